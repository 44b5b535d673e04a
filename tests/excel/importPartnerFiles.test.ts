/** Files as partners send them, imported into a workbook: values are written as given, and the rest is reported in the workbook's language. */
import { fieldName, importObservations, readImportContext } from "../../src/excel/import";
import type { Host } from "../../src/host";
import { decode, guessEncoding } from "../../src/model/import/decode";
import type { Field } from "../../src/model/import/fields";
import { guessPlan } from "../../src/model/import/guess";
import { sourceOf } from "../../src/model/import/source";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative } from "../support/initiative";
import { cellOf } from "../support/paste";

const N = "\u00a0";
let host: Host;

beforeEach(async () => {
  const ownIndicator = { baselineDate: "2000-12-31", kind: "percent", combination: "latest" } as const;
  host = await openBuiltWorkbook(
    initiative({
      language: "fr",
      partners: [{ name: "Maison des jeunes" }, { name: "CLSC de l’Érable" }],
      indicators: [
        indicator({ code: "TAUX", name: "Réussite", ...ownIndicator, baseline: 20, target: 60 }),
        indicator({ code: "RARE", name: "Rechutes", ...ownIndicator, baseline: 0.9, target: 0.2 }),
        indicator({ code: "NB", name: "Présences", baselineDate: "2000-12-31" }),
      ],
    }),
    { language: "fr" },
    { calculates: false },
  );
});

async function runImport(file: string | Uint8Array) {
  const text = typeof file === "string" ? file : decode(file, guessEncoding(file));
  const source = sourceOf("envoi.csv", text);
  const plan = guessPlan(source, (await readImportContext()).known);
  return importObservations(source, plan, { today: "2026-11-22" });
}

const SHOWN = ["indicator", "partner", "group", "value"].map((id) => fieldName(id as Field, "fr"));

/** The first rows of the table: indicator, partner, group, value. */
function firstRows(rows: number) {
  return Array.from({ length: rows }, (_, row) =>
    SHOWN.map((caption) => {
      const { sheet, row: rowIndex, column } = cellOf(host, "Observations", caption, row);
      return sheet.cells.get(rowIndex, column)?.value ?? "";
    }),
  );
}

/** The reasons on the sheet of rows set aside, each with its line. */
function reasons(): string[] {
  const cells = [...(host.workbook.sheets.find(({ name }) => name === "Quarantaine")?.cells.entries() ?? [])];
  return cells
    .filter(({ row, column, cell }) => row > 4 && column === 4 && cell.value !== "")
    .map(({ row, cell }) => {
      const line = cells.find((each) => each.row === row && each.column === 2)?.cell.value;
      return `${String(line)} ${String(cell.value)}`;
    });
}

test("imports only the figures of a sheet with titles, totals and notes around its rows", async () => {
  const report = await runImport(
    [
      "Maison des jeunes – bilan\t\t\t\t\t",
      "\t\t\t\t\t",
      "Organisme\tIndicateur\tAnnée\tTranche d’âge\tValeur\tValeur cible",
      "maison des jeunes\tnb\t2024\t0-17 ans\t1\u202f234\t2000",
      "CLSC de l'Erable\tPrésences*\t2024\t0-17 ans\t<5\t10",
      "Maison des jeunes\u200b\tTAUX\t2024\t\t45,5 %\t60",
      "Maison des jeunes\tTAUX\t2023\t\t0,45\t60",
      "Maison des jeunes\tRARE\t2023\t\t0,45\t60",
      "Total\t\t\t\t1\u202f239\t",
      "* chiffres provisoires\t\t\t\t\t",
    ].join("\n"),
  );
  expect(report.counts).toMatchObject({ new: 3, bad: 4, empty: 0, conflict: 0 });
  expect(firstRows(3)).toEqual([
    ["NB", "Maison des jeunes", "0-17 ans", 1234],
    ["TAUX", "Maison des jeunes", "", 45.5],
    ["RARE", "Maison des jeunes", "", 0.45],
  ]);
  expect(reasons()).toEqual([
    `5 Valeur${N}: «${N}<5${N}» ne dit qu’entre quelles limites se situe le chiffre. Demandez le chiffre exact; ` +
      "s’il est confidentiel, laissez-le manquant plutôt que d’inscrire la limite.",
    `7 Valeur${N}: 0,45 peut vouloir dire 0,45${N}% ou 45${N}%. Écrivez le pourcentage voulu; dans un fichier à importer, ` +
      "avec son signe de pourcentage.",
    `9 Organisme${N}: «${N}Total${N}» semble additionner d’autres lignes. Il n’y a rien à importer, ` +
      `à moins que ce soit le chiffre d’un seul partenaire${N}: écrivez alors ce partenaire et l’indicateur dans le fichier.`,
    `10 Cette ligne ne contient que «${N}* chiffres provisoires${N}», un titre ou une note. Il n’y a rien à importer.`,
  ]);
});

test("figures below merged captions are set aside, each with its location", async () => {
  const report = await runImport("Organisme;Année;Présences;\n;;Femmes;Hommes\nMaison des jeunes;2024;3;4\n");
  expect(report.counts).toMatchObject({ new: 0, bad: 2 });
  expect(reasons()[1]).toBe(
    `3 Présences${N}: cet en-tête semble coiffer plusieurs colonnes, si bien qu’on ne sait pas ce que désigne le chiffre ` +
      `«${N}3${N}». Donnez à chaque colonne son propre en-tête dans le fichier, puis importez-le de nouveau.`,
  );
});

test.each([
  ["Windows-1252", (text: string) => Uint8Array.from(Buffer.from(text.replace("’", "\u0092"), "latin1"))],
  ["UTF-16", (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"))],
])(
  "importing the same file again, in %s or not, adds nothing, and a corrected figure is reported",
  async (_, encoded) => {
    const file =
      "Indicateur;Organisme;Année;Groupe;Valeur\nNB;CLSC de l’Érable;2024;Aînés;1 234,5\nNB;CLSC de l’Érable;2023;;7\n";
    expect((await runImport(encoded(file))).counts).toMatchObject({ new: 2, bad: 0 });
    expect((await runImport(file)).counts).toMatchObject({ new: 0, known: 2, conflict: 0, bad: 0 });
    expect((await runImport(encoded(file.replace(";7", ";8")))).counts).toMatchObject({
      known: 1,
      conflict: 1,
    });
    expect(firstRows(3)).toEqual([
      ["NB", "CLSC de l’Érable", "Aînés", 1234.5],
      ["NB", "CLSC de l’Érable", "", 7],
      ["", "", "", ""],
    ]);
  },
);
