import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { idInMap } from "../../src/blueprint/columnMap";
import { captionOf, COLUMNS } from "../../src/blueprint/columns";
import { main } from "../../src/cli/ensemble";
import { readDashboard, readFigures } from "../../src/excel";
import type { TableId } from "../../src/model/entities";
import type { Figures } from "../../src/model/figures";
import type { InitiativeFile } from "../../src/model/initiative";
import type { Language } from "../../src/languages";
import { CLI_FIGURES_TEXTS } from "../../src/languages/texts/cli/figures";
import { englishFaults, frenchFaults } from "../catalogue/typography";
import { differences } from "../oracle/differences";
import { example, EXAMPLES, EXAMPLES_DATE } from "../oracle/examples";
import { factsOf } from "../oracle/facts";
import { situationOf } from "../oracle/situation";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { openExampleWorkbook } from "../support/exampleWorkbook";
import { openHost } from "../support/host";
import { onlyInSoak, someOf } from "../support/sample";
import { buildCase, cases } from "../support/expected/cases";
import { expectedFigures } from "../support/expected/expectedFigures";
import { run } from "./running";

const SMALL = "missions-la-fonda";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "figures-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

interface Answer {
  readonly exitCode: number;
  readonly issues: readonly { readonly code: string; readonly severity: string; readonly details: object }[];
  readonly result?: Figures;
  readonly error?: { readonly code: string; readonly message: string };
}

/** The JSON output of the command for a file with these bytes. */
async function figures(bytes: Uint8Array, ...options: string[]): Promise<Answer> {
  const { code, out, err } = await run(main, ["figures", fileOf(bytes), "--json", ...options]);
  expect(err).toBe("");
  const answer = JSON.parse(out) as Answer;
  expect(answer.exitCode).toBe(code);
  return answer;
}

function fileOf(bytes: Uint8Array): string {
  const file = join(folder, "initiative.xlsx");
  writeFileSync(file, bytes);
  return file;
}

/** The bytes of an example's workbook after a person changed it. */
async function changed(
  change: (workbook: Excel.Workbook) => void,
  language: Language = "en",
): Promise<Uint8Array> {
  const host = await openExampleWorkbook(SMALL, language);
  await Excel.run(async (context) => {
    change(context.workbook);
    await context.sync();
  });
  return host.save();
}

function expected(name: string, language: Language): Figures {
  const situation = situationOf(example(name), EXAMPLES_DATE, language);
  return expectedFigures(factsOf(situation), situation);
}

