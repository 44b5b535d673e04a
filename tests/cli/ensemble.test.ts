import { SCHEMA_VERSION } from "../../src/blueprint/schemaVersion";
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { COMMON_OPTIONS } from "../../src/cli/command";
import { COMMANDS } from "../../src/cli/commands";
import { stepText } from "../../src/cli/commands/upgrade";
import { main } from "../../src/cli/ensemble";
import { CLI_COMMON_TEXTS } from "../../src/languages/texts/cli/common";
import { reportedColumnIssue } from "../../src/cli/reportedIssues";
import { failureOf } from "../../src/cli/failure";
import { Report } from "../../src/cli/report";
import { WorkbookError, type UpgradeStep } from "../../src/excel";
import { EmbeddedExcel } from "../../src/cli/embeddedExcel";
import { englishFaults, frenchFaults } from "../catalogue/typography";
import { parseInitiativeFile, serializeInitiative } from "../../src/model/initiativeFile";
import { fixtureNamed, openFixture } from "../support/fixtures";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { validateOpenXml } from "../support/openxml";
import { run, reuseOpenedWorkbooks } from "./running";
import { onlyInSoak } from "../support/sample";

const V1 = join(__dirname, "../fixtures/workbooks/v1");
const FRENCH = join(V1, "pauvrete-quebec-fr-libreoffice.xlsx");
const ENGLISH = join(V1, "missions-la-fonda-en.xlsx");
/** What the Ensemble that made a workbook exported from it, with the lists of later versions. */
const exportedFrom = (fixture: string) =>
  serializeInitiative(
    parseInitiativeFile(readFileSync(fixture.replace(".xlsx", ".exported.json"), "utf8")).file!,
  );
const PAGE = readFileSync(join(__dirname, "../../docs/command-line.md"), "utf8");

let folder: string;

reuseOpenedWorkbooks();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ensemble-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

const ensemble = (...args: string[]) => run(main, args);
const inFolder = (name: string) => join(folder, name);

interface Issue {
  readonly severity: string;
  readonly code: string;
  readonly place?: Readonly<Record<string, string>>;
  readonly details: Readonly<Record<string, string | number>>;
  readonly message: string;
}

interface Answer {
  readonly command: string | null;
  readonly ok: boolean;
  readonly exitCode: number;
  readonly issues: readonly Issue[];
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: string; readonly message: string };
}

/** The JSON output of a command; all commands share its shape. */
async function json(...args: string[]): Promise<Answer> {
  const { code, out, err } = await ensemble(...args, "--json");
  expect(err).toBe("");
  expect(out.split("\n")).toHaveLength(2);
  const answer = JSON.parse(out) as Answer;
  expect(answer.exitCode).toBe(code);
  expect(answer.ok).toBe(code === 0);
  expect(Object.keys(answer)).toEqual([
    "command",
    "ok",
    "exitCode",
    "issues",
    answer.ok ? "result" : "error",
  ]);
  if (answer.error) expect(Object.keys(answer.error)).toEqual(["code", "message"]);
  return answer;
}

function writeFile(name: string, content: string | Uint8Array): string {
  writeFileSync(inFolder(name), content);
  return inFolder(name);
}

type Change = (workbook: Excel.Workbook) => void;
const changedFiles = new Map<Change, Uint8Array>();

/** The French fixture with a person's changes, in the test's folder; created once for all tests. */
async function changed(change: Change): Promise<string> {
  const bytes = changedFiles.get(change) ?? (await bytesWith(change));
  changedFiles.set(change, bytes);
  return writeFile("changed.xlsx", bytes);
}

async function bytesWith(
  change: Change,
  open = () => openFixture(fixtureNamed("v1/pauvrete-quebec-fr-libreoffice")),
): Promise<Uint8Array> {
  const host = await open();
  await Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });
  return host.save();
}

/** Renames the caption of the sector of partners to an unknown one. */
const withUnknownCaption = ({ tables }: Excel.Workbook) =>
  void (tables.getItem("Partners").getHeaderRowRange().getCell(0, 1).values = [["Domaine"]]);

const withoutSector = ({ tables }: Excel.Workbook) =>
  tables.getItem("Partners").columns.getItemAt(1).delete();

const withoutColumns = ({ tables }: Excel.Workbook) => {
  tables.getItem("Partners").columns.getItemAt(1).delete();
  tables.getItem("Activities").columns.getItemAt(0).delete();
};

const ofNewerVersion = ({ names }: Excel.Workbook) => {
  const cell = names.getItem("EnsembleSchemaVersion").getRange();
  cell.worksheet.protection.unprotect();
  cell.values = [[99]];
};

/** An invalid sector, and an error value in a date column. */
const withFaultyEntries = ({ tables }: Excel.Workbook) => {
  const body = tables.getItem("Partners").getDataBodyRange();
  body.getCell(0, 1).values = [["Inconnu"]];
  body.getCell(0, 4).formulas = [["=1/0"]];
};

/** A workbook without Ensemble content. */
async function foreign(): Promise<string> {
  return writeFile("foreign.xlsx", await new EmbeddedExcel().create("en").save());
}

