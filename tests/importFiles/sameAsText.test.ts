/** A table gives the same observations as a workbook and as CSV. */
import fc from "fast-check";
import Papa from "papaparse";
import type { NewObservation } from "../../src/model/import/rowReader";
import { classifyFile, classifySource, knownIndicator, knownOf } from "../support/importing";
import { readSheets, sheetWith, shown, type SheetCell } from "../support/partnerWorkbooks";

const PARTNERS = ["CLSC", "Ville de Québec", "Clinique du Nord"];
const KNOWN = knownOf(PARTNERS, [
  knownIndicator("JOBS", { kind: "number" }),
  knownIndicator("RATE", { kind: "percent", referenceValues: [20, 60] }),
  knownIndicator("QUARTERLY", { kind: "number", own: { months: 3, anchor: 12 } }),
]);

/** A cell as a sheet holds it, and as CSV has it. */
interface Written {
  readonly cell: SheetCell;
  readonly text: string;
}

const same = (text: string): Written => ({ cell: text, text });
const number = fc
  .tuple(
    fc.integer({ min: -9_999_999, max: 99_999_999 }),
    fc.nat(4),
    fc.constantFrom("General", "0", "#,##0.0", "0,", '"$"#,##0'),
  )
  .map(([digits, places, format]): Written => {
    const value = digits / 10 ** places;
    return { cell: shown(value, format), text: format.includes("$") ? `${value} $` : String(value) };
  });
const percent = fc
  .tuple(fc.integer({ min: 0, max: 1200 }), fc.constantFrom("0%", "0.0 %"))
  .map(([tenths, format]): Written => ({
    cell: shown(tenths / 1000, format),
    text: `${tenths / 10}%`,
  }));
const value = fc.oneof(
  { weight: 6, arbitrary: number },
  { weight: 2, arbitrary: percent },
  { weight: 1, arbitrary: fc.constantFrom("", "n/a", "soon", "< 5").map(same) },
);
const day = fc
  .date({ min: new Date("2019-01-01"), max: new Date("2027-12-31"), noInvalidDate: true })
  .map((date): Written => {
    const text = date.toISOString().slice(0, 10);
    const serial = Date.parse(text) / 86_400_000 + 25_569;
    return { cell: shown(serial, "yyyy-mm-dd"), text };
  });
const year = fc
  .integer({ min: 2015, max: 2025 })
  .map((year): Written => ({ cell: year, text: String(year) }));
const period = fc.oneof(day, year, fc.constantFrom("T1 2024", "2024-Q3", "mars 2024", "").map(same));
const tidyRow = fc.tuple(
  fc.constantFrom("JOBS", "RATE", "QUARTERLY", "Other").map(same),
  fc.constantFrom(...PARTNERS, "Inconnu").map(same),
  period,
  value,
  fc.constantFrom("", "Femmes", 'a "quoted", long note', "ligne 1\nligne 2").map(same),
);
const tidy = fc
  .array(tidyRow, { minLength: 1, maxLength: 12 })
  .map((rows) => [["Indicateur", "Partenaire", "Fin de période", "Valeur", "Note"].map(same), ...rows]);
const wide = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.constantFrom("JOBS", "RATE").map(same),
        fc.constantFrom(...PARTNERS).map(same),
        value,
        value,
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    ),
    fc.constantFrom(["2023", "2024"], ["2021", "2024"]),
  )
  .map(([rows, years]) => [
    [same("Indicateur"), same("Partenaire"), ...years.map((text) => ({ cell: Number(text), text }))],
    ...rows,
  ]);

function texts(observations: readonly NewObservation[]): string[] {
  return observations.map((observation) => JSON.stringify(observation, Object.keys(observation).sort()));
}

test.each([
  ["tidy", tidy],
  ["wide", wide],
])("%s tables", async (_shape, tables) => {
  await fc.assert(
    fc.asyncProperty(tables, async (rows: readonly (readonly Written[])[]) => {
      const csv = Papa.unparse(
        rows.map((row) => row.map(({ text }) => text)),
        { newline: "\n" },
      );
      const { source } = await readSheets([
        sheetWith(
          "Data",
          rows.map((row) => row.map(({ cell }) => cell)),
        ),
      ]);
      const fromSheet = classifySource(source, KNOWN);
      // Where the numbers of a text leave their decimal sign open, a person knows that these have a point.
      const fromText = classifyFile(csv, KNOWN, { change: (plan) => ({ ...plan, decimals: "." }) });
      expect(fromSheet.plan.columns).toEqual(fromText.plan.columns);
      expect(texts(fromSheet.taken)).toEqual(texts(fromText.taken));
      expect(fromSheet.aside).toHaveLength(fromText.aside.length);
    }),
  );
});