describe("the results of a workbook", () => {
  const examples = EXAMPLES.flatMap((name) =>
    (["en", "fr"] as const).map((language) => [name, language] as const),
  );
  test.each(someOf(examples, 0.1))("of %s in %s are the oracle's", async (name, language) => {
    await openExampleWorkbook(name, language);
    const { figures: found, columns } = await readFigures();
    expect(differences(found, expected(name, language))).toEqual([]);
    expect(columns).toEqual([]);
  });

  /** How many initiatives are tried. */
  const RUNS = 1;

  onlyInSoak(() => {
    test("of any initiative on any day are the oracle's", async () => {
      await fc.assert(
        fc.asyncProperty(cases, async (one) => {
          await buildCase(one);
          const situation = situationOf(one.file, one.reportDate, one.language);
          const { figures: found } = await readFigures();
          expect(differences(found, expectedFigures(factsOf(situation), situation))).toEqual([]);
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    });
  });

  test("are those that the dashboard shows", async () => {
    await openExampleWorkbook("poverty-canada", "en");
    const { figures: found } = await readFigures();
    const dashboard = await readDashboard();
    const count = (id: string) => found.alerts.find((alert) => alert.id === id)?.count ?? 0;
    const { conflicts, lateSteps, storiesBehind, disagreements, canvasStale, canvasEmpty } = dashboard;
    // The dashboard lists the worst first.
    const byCode = (one: { readonly code: string }, other: { readonly code: string }) =>
      one.code.localeCompare(other.code);
    expect({ ...dashboard, indicators: [...dashboard.indicators].sort(byCode) }).toMatchObject({
      reportDate: found.reportDate,
      initiative: found.initiative,
      verdict: found.readiness.verdict,
      rolesTotal: found.roles.length,
      roles: found.roles.map(({ name, coverage, who }) => ({ label: name, coverage, who: who.join(", ") })),
      canvas: found.canvas.map(({ id, ...dimension }) => ({ dimension: id, ...dimension })),
      indicators: [...found.indicators]
        .sort(byCode)
        .map(({ code, name, unit, value, period, target, way, elapsed, status, ...one }) => ({
          ...{ code, name, unit, target, way, elapsed, status },
          ...{ latest: value, latestPeriod: period, reporting: one.reported, expected: one.expected },
        })),
      late: found.lateSteps.map(({ step, owner, due, daysLate }) => ({ step, owner, due, daysLate })),
    });
    expect({ conflicts, lateSteps, storiesBehind, disagreements, canvasStale, canvasEmpty }).toEqual({
      conflicts: count("conflicts"),
      lateSteps: found.lateSteps.length,
      storiesBehind: count("storiesBehind"),
      disagreements: found.readiness.disagreements,
      canvasStale: count("canvasStale"),
      canvasEmpty: count("canvasEmpty"),
    });
  });
});

onlyInSoak(() => {
  describe("more than the dashboard has room for", () => {
    const { initiative, ...file } = example(SMALL);
    const [indicator] = file.indicators;
    const persons = ["Ada", "Bo", "Chi", "Dov", "Eve", "Fay", "Ada "];
    const large: InitiativeFile = {
      ...file,
      initiative: { ...initiative, method: "growth" },
      roles: [
        ...file.roles,
        { role: "Archivist", nextStep: "Sort the papers", due: "2026-01-31", owner: "Bo" },
      ],
      roleHolders: persons.map((person) => ({ role: "Archivist", person })),
      activities: Array.from({ length: 9 }, (_, index) => ({
        name: `Late ${index}`,
        until: `2026-0${9 - index}-15`,
      })),
      indicators: Array.from({ length: 14 }, (_, index) => ({ ...indicator!, code: `X${index}` })),
      observations: [],
    };

    test("is printed in full, with the initiative's own role and method", async () => {
      await openBuiltWorkbook(large, { language: "en", reportDate: EXAMPLES_DATE });
      const { figures: found } = await readFigures();
      const situation = situationOf(large, EXAMPLES_DATE, "en");
      expect(differences(found, expectedFigures(factsOf(situation), situation))).toEqual([]);
      const own = {
        id: null,
        name: "Archivist",
        who: ["Ada", "Bo", "Chi", "Dov", "Eve", "Fay"],
        daysLate: 273,
      };
      expect(found.roles.at(-1)).toMatchObject(own);
      expect(found.lateSteps).toHaveLength(12);
      expect(found.lateSteps[0]).toMatchObject({ source: "activity", step: "Late 8", due: "2026-01-15" });
      expect(found.lateSteps[1]).toMatchObject({ source: "role", about: "Archivist", owner: "Bo" });
      expect(found.indicators.map(({ code }) => code)).toEqual(large.indicators.map(({ code }) => code));
      expect(found.indicators[13]).toMatchObject({
        value: null,
        previous: null,
        methods: { inUse: "growth" },
      });
    });
  });
});

describe("the command", () => {
  onlyInSoak(() => {
    test("prints the results alone, and with --json in the common envelope", async () => {
      const bytes = await changed(() => {}, "fr");
      const { code, out, err } = await run(main, ["figures", fileOf(bytes)]);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toMatch(/^\{\n {2}"reportDate": "2026-10-31",\n/);
      const printed = JSON.parse(out) as Figures;
      expect(differences(printed, expected(SMALL, "fr"))).toEqual([]);
      expect(await figures(bytes)).toMatchObject({
        command: "figures",
        exitCode: 0,
        issues: [],
        result: printed,
      });
    });
  });

  test("calculates first: it does not trust what the file holds", async () => {
    const parts = unzipSync(await changed(() => {}));
    const stale = Object.fromEntries(
      Object.entries(parts).map(([path, part]) => [
        path,
        path.startsWith("xl/worksheets/sheet")
          ? strToU8(strFromU8(part).replace(/(<\/f>|<f [^>]*\/>)<v>\d+<\/v>/g, "$1<v>77</v>"))
          : part,
      ]),
    );
    expect(Object.values(stale).some((part) => strFromU8(part).includes("<v>77</v>"))).toBe(true);
    const { result } = await figures(zipSync(stale, { level: 1 }));
    expect(differences(result, expected(SMALL, "en"))).toEqual([]);
  });

  onlyInSoak(() => {
    test("gives the same after sheets and captions were renamed", async () => {
      const bytes = await changed(({ worksheets, tables }) => {
        for (const [index, name] of ["Aperçu", "Profil d’ici", "Qui", "Nos rôles"].entries())
          worksheets.getItem(["Dashboard", "Initiative", "Partners", "Roles"][index]!).name = name;
        worksheets.getItem("Indicators").name = "KPI's";
        for (const [table, id, caption] of [
          ["Indicators", "status", "Where we stand"],
          ["Indicators", "name", "Title"],
          ["Roles", "nextStep", "To do"],
          ["Observations", "state", "Counted?"],
        ] as const)
          tables.getItem(table).columns.getItem(captionOf(table, id, "en")).name = caption;
      });
      const { issues, result } = await figures(bytes);
      expect(issues).toEqual([]);
      expect(differences(result, expected(SMALL, "en"))).toEqual([]);
    });
  });
});

describe("a workbook that cannot be read", () => {
  const V1 = join(__dirname, "../fixtures/workbooks/v1/missions-la-fonda-en.xlsx");

  test("of an older schema version: says how to upgrade it", async () => {
    const { exitCode, error } = await figures(readFileSync(V1));
    expect({ exitCode, code: error!.code }).toEqual({ exitCode: 1, code: "olderVersion" });
    expect(error!.message).toContain("schema version 1");
    expect(error!.message).toContain(
      `ensemble -- upgrade ${join(folder, "initiative.xlsx")} --out FILE2.xlsx`,
    );
    const { code, out, err } = await run(main, ["figures", fileOf(readFileSync(V1)), "--lang", "fr"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(
      /^Ce classeur suit la version 1 du schéma.*\u00a0: npm run .* --out FICHIER2\.xlsx\n$/,
    );
  });

  onlyInSoak(() => {
    test("of a newer Ensemble", async () => {
      const bytes = await changed(({ names }) => {
        const cell = names.getItem("EnsembleSchemaVersion").getRange();
        cell.worksheet.protection.unprotect();
        cell.values = [[99]];
      });
      const { exitCode, error } = await figures(bytes);
      expect({ exitCode, code: error!.code }).toEqual({ exitCode: 1, code: "newerVersion" });
      expect(error!.message).toBe(CLI_FIGURES_TEXTS.en.newerVersion);
    });
  });

  onlyInSoak(() => {
    test("errors, and texts over formulas, are named by their cells", async () => {
      const bytes = await changed(({ tables, worksheets }) => {
        const cellsOf = (table: "Indicators" | "Observations", id: string) =>
          tables
            .getItem(table)
            .columns.getItem(captionOf(table, id, "en"))
            .getDataBodyRange();
        cellsOf("Indicators", "way").getCell(0, 0).formulas = [["=1/0"]];
        // Cells of texts take formulas as texts.
        cellsOf("Indicators", "unit").getCell(0, 0).numberFormat = [["General"]];
        cellsOf("Indicators", "unit").getCell(0, 0).formulas = [["=NA()"]];
        cellsOf("Indicators", "target").getCell(1, 0).formulas = [["=1/0"]];
        cellsOf("Indicators", "overdue").getCell(0, 0).values = [["none"]];
        cellsOf("Indicators", "methods").getCell(0, 0).values = [["perhaps"]];
        worksheets.getItem("Indicators").name = "Our indicators";
      });
      const { exitCode, result, error } = await figures(bytes);
      expect({ exitCode, result, code: error!.code }).toEqual({
        exitCode: 1,
        result: undefined,
        code: "figureUnreadable",
      });
      const rows = [...error!.message.matchAll(/'Our indicators'![A-Z]+(\d)/g)].map(([, row]) => row);
      expect(rows).toEqual(["5", "5", "5", "5", "6"]);
    });
  });

  onlyInSoak(() => {
    test("names ten cells, and counts the others", async () => {
      const bytes = await changed(({ tables }) => {
        const states = tables
          .getItem("Observations")
          .columns.getItem(captionOf("Observations", "state", "en"));
        for (let row = 0; row < 12; row += 1)
          states.getDataBodyRange().getCell(row, 0).formulas = [["=NA()"]];
      });
      const { error } = await figures(bytes, "--lang", "fr");
      expect(error!.message.match(/\w+!\w+\d/g)).toHaveLength(10);
      expect(error!.message).toMatch(/ et \d+ de plus\./);
    });
  });

  onlyInSoak(() => {
    test("names a column that was deleted", async () => {
      const bytes = await changed(({ tables }) =>
        tables
          .getItem("Indicators")
          .columns.getItem(captionOf("Indicators", "unit", "en"))
          .delete(),
      );
      const { exitCode, error } = await figures(bytes);
      expect({ exitCode, code: error!.code }).toEqual({ exitCode: 1, code: "columnsMissing" });
      expect(error!.message).toContain("Indicators[Unit]");
    });
  });

  test.each(someOf(["EnsembleVerdict", "EnsembleReadinessItems", "EnsembleDashboardCanvas"], 0.1))(
    "names what is missing: %s",
    async (name) => {
      const { exitCode, error } = await figures(await changed(({ names }) => names.getItem(name).delete()));
      expect({ exitCode, code: error!.code }).toEqual({ exitCode: 1, code: "partMissing" });
      expect(error!.message).toContain(name);
    },
  );

  test("that holds no initiative", async () => {
    const { exitCode, error } = await figures(await openHost().then((host) => host.save()));
    expect({ exitCode, code: error!.code }).toEqual({ exitCode: 2, code: "notEnsemble" });
  });

  test("the messages are well set in both languages", () => {
    const texts = (language: Language) => {
      const { olderVersion, newerVersion, unreadable, more } = CLI_FIGURES_TEXTS[language];
      return [olderVersion(2, 3, "upgrade"), newerVersion, unreadable(`A1 ${more(2)}`)];
    };
    expect(texts("en").flatMap((text) => englishFaults(text))).toEqual([]);
    expect(texts("fr").flatMap((text) => frenchFaults(text))).toEqual([]);
  });
});

onlyInSoak(() => {
  test("a column that was taken for one of Ensemble's is reported, and read", async () => {
    const bytes = await changed(({ tables, names }) => {
      tables.getItem("Indicators").columns.getItem(captionOf("Indicators", "unit", "en")).name =
        "Measured in";
      const map = names.getItem("EnsembleColumnMap").getRange();
      map.worksheet.protection.unprotect();
      map.clear("Contents");
    });
    const { issues, result } = await figures(bytes);
    expect(issues).toMatchObject([
      {
        code: "columnUnconfirmed",
        severity: "warning",
        details: { table: "Indicators", found: "Measured in" },
      },
    ]);
    // The map that was cleared holds formulas.
    expect(result!.damage).toMatchObject([{ kind: "formulas", where: "lists" }]);
    expect(differences({ ...result!, damage: [] }, expected(SMALL, "en"))).toEqual([]);
  });
});

onlyInSoak(() => {
  test("what is wrong with the workbook itself is listed with its cells", async () => {
    const bytes = await changed(({ tables, worksheets, names }) => {
      const usable = tables
        .getItem("Observations")
        .columns.getItem(captionOf("Observations", "usable", "en"));
      usable.getDataBodyRange().getCell(1, 0).values = [[9999]];
      worksheets.getItem("Partners").getRange("A200:B200").values = [["Library", "Public"]];
      names.getItem("EnsembleProfilePhase").delete();
      worksheets.getItem("Lists").protection.unprotect();
      names.getItem("ListPart").getRange().getCell(0, 0).values = [["Boss"]];
      names.getItem("EnsembleThresholdNear").getRange().clear("Contents");
    });
    const { result } = await figures(bytes);
    expect(result!.damage).toEqual([
      { kind: "formulas", where: "data", item: "Observations.usable", count: 1, cells: ["Data!M6"] },
      { kind: "outside", where: "partners", item: "Partners", count: 1, cells: ["Partners!A200"] },
      { kind: "words", where: "lists", item: "part", count: 1, cells: [expect.stringMatching(/^Lists!/)] },
      { kind: "names", where: "lists", item: "EnsembleProfilePhase", count: 1, cells: [] },
      {
        kind: "settings",
        where: "initiative",
        item: "EnsembleThresholdNear",
        count: 1,
        cells: [expect.stringMatching(/^Initiative!/)],
      },
    ]);
  });
});

describe("docs/figures.md", () => {
  const page = readFileSync(join(__dirname, "../../docs/figures.md"), "utf8");
  const shown = JSON.parse(/```json\n([^]*?)```/.exec(page)![1]!) as Figures;

  test("shows and names every property", async () => {
    await openExampleWorkbook(SMALL, "fr");
    const { figures: found } = await readFigures();
    expect(keysOf(shown)).toEqual(keysOf(found));
    expect([...keysOf(found)].filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
  });

  test("names sources that exist", async () => {
    const host = await openExampleWorkbook(SMALL, "en");
    const names = host.workbook.names.map(({ name }) => name);
    const sources = [...page.matchAll(/`(Ensemble\w+)`/g)].map(([, name]) => name!);
    expect(sources.filter((name) => !names.includes(name))).toEqual([]);
    const columns = [
      ...page.matchAll(/`(Roles|RoleHolders|Debrief|Activities|Indicators|Observations)\.(\w+)`/g),
    ];
    expect(columns.length).toBeGreaterThan(40);
    const isColumn = (table: string, id: string) =>
      COLUMNS[table as TableId].some((column) => idInMap(column) === id);
    expect(columns.filter(([, table, id]) => !isColumn(table!, id!)).map(([text]) => text)).toEqual([]);
  });
});

/** The names of the properties of a value and of everything in it, sorted. */
function keysOf(value: unknown): ReadonlySet<string> {
  if (typeof value !== "object" || value === null) return new Set();
  const inner = Object.values(value).flatMap((part) => [...keysOf(part)]);
  return new Set([...(Array.isArray(value) ? [] : Object.keys(value)), ...inner].sort());
}