const SMALL = {
  format: "ensemble-initiative",
  version: 1,
  language: "fr",
  initiative: { name: "Quartier en santé" },
  partners: [{ name: "Maison des familles" }],
};
const FAULTY = { ...SMALL, initiative: {} };

/** The workbook of SMALL, of the current version. */
const openSmall = () =>
  openBuiltWorkbook(parseInitiativeFile(JSON.stringify(SMALL)).file!, { language: "fr" });

describe("build", () => {
  onlyInSoak(() => {
    test("writes the workbook that npm run workbook writes", async () => {
      const file = writeFile("small.json", JSON.stringify(SMALL));
      const { code, out, err } = await ensemble("build", file, "--out", inFolder("small.xlsx"));
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toMatch(
        /^Classeur créé, .*small\.xlsx\u00a0: 23 feuilles, 15 tableaux, [\d\u00a0]+ formules\.\n$/,
      );
      expect(await validateOpenXml(readFileSync(inFolder("small.xlsx")))).toEqual([]);
    });
  });

  test("prints JSON as documented", async () => {
    const file = writeFile("small.json", JSON.stringify(SMALL));
    const out = inFolder("small.xlsx");
    const { issues, result } = await json("build", file, "--out", out, "--lang", "en");
    expect(issues).toEqual([]);
    expect(result).toMatchObject({ out, language: "en", sheets: 23, tables: 15 });
    expect(Object.keys(result!)).toEqual(Object.keys(examples.get("build")!.result!));
  });

  test("reports every error of the file in its language, and writes nothing", async () => {
    const file = writeFile("faulty.json", JSON.stringify(FAULTY));
    const output = await ensemble("build", file, "--out", inFolder("faulty.xlsx"));
    expect({ code: output.code, out: output.out }).toEqual({ code: 1, out: "" });
    expect(output.err).toMatch(/^Erreur \$\.initiative\.name\u00a0: /);
    expect(output.err).toContain("Rien n’a été écrit\u00a0: le fichier contient 1 erreur à corriger");
    const { issues, error } = await json("build", file, "--out", inFolder("faulty.xlsx"));
    expect(error!.code).toBe("faultyFile");
    expect(issues).toMatchObject([
      { severity: "error", code: "required", place: { kind: "file", path: "$.initiative.name" } },
    ]);
    expect(readdirSync(folder)).toEqual(["faulty.json"]);
  });

  test.each(["build.xlsx", "encrypted.xlsx"])("recognises a workbook: %s", async (name) => {
    const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    const file = writeFile(name, name === "build.xlsx" ? readFileSync(FRENCH) : ole);
    const out = inFolder("out.xlsx");
    const { exitCode, issues, error } = await json("build", file, "--out", out);
    expect({ exitCode, code: error!.code, issues }).toEqual({
      exitCode: 2,
      code: "notAnInitiativeFile",
      issues: [],
    });
    expect(error!.message).toMatch(
      / is a workbook, .* npm run --silent ensemble -- export .* --out FILE\.json$/,
    );
    expect((await ensemble("build", file, "--out", out, "--lang", "fr")).err).toContain(" est un classeur, ");
    expect(existsSync(out)).toBe(false);
  });

  test("refuses an invalid date", async () => {
    const file = writeFile("small.json", JSON.stringify(SMALL));
    const { exitCode, error } = await json(
      "build",
      file,
      "--out",
      inFolder("a.xlsx"),
      "--as-of",
      "2026-02-30",
    );
    expect({ exitCode, code: error!.code }).toEqual({ exitCode: 2, code: "usage" });
    expect(error!.message).toContain("2026-02-30");
  });
});

