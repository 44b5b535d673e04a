import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { main } from "../../src/cli/ensemble";
import { readDashboard, readFigures } from "../../src/excel";
import type * as HostLibrary from "../../src/host";
import type { Figures } from "../../src/model/figures";
import type { Language } from "../../src/languages";
import { CLI_FIGURES_TEXTS } from "../../src/languages/texts/cli/figures";
import { englishFaults, frenchFaults } from "../catalogue/typography";
import { differences } from "../oracle/differences";
import { example, EXAMPLES, EXAMPLES_DATE } from "../oracle/examples";
import { factsOf } from "../oracle/facts";
import { situationOf } from "../oracle/situation";
import { openExampleWorkbook } from "../support/exampleWorkbook";
import { buildCase, cases } from "../support/expected/cases";
import { expectedFigures } from "../support/expected/expectedFigures";
import { run } from "./running";

// Each command reloads the client; here they share one.
jest.mock("../../src/host", () => {
  const library = jest.requireActual<typeof HostLibrary>("../../src/host");
  let client: ReturnType<typeof library.loadClientInNode> | undefined;
  return { ...library, loadClientInNode: () => (client ??= library.loadClientInNode(globalThis)) };
});

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
async function changed(change: (workbook: Excel.Workbook) => void, language: Language = "en"): Promise<Uint8Array> {
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
  test.each(EXAMPLES.flatMap((name) => (["en", "fr"] as const).map((language) => [name, language] as const)))(
    "of %s in %s are the oracle's",
    async (name, language) => {
      await openExampleWorkbook(name, language);
      const { figures: found, columns } = await readFigures();
      expect(differences(found, expected(name, language))).toEqual([]);
      expect(columns).toEqual([]);
    },
  );

  /** How many initiatives are tried. */
  const RUNS = 4;

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

  test("are those that the dashboard shows", async () => {
    await openExampleWorkbook("poverty-canada", "en");
    const { figures: found } = await readFigures();
    const dashboard = await readDashboard();
    const count = (id: string) => found.alerts.find((alert) => alert.id === id)?.count ?? 0;
    const { conflicts, lateSteps, storiesBehind, disagreements, canvasStale, canvasEmpty } = dashboard;
    expect(dashboard).toMatchObject({
      reportDate: found.reportDate,
      initiative: found.initiative,
      verdict: found.readiness.verdict,
      rolesTotal: found.roles.length,
      roles: found.roles.map(({ name, coverage, who }) => ({ label: name, coverage, who: who.join(", ") })),
      canvas: found.canvas.map(({ id, ...dimension }) => ({ dimension: id, ...dimension })),
      indicators: found.indicators.map(({ code, name, unit, value, period, target, way, elapsed, status, ...one }) => ({
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

describe("the command", () => {
  test("prints the results alone, and with --json in the common envelope", async () => {
    const bytes = await changed(() => {}, "fr");
    const { code, out, err } = await run(main, ["figures", fileOf(bytes)]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^\{\n {2}"reportDate": "2026-10-31",\n/);
    const printed = JSON.parse(out) as Figures;
    expect(differences(printed, expected(SMALL, "fr"))).toEqual([]);
    expect(await figures(bytes)).toMatchObject({ command: "figures", exitCode: 0, issues: [], result: printed });
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

  test("gives the same after sheets and captions were renamed", async () => {
    const bytes = await changed(({ worksheets, tables }) => {
      for (const [index, name] of ["Aperçu", "Profil d’ici", "Qui", "Nos rôles"].entries())
        worksheets.getItem(["Dashboard", "Initiative", "Partners", "Roles"][index]!).name = name;
      worksheets.getItem("Indicators").name = "KPI's";
      for (const [table, caption, to] of [
        ["Indicators", "Status", "Where we stand"],
        ["Indicators", "Name", "Title"],
        ["Roles", "Next step", "To do"],
        ["Observations", "Counts?", "State"],
      ] as const)
        tables.getItem(table).columns.getItem(caption).name = to;
    });
    const { issues, result } = await figures(bytes);
    expect(issues).toEqual([]);
    expect(differences(result, expected(SMALL, "en"))).toEqual([]);
  });
});