// All fixtures are exported and upgraded by the same functions in tests/excel/upgrade.
onlyInSoak(() => {
  describe("the French fixture that LibreOffice saved", () => {
    test("is exported as the Ensemble that made it did", async () => {
      const out = inFolder("exported.json");
      const { code, out: said, err } = await ensemble("export", FRENCH, "--out", out);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(said).toMatch(/^«\u00a0.*: 427 saisies\.\n$/);
      expect(readFileSync(out, "utf8")).toBe(exportedFrom(FRENCH));
      expect((await ensemble("export", FRENCH, "--out", out, "--lang", "en")).out).toMatch(
        /^Exported “.*: 427 entries\.\n$/,
      );
    });

    test("is exported with JSON output as documented", async () => {
      const { result } = await json("export", FRENCH, "--out", inFolder("exported.json"));
      const shown = examples.get("export")!.result!;
      expect(Object.keys(result!)).toEqual(Object.keys(shown));
      expect(Object.keys(result!["entries"]!)).toEqual(Object.keys(shown["entries"]!));
      expect(result!["entries"]).toMatchObject({ partners: 11 });
    });

    test("is upgraded step by step, once, with the same entries", async () => {
      const formulas = (columns: number, table: string) =>
        `Réécrire les formules de ${columns} colonnes du tableau ${table}.`;
      const removed = (caption: string, table: string) =>
        `Supprimer la colonne «\u00a0${caption}\u00a0» du tableau ${table}, qui ne contient que des formules.`;
      const addedSheet = (sheet: string) => `Ajouter la feuille «\u00a0${sheet}\u00a0».`;
      const renamed = (from: string, to: string, table: string) =>
        `Renommer la colonne «\u00a0${from}\u00a0» du tableau ${table} en «\u00a0${to}\u00a0».`;
      const added = (caption: string, table: string) =>
        `Ajouter la colonne «\u00a0${caption}\u00a0» au tableau ${table}.`;
      const moved = (table: string, from: string, to: string) =>
        `Déplacer le tableau ${table} de la feuille «\u00a0${from}\u00a0» vers «\u00a0${to}\u00a0».`;
      const out = inFolder("new.xlsx");
      const { code, out: said, err } = await ensemble("upgrade", FRENCH, "--out", out);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(said.split("\n")).toEqual([
        `De la version 1 du schéma du classeur à la version ${SCHEMA_VERSION}\u00a0:`,
        ...[
          ...["Fiche d’indicateur", "Titulaires", "Instances", "Cotes", "Pérennité"].map(addedSheet),
          ...["Plan de collecte", "Groupes", "Règles", "Calculs"].map(addedSheet),
          "Ajouter le tableau Bodies à la feuille «\u00a0Instances\u00a0».",
          "Ajouter le tableau ReportingPlan à la feuille «\u00a0Plan de collecte\u00a0».",
          "Ajouter le tableau Groups à la feuille «\u00a0Groupes\u00a0».",
          "Ajouter le tableau Rules à la feuille «\u00a0Règles\u00a0».",
          renamed("Fonction du contact", "Personne-ressource", "Partners"),
          ...["Départ", "Moyens humains", "Moyens financiers", "Moyens matériels", "Autres moyens"].map(
            (caption) => added(caption, "Partners"),
          ),
          formulas(10, "Partners"),
          renamed("Qui y voit", "Responsable", "Roles"),
          added("Qui pourrait le tenir", "Roles"),
          formulas(13, "Roles"),
          moved("RoleHolders", "Rôles", "Titulaires"),
          formulas(31, "RoleHolders"),
          moved("Ratings", "État de préparation", "Cotes"),
          added("La question", "Ratings"),
          formulas(13, "Ratings"),
          formulas(5, "Checklist"),
          moved("Sustainability", "Aide-mémoire", "Pérennité"),
          renamed("Qui y voit", "Responsable", "Sustainability"),
          formulas(6, "Canvas"),
          renamed("Condition visée", "Contribue à la condition", "Activities"),
          renamed("Rôle visé", "Contribue au rôle", "Activities"),
          formulas(10, "Activities"),
          renamed("Sert à", "Contribue à", "Indicators"),
          renamed("Sert au rôle", "Contribue au rôle", "Indicators"),
          renamed("Dernière période", "Période jugée", "Indicators"),
          renamed("Partenaires ayant déclaré", "Partenaires ayant transmis", "Indicators"),
          renamed("Valeur à ce jour", "Dernière valeur", "Indicators"),
          renamed("Part du chemin", "Progression vers la cible", "Indicators"),
          renamed("État", "Statut", "Indicators"),
          renamed("Pourquoi elles diffèrent", "Ce que disent les méthodes", "Indicators"),
          ...["zUntil", "zEnds", "zReportsAfter"].map((caption) => removed(caption, "Indicators")),
          ...[
            "Minimum plausible",
            "Maximum plausible",
            "Mois avant parution",
            "Recoupement",
            "Valeurs provisoires",
            "Période plus récente en cours",
            "Périodes plus récentes dues",
            "Période précédente",
            "Valeur précédente",
            "Variation",
            "Plausibilité",
            "Variation requise par an",
            "Variation obtenue par an",
            "Valeur prévue à la date cible",
            "Plus grand écart",
            "Rapport entre groupes",
            "Entre les groupes",
          ].map((caption) => added(caption, "Indicators")),
          formulas(65, "Indicators"),
          ...["zLine", "zDay", "zInd", "zPart", "zGroup", "zPair", "zMine", "zOn"].map((caption) =>
            removed(caption, "Observations"),
          ),
          added("Ventilation", "Observations"),
          formulas(8, "Observations"),
          renamed("Qui y voit", "Responsable", "Debrief"),
          formulas(5, "Debrief"),
          ...["Tableau de bord", "État de préparation", "Suivi", "Guide", "Listes"].map(
            (sheet) => `Réécrire la feuille «\u00a0${sheet}\u00a0».`,
          ),
          "Ajouter des lignes à la feuille «\u00a0Initiative\u00a0», sous ce qu’elle contient.",
          "Ajouter ou corriger 248 noms définis du classeur.",
        ].map((step, index) => `${index + 1}. ${step}`),
        `Classeur mis à niveau\u00a0: ${out}.`,
        "",
      ]);
      expect(await validateOpenXml(readFileSync(out))).toEqual([]);
      expect((await ensemble("upgrade", out, "--dry-run")).out).toMatch(/^Il n’y a rien à faire/);
    });
  });
});

describe("an English fixture", () => {
  test("is exported as the Ensemble that made it did", async () => {
    const out = inFolder("exported.json");
    const { code, err } = await ensemble("export", ENGLISH, "--out", out);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(readFileSync(out, "utf8")).toBe(exportedFrom(ENGLISH));
    const { result } = await json("export", ENGLISH, "--out", out);
    const shown = examples.get("export")!.result!;
    expect(Object.keys(result!)).toEqual(Object.keys(shown));
    expect(Object.keys(result!["entries"]!)).toEqual(Object.keys(shown["entries"]!));
  });

  test("is unchanged by a dry run, which needs no --out", async () => {
    const { result } = await json("upgrade", ENGLISH, "--dry-run");
    expect(result).toMatchObject({ from: 1, to: SCHEMA_VERSION, out: null, compared: false });
    const { code, out } = await ensemble("upgrade", ENGLISH, "--dry-run", "--out", inFolder("new.xlsx"));
    expect({ code, last: out.trim().split("\n").at(-1) }).toEqual({ code: 0, last: "Nothing was written." });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("is upgraded once, with the same entries, and prints JSON as documented", async () => {
    const out = inFolder("new.xlsx");
    const { issues, result } = await json("upgrade", ENGLISH, "--out", out);
    expect(issues).toEqual([]);
    expect(result).toMatchObject({ from: 1, to: SCHEMA_VERSION, out, compared: true });
    expect(result).toEqual({ ...examples.get("upgrade")!.result, out });
    await expectUpgraded(out, ENGLISH, /^There is nothing to do/);
  });
});

/** Compares an upgraded workbook's entries with the fixture's, and checks that nothing is left to upgrade. */
async function expectUpgraded(upgraded: string, fixture: string, nothingToDo: RegExp): Promise<void> {
  await ensemble("export", upgraded, "--out", inFolder("exported.json"));
  expect(readFileSync(inFolder("exported.json"), "utf8")).toBe(exportedFrom(fixture));
  const again = await ensemble("upgrade", upgraded, "--out", inFolder("again.xlsx"));
  expect({ code: again.code, err: again.err }).toEqual({ code: 0, err: "" });
  expect(again.out).toMatch(nothingToDo);
  expect(readFileSync(inFolder("again.xlsx")).equals(readFileSync(upgraded))).toBe(true);
}

describe("a workbook in which a column was renamed", () => {
  test.each(["place", "language"] as const)("a column found by its %s is reported", (state) => {
    const column = {
      table: "Partners",
      id: "sector",
      caption: "Sector",
      state,
      required: false,
      sheet: "Partners",
      address: "B4",
      found: "Field",
    } as const;
    const [shown] = examples.get("export")!.issues;
    const reported = reportedColumnIssue(column, "en");
    if (state === "place") expect(reported).toEqual(shown);
    else expect(reported).toMatchObject({ code: shown!.code, details: { ...shown!.details, reason: state } });
  });

  onlyInSoak(() => {
    test("export reports the column, and writes its content", async () => {
      const file = await changed(withUnknownCaption);
      const out = inFolder("exported.json");
      const { issues } = await json("export", file, "--out", out);
      expect(issues).toMatchObject([
        {
          severity: "warning",
          code: "columnUnconfirmed",
          place: { kind: "cell", sheet: "Partenaires", address: "B4", caption: "Secteur" },
          details: { table: "Partners", column: "Secteur", found: "Domaine", reason: "place" },
        },
      ]);
      expect(readFileSync(out, "utf8")).toBe(exportedFrom(FRENCH));
      const { code, err } = await ensemble("export", file, "--out", out);
      expect(code).toBe(0);
      expect(err).toMatch(/^Avertissement Partenaires!B4\u00a0: .*«\u00a0Domaine\u00a0»/);
    });
  });

  onlyInSoak(() => {
    test("upgrade asks to confirm the column", async () => {
      const file = await changed(withUnknownCaption);
      const out = inFolder("new.xlsx");
      const refused = await json("upgrade", file, "--out", out);
      expect(refused).toMatchObject({ exitCode: 1, error: { code: "columnsUnconfirmed" } });
      expect(refused.issues).toMatchObject([
        {
          code: "columnUnconfirmed",
          place: { sheet: "Partenaires", caption: "Secteur" },
          details: { found: "Domaine" },
        },
      ]);
      const output = await ensemble("upgrade", file, "--out", out);
      expect(output.code).toBe(1);
      expect(output.err).toMatch(/Partenaires!B4.*«\u00a0Domaine\u00a0».*«\u00a0Secteur\u00a0»[^]*--confirm/);
      expect(existsSync(out)).toBe(false);
    });
  });

  onlyInSoak(() => {
    test("upgrade takes the column with --confirm, and a dry run answers the same", async () => {
      const file = await changed(withUnknownCaption);
      const out = inFolder("new.xlsx");
      const refused = await json("upgrade", file, "--out", out);
      expect(await json("upgrade", file, "--dry-run")).toEqual(refused);
      expect(await ensemble("upgrade", file, "--dry-run")).toEqual(
        await ensemble("upgrade", file, "--out", out),
      );
      const dry = await json("upgrade", file, "--dry-run", "--confirm");
      expect(dry.result).toMatchObject({ out: null, compared: false });
      const confirmed = await json("upgrade", file, "--out", out, "--confirm");
      expect(confirmed.result).toMatchObject({ compared: true });
      expect(confirmed.issues).toEqual(dry.issues);
      expect(dry.issues).toEqual([
        {
          ...refused.issues[0]!,
          message:
            "La colonne «\u00a0Domaine\u00a0» a été prise pour «\u00a0Secteur\u00a0», d’après sa seule position. Avec --confirm, la mise à niveau la prend pour cette colonne.",
        },
      ]);
      expect((await json("export", out, "--out", inFolder("exported.json"))).issues).toEqual([]);
      expect(readFileSync(inFolder("exported.json"), "utf8")).toBe(exportedFrom(FRENCH));
    });
  });
});

describe("a workbook in which columns were deleted", () => {
  onlyInSoak(() => {
    test("export reports an optional column, and writes the rest", async () => {
      const file = await changed(withoutSector);
      const out = inFolder("exported.json");
      const { issues, result } = await json("export", file, "--out", out);
      expect(result!["out"]).toBe(out);
      expect(issues).toMatchObject([
        {
          severity: "warning",
          code: "columnMissing",
          place: { caption: "Secteur" },
          details: { table: "Partners", column: "Secteur" },
        },
      ]);
      const { partners } = JSON.parse(readFileSync(out, "utf8")) as { readonly partners: object[] };
      expect(partners).toHaveLength(11);
      expect(partners.filter((partner) => "sector" in partner)).toEqual([]);
      const { code, out: said, err } = await ensemble("export", file, "--out", out);
      expect(code).toBe(0);
      expect(said).toMatch(/\nIl manque au fichier ce que 1 colonne absente contenait\.\n$/);
      expect(err).toMatch(/^Avertissement Partenaires!A4\u00a0: /);
    });
  });

  test("export reports a required column, and that build refuses the file", async () => {
    const file = await changed(withoutColumns);
    const out = inFolder("exported.json");
    const { exitCode, issues } = await json("export", file, "--out", out);
    expect(exitCode).toBe(0);
    expect(issues).toMatchObject([
      { severity: "warning", code: "columnMissing", details: { table: "Partners", column: "Secteur" } },
      { severity: "error", code: "columnMissing", details: { table: "Activities", column: "Activité" } },
    ]);
    const { partners } = JSON.parse(readFileSync(out, "utf8")) as { readonly partners: object[] };
    expect(partners).toHaveLength(11);
    const { code, out: said, err } = await ensemble("export", file, "--out", out, "--lang", "en");
    expect(code).toBe(0);
    expect(err).toMatch(/^Warning Partenaires!A4: .*\nError .*: .*\n$/);
    expect(said).toMatch(
      /\nThe file lacks what 2 missing columns held\.\nEvery entry needs one of them: build refuses/,
    );
    expect((await json("build", out, "--out", inFolder("again.xlsx"))).exitCode).not.toBe(0);
  });

  onlyInSoak(() => {
    test("upgrade restores them", async () => {
      const file = await changed(withoutColumns);
      const { issues, result } = await json("upgrade", file, "--out", inFolder("new.xlsx"));
      for (const [table, caption] of [
        ["Partners", "Secteur"],
        ["Activities", "Activité"],
      ])
        expect(result!["steps"]).toContainEqual(
          expect.objectContaining({ kind: "restoreColumn", table, caption }),
        );
      expect(result!["compared"]).toBe(true);
      expect(issues).toEqual([]);
    });
  });
});

describe("a workbook of the current version", () => {
  const current = async (change: Change): Promise<string> => {
    return writeFile("current.xlsx", await bytesWith(change, openSmall));
  };

  onlyInSoak(() => {
    test("upgrade copies it, and reports columns as export does", async () => {
      const file = await current(({ tables }) => {
        const { columns } = tables.getItem("Partners");
        columns.getItemAt(1).delete();
        columns.add(1).getHeaderRowRange().values = [["Sector"]];
        tables.getItem("Activities").columns.getItemAt(1).delete();
      });
      const out = inFolder("copy.xlsx");
      const { issues } = await json("export", file, "--out", inFolder("exported.json"));
      expect(issues.map(({ code }) => code)).toEqual(["columnUnconfirmed", "columnMissing"]);
      for (const args of [["--out", out], ["--dry-run"], ["--dry-run", "--confirm"]]) {
        const answer = await json("upgrade", file, ...args);
        expect(answer).toMatchObject({ exitCode: 0, result: { steps: [] } });
        expect(answer.issues).toEqual(issues);
      }
      expect(readFileSync(out).equals(readFileSync(file))).toBe(true);
      const output = await ensemble("upgrade", file, "--dry-run");
      expect(output.out).toMatch(/^Il n’y a rien à faire/);
      expect(output.err).toMatch(/^Avertissement .*\nAvertissement .*\n$/);
    });
  });
});

describe("a workbook with faulty entries", () => {
  test("export reports them, and writes nothing", async () => {
    const file = await changed(withFaultyEntries);
    const { exitCode, issues, error } = await json("export", file, "--out", inFolder("exported.json"));
    expect({ exitCode, code: error!.code }).toEqual({ exitCode: 1, code: "faultyEntries" });
    expect(issues).toMatchObject([
      { severity: "error", code: "errorValue", place: { path: "$.partners[0].joined" } },
      { severity: "error", place: { path: "$.partners[0].sector" } },
    ]);
    expect(error!.message).toMatch(/ Rien n’a été écrit\.$/);
    expect(existsSync(inFolder("exported.json"))).toBe(false);
  });

  onlyInSoak(() => {
    test("upgrade keeps them, includes them in the comparison, and reports what the new file will lack", async () => {
      const { "_rels/.rels": links, ...parts } = unzipSync(readFileSync(await changed(withFaultyEntries)));
      const kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
      const link = `<Relationship Id="own" Type="${kind}" Target="docProps/custom.xml"/></Relationships>`;
      const file = writeFile(
        "own.xlsx",
        zipSync({
          ...parts,
          "_rels/.rels": strToU8(strFromU8(links!).replace("</Relationships>", link)),
          "docProps/custom.xml": strToU8("<Properties/>"),
        }),
      );
      const before = await json("export", file, "--out", inFolder("a.json"));
      expect(before.issues.map(({ code }) => code)).not.toContain("leftOut");
      const { issues, result } = await json("upgrade", file, "--out", inFolder("new.xlsx"));
      expect(result!["compared"]).toBe(true);
      expect(issues).toMatchObject([
        { severity: "warning", code: "leftOut", details: { kind: "customProperties" } },
      ]);
      expect(issues[0]!.message).toContain("propriétés personnalisées");
      const after = await json("export", inFolder("new.xlsx"), "--out", inFolder("a.json"));
      expect(after).toEqual(before);
      expect(after.error!.code).toBe("faultyEntries");
    });
  });
});

describe("a workbook of a newer version", () => {
  /** A workbook of today with a higher version number. */
  const newer = async () => writeFile("newer.xlsx", await bytesWith(ofNewerVersion, openSmall));

  onlyInSoak(() => {
    test("export accepts it", async () => {
      const file = await newer();
      const { code, out } = await ensemble("export", file, "--out", inFolder("exported.json"));
      expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining("saisie") });
    });
  });

  onlyInSoak(() => {
    test("upgrade refuses it", async () => {
      const file = await newer();
      const { exitCode, error } = await json("upgrade", file, "--out", inFolder("new.xlsx"));
      expect({ exitCode, code: error!.code }).toEqual({ exitCode: 1, code: "newerVersion" });
      expect(error!.message).toMatch(/^Ce classeur vient d’une version plus récente.* Rien n’a été écrit\.$/);
      expect(existsSync(inFolder("new.xlsx"))).toBe(false);
    });
  });
});

describe("upgrade", () => {
  const STEPS: { readonly [Kind in UpgradeStep["kind"]]: Extract<UpgradeStep, { readonly kind: Kind }> } = {
    addSheet: { kind: "addSheet", sheet: "Plan" },
    addRows: { kind: "addRows", sheet: "Initiative" },
    renewSheet: { kind: "renewSheet", sheet: "Lists" },
    moveTable: { kind: "moveTable", table: "Roles", sheet: "Partners", to: "Roles" },
    addTable: { kind: "addTable", table: "Debrief", sheet: "Debrief" },
    addColumn: { kind: "addColumn", table: "Roles", sheet: "Roles", caption: "Due" },
    restoreColumn: { kind: "restoreColumn", table: "Roles", sheet: "Roles", caption: "Due" },
    renameColumn: { kind: "renameColumn", table: "Roles", sheet: "Roles", caption: "Due", to: "Date" },
    keepColumn: { kind: "keepColumn", table: "Roles", sheet: "Roles", caption: "Due" },
    removeColumn: { kind: "removeColumn", table: "Roles", sheet: "Roles", caption: "Due" },
    renewFormulas: { kind: "renewFormulas", table: "Roles", sheet: "Roles", columns: 2 },
    addNames: { kind: "addNames", names: 2 },
  };

  test.each(Object.values(STEPS))("says in both languages: $kind", (step) => {
    const [english, french] = [stepText(step, "en"), stepText(step, "fr")];
    expect(englishFaults(english)).toEqual([]);
    expect(frenchFaults(french)).toEqual([]);
    expect(english).not.toBe(french);
    expect(PAGE).toContain(`\`${step.kind}\``);
  });
});

describe("what every command refuses", () => {
  const commands = [
    ["export", "out.json"],
    ["upgrade", "out.xlsx"],
  ] as const;

  const failing = async (command: string, file: string, out: string, code: string) => {
    const answer = await json(command, file, "--out", inFolder(out));
    expect(answer).toMatchObject({ command, exitCode: 2, issues: [], error: { code } });
    const { out: said, err } = await ensemble(command, file, "--out", inFolder(out));
    expect(said).toBe("");
    expect(err).toBe(`${answer.error!.message}\n`);
    expect(existsSync(inFolder(out))).toBe(false);
  };

  test.each(commands)("%s: a file that is not there", (command, out) =>
    failing(command, inFolder("none.xlsx"), out, "cannotRead"),
  );

  test("build: a file that is not there", () =>
    failing("build", inFolder("none.json"), "out.xlsx", "cannotRead"));

  test.each(commands)("%s: a file that is no workbook", (command, out) =>
    failing(command, writeFile("text.xlsx", "no workbook"), out, "notAWorkbook"),
  );

  test.each(commands)("%s: a workbook that is not Ensemble's", async (command, out) =>
    failing(command, await foreign(), out, "notEnsemble"),
  );

  test.each(commands)("%s: a path that cannot be written", async (command, out) => {
    mkdirSync(inFolder(out));
    // Of the current version: there is nothing to upgrade, which takes long, before it is written.
    const workbook = await (await openSmall()).save();
    const file = writeFile("current.xlsx", workbook);
    const { exitCode, error } = await json(command, file, "--out", inFolder(out));
    expect({ exitCode, code: error!.code }).toEqual({ exitCode: 2, code: "cannotWrite" });
    expect(error!.message).toContain("EISDIR");
    expect(readdirSync(folder)).toEqual(["current.xlsx", out]);
  });

  test("explains errors of the operating system", async () => {
    const messageOf = async (file: string, out: string, language: string) =>
      (await json("build", file, "--out", out, "--lang", language)).error!.message;
    const [none, small] = [inFolder("none.json"), writeFile("small.json", JSON.stringify(SMALL))];
    expect(await messageOf(none, "a.xlsx", "en")).toMatch(
      / cannot be read: there is no such file \(ENOENT\)\.$/,
    );
    expect(await messageOf(none, "a.xlsx", "fr")).toMatch(/\u00a0: ce fichier n’existe pas \(ENOENT\)\.$/);
    expect(await messageOf(folder, "a.xlsx", "en")).toMatch(/ cannot be read: it is a folder \(EISDIR\)\.$/);
    expect(await messageOf(small, inFolder("none/a.xlsx"), "en")).toMatch(
      /: there is no such folder \(ENOENT\)\.$/,
    );
  });

  test.each(["readFaults", "writeFaults"] as const)(
    "has messages for each code in both languages: %s",
    (faults) => {
      const [english, french] = [CLI_COMMON_TEXTS.en[faults], CLI_COMMON_TEXTS.fr[faults]];
      expect(Object.keys(english)).toEqual(["ENOENT", "ENOTDIR", "EISDIR", "EACCES"]);
      expect(Object.keys(french)).toEqual(Object.keys(english));
      expect(Object.values(english).flatMap((text) => englishFaults(text!))).toEqual([]);
      expect(Object.values(french).flatMap((text) => frenchFaults(text!))).toEqual([]);
    },
  );

  test.each(["itself", "a link to it", "another name of it"])(
    "overwriting the file that is read: %s",
    async (how) => {
      const file = inFolder("mine.xlsx");
      copyFileSync(FRENCH, file);
      const out = how === "itself" ? join(folder, ".", "mine.xlsx") : inFolder("other.xlsx");
      if (how === "a link to it") symlinkSync(file, out);
      if (how === "another name of it") linkSync(file, out);
      const { exitCode, error } = await json("upgrade", file, "--out", out, "--confirm");
      expect({ exitCode, code: error!.code }).toEqual({ exitCode: 2, code: "usage" });
      expect(readFileSync(file).equals(readFileSync(FRENCH))).toBe(true);
    },
  );
});

onlyInSoak(() => {
  test("works in any folder, with relative paths", async () => {
    await foreign();
    const script = join(__dirname, "../../scripts/ensemble.mjs");
    const args = [script, "export", "foreign.xlsx", "--out", "out.json", "--json"];
    const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: folder });
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({ exitCode: 2, error: { code: "notEnsemble" } });
  });
});

describe("messages about workbooks that are not upgraded or read", () => {
  const messageOf = (code: "notEnsemble" | "newerVersion", language: "en" | "fr") =>
    failureOf(new WorkbookError(code), new Report({ out: () => {}, err: () => {} }, language)).message;

  test.each(["notEnsemble", "newerVersion"] as const)("%s: does not mention the task pane", (code) => {
    const [english, french] = [messageOf(code, "en"), messageOf(code, "fr")];
    expect(english).toMatch(/^This workbook /);
    expect(english).not.toMatch(/add-in|pane/);
    expect(englishFaults(english)).toEqual([]);
    expect(french).toMatch(/^Ce classeur /);
    expect(french).not.toMatch(/complément|volet/);
    expect(frenchFaults(french)).toEqual([]);
  });

  test("the page shows it", () => {
    expect(PAGE).toContain(JSON.stringify(messageOf("notEnsemble", "en")));
  });
});

describe("arguments", () => {
  test.each([
    ["no command", [], "Name a command."],
    ["an unknown command", ["bulid"], "bulid"],
    ["no file", ["export", "--out", "a.json"], "FILE.xlsx is missing."],
    ["two files", ["export", "a.xlsx", "b.xlsx", "--out", "a.json"], "FILE.xlsx only"],
    ["no place to write", ["upgrade", "a.xlsx"], "--out FILE2.xlsx is missing."],
    ["another kind of file", ["export", "a.xlsx", "--out", "a.xlsx"], ".json"],
    ["another kind of workbook", ["upgrade", "a.xlsx", "--out", "a.xls"], ".xlsx"],
    [
      "an option of another command",
      ["export", "a.xlsx", "--out", "a.json", "--confirm"],
      "This command has no option --confirm.",
    ],
    [
      "an option that stands before another",
      ["upgrade", "a.xlsx", "--out", "--confirm"],
      "--out needs a value",
    ],
    ["an unknown language", ["export", "a.xlsx", "--out", "a.json", "--lang", "de"], "de"],
    ["help for an unknown command", ["help", "bulid"], "bulid"],
  ])("%s: exits with status 2 and shows the usage", async (_, args, said) => {
    const { code, out, err } = await ensemble(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(said);
    expect(err).toContain("Usage: npm run --silent ensemble -- ");
    const { command, error } = await json(...args);
    expect({ command, code: error!.code }).toEqual({ command: args[0] ?? null, code: "usage" });
    expect(error!.message).toContain(said);
  });

  test("are reported in French on request", async () => {
    const { code, err } = await ensemble("--lang", "fr", "export");
    expect(code).toBe(2);
    expect(err).toMatch(/^Il manque FICHIER\.xlsx\.\n\nUtilisation\u00a0:/);
  });

  test.each([
    [["--langg", "en"], "This command has no option --langg.", "Cette commande n’a pas d’option --langg."],
    [["-x"], "This command has no option -x.", "Cette commande n’a pas d’option -x."],
    [["--out"], "--out needs a value after it.", "--out doit être suivi d’une valeur."],
    [["--out", "--confirm"], "--out needs a value after it.", "--out doit être suivi d’une valeur."],
    [["--dry-run=yes"], "--dry-run takes no value.", "--dry-run n’accepte aucune valeur."],
  ])("%j is refused with Ensemble's own message", async (args, english, french) => {
    for (const [lang, message] of [
      ["en", english],
      ["fr", french],
    ] as const) {
      expect((await json("upgrade", "a.xlsx", "--lang", lang, ...args)).error!.message).toBe(message);
      expect((await ensemble("upgrade", "a.xlsx", "--lang", lang, ...args)).err).toMatch(`${message}\n\n`);
    }
  });
});

describe("help", () => {
  test.each(["en", "fr"] as const)("names every command and option in %s", async (language) => {
    const faults = language === "fr" ? frenchFaults : englishFaults;
    const { code, out, err } = await ensemble("help", "--lang", language);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const { name, summary, options } of COMMANDS) {
      expect(out).toContain(`  ${name} `);
      expect(out).toContain(summary[language]);
      const page = await ensemble("help", name, "--lang", language);
      expect(page.out).toContain(`ensemble -- ${name}`);
      for (const option of [...options, ...COMMON_OPTIONS]) {
        expect(page.out).toContain(`--${option.name}`);
        expect(page.out).toContain(option.summary[language]);
        expect(faults(option.summary[language])).toEqual([]);
      }
      expect(faults(summary[language])).toEqual([]);
      expect((await ensemble(name, "--help", "--lang", language)).out).toBe(page.out);
    }
  });

  test("prints JSON as documented", async () => {
    const { command, result } = await json("help");
    expect(command).toBe("help");
    const commands = result!["commands"] as readonly Readonly<Record<string, unknown>>[];
    expect(commands.map(({ name }) => name)).toEqual(COMMANDS.map(({ name }) => name));
    const [shown] = examples.get("help")!.result!["commands"] as readonly object[];
    expect(commands.at(-1)).toMatchObject({ ...shown, options: expect.any(Array) });
    expect((await json("export", "--help")).result!["commands"]).toHaveLength(1);
  });

  test("shows mutually exclusive options as alternatives", async () => {
    const { out } = await ensemble("help", "upgrade");
    expect(out).toContain(" upgrade FILE.xlsx (--out FILE2.xlsx | --dry-run) [--confirm] [--json] ");
  });

  test("is printed when the command runs as a process", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/ensemble.mjs", "--help"], {
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: npm run --silent ensemble -- /);
  });
});

/** The JSON examples of the documentation by command. */
const examples = new Map(
  [...PAGE.matchAll(/```json\n([^]*?)```/g)]
    .map(([, text]) => JSON.parse(text!) as Answer)
    .map((answer) => [answer.command, answer] as const),
);

describe("docs/command-line.md", () => {
  test.each(COMMANDS)("has $name with all its options", ({ name, options }) => {
    expect(PAGE).toContain(`## ${name}\n`);
    expect([...options, ...COMMON_OPTIONS].filter((option) => !PAGE.includes(`--${option.name}`))).toEqual(
      [],
    );
    expect(examples.get(name)).toMatchObject({ ok: true, exitCode: 0 });
  });
});
