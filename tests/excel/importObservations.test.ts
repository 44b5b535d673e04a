import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CancelledError, readInitiative } from "../../src/excel";
import { importObservations, readImportContext } from "../../src/excel/import";
import type { Host } from "../../src/host";
import { decode, guessEncoding, isBinary } from "../../src/model/import/decode";
import { guessPlan } from "../../src/model/import/guess";
import { withWord, type ImportPlan } from "../../src/model/import/plan";
import { sourceOf, type ImportSource } from "../../src/model/import/source";
import { openBuiltWorkbook } from "../support/builtWorkbook";
import { indicator, initiative, observation, undatedIndicator } from "../support/initiative";
import { cellsOfHost } from "../support/workbookCells";
import { onlyInSoak, someOf } from "../support/sample";

const TODAY = "2026-11-22";
/** The sheet of rows set aside: 0-based, its first row after the title and the column of the reasons. */
const FIRST_QUARANTINE_ROW = 4;
const REASON_COLUMN = 4;
const CAPTIONS = /^The (captions of the file|file has no captions)/;
const DATA = join(__dirname, "../data");

const fileOf = (name: string, bytes: Uint8Array) => sourceOf(name, decode(bytes, guessEncoding(bytes)));
const pasted = (...lines: string[]) => sourceOf("pasted", lines.join("\n"));

async function runImport(
  source: ImportSource,
  change: (plan: ImportPlan) => ImportPlan = (plan) => plan,
  signal?: AbortSignal,
) {
  const plan = change(guessPlan(source, (await readImportContext()).known));
  return importObservations(source, plan, { today: TODAY, ...(signal && { signal }) });
}

/** The rows set aside on their sheet, without the captions of each file. */
function quarantinedRows(host: Host): { value: unknown; formula: unknown }[][] {
  const sheet = host.workbook.sheets.find(({ name }) => name === "Quarantine");
  const rows = new Map<number, { value: unknown; formula: unknown }[]>();
  for (const { row, column, cell } of sheet?.cells.entries() ?? []) {
    if (row < FIRST_QUARANTINE_ROW) continue;
    rows.set(row, rows.get(row) ?? []);
    rows.get(row)![column] = { value: cell.value, formula: cell.formula };
  }
  return [...rows.values()].filter((row) => !CAPTIONS.test(String(row[REASON_COLUMN]!.value)));
}

/** Cells of the table's entered columns that hold a formula. */
function formulasAmongEntries(host: Host, name = "Data"): number {
  const sheet = host.workbook.sheets.find((each) => each.name === name)!;
  const { area } = sheet.tables[0]!;
  return [...sheet.cells.within({ ...area, row: area.row + 1, columns: 11 })].filter(
    ({ cell }) => cell.formula !== undefined,
  ).length;
}

async function workbook(
  observations = [observation({ value: 1, period: "1999-12-31" })],
  indicators = [indicator({ baselineDate: "2000-12-31" })],
) {
  const host = await openBuiltWorkbook(
    initiative({ partners: [{ name: "A" }, { name: "B" }], indicators, observations }),
    {
      language: "en",
    },
    { calculates: false },
  );
  return host;
}

test("nothing is written while a question is open, even if nobody saw it", async () => {
  const host = await workbook([], [indicator({ kind: "number", baselineDate: "2000-12-31" })]);
  const values = () => cellsOfHost(host.workbook).tables.get("Observations")!.columns.get("Value");
  const before = values();
  const scaled = pasted("Indicator\tPartner\tYear\tUnit\tValue", "X\tA\t2020\tk$\t3");
  await expect(runImport(scaled)).rejects.toMatchObject({ code: "importQuestionsOpen" });
  expect(values()).toEqual(before);
  await runImport(scaled, (plan) => ({ ...plan, scale: "multiply" }));
  expect(values()).toContain(3_000);
});

describe("hostile files", () => {
  let host: Host;
  beforeAll(async () => {
    host = await workbook();
  });

  const files = readdirSync(join(DATA, "hostile")).filter((name) => name.endsWith(".csv"));
  const texts = files.filter((name) => name !== "binary.csv");

  test("only non-text files are refused outright", () => {
    expect(files.filter((name) => isBinary(readFileSync(join(DATA, "hostile", name))))).toEqual([
      "binary.csv",
    ]);
  });

  test.each(texts)(
    "%s: every row is imported or set aside with its reason, and none is a formula",
    async (name) => {
      const before = quarantinedRows(host).length;
      const report = await runImport(fileOf(name, readFileSync(join(DATA, "hostile", name))));
      const { counts, read } = report;
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(read);
      const aside = quarantinedRows(host).slice(before);
      expect(aside).toHaveLength(counts.bad + counts.conflict);
      for (const row of aside) {
        expect(row[REASON_COLUMN]!.value).toMatch(/\p{L}{3,}.*\./u);
        expect(row.every(({ formula }) => formula === undefined)).toBe(true);
      }
      expect(formulasAmongEntries(host)).toBe(0);
    },
  );

  test("keeps letters and texts unchanged", () => {
    const columns = cellsOfHost(host.workbook).tables.get("Observations")!.columns;
    expect(columns.get("Note")).toEqual(
      expect.arrayContaining([
        "“né” à Montréal",
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "'=1",
        'closed "well", over\ntwo lines',
      ]),
    );
    expect(columns.get("Group")).toEqual(
      expect.arrayContaining(["Québec – été", "Région", "Sans marque", "Marque d’ordre", "Three"]),
    );
    expect(columns.get("Value")).toContain(1.5);
    const aside = quarantinedRows(host).map((row) =>
      Array.from(row.slice(REASON_COLUMN + 1), (cell) => cell?.value ?? ""),
    );
    expect(aside).toContainEqual(["X", "A", "2010", "", "=1+1", "x"]);
    expect(aside).toContainEqual(["X", "A", "2012", "", "2", '"never closed']);
    expect(aside.find(([value]) => value === "seven")).toHaveLength(1000);
  });

  onlyInSoak(() => {
    test("a line of five megabytes is set aside, truncated, with a reason that mentions it", async () => {
      const report = await runImport(
        pasted(
          "Indicator,Partner,Year,Value,Note",
          `X,A,2024,1,${"long ".repeat(1_000_000)}`,
          "X,B,2024,2,short",
        ),
      );
      expect(report.counts).toMatchObject({ new: 1, bad: 1 });
      expect(quarantinedRows(host).at(-1)![REASON_COLUMN]!.value).toMatch(/too long to be kept whole/);
      expect(host.counters.largestRequestBytes).toBeLessThan(4_000_000);
    });
  });
});

describe("Statistics Canada's original files", () => {
  test.each(someOf(["1-1-1", "3-7-1", "4-1-1", "16-2-1"], 0.3))(
    "%s: every row of a partner is read, every other is set aside",
    async (series) => {
      const partners = ["Canada", "Quebec", "Ontario"].map((name) => ({ name }));
      const indicators = [indicator({ baselineDate: "2014-12-31" })];
      const host = await openBuiltWorkbook(
        initiative({ partners, indicators }),
        { language: "fr" },
        { calculates: false },
      );
      const name = `statcan-${series}.csv`;
      const source = fileOf(name, readFileSync(join(DATA, "statcan", name)));
      const rows = source.text.trimEnd().split("\n").slice(1);
      // An empty geography means the whole country.
      const { counts, read, issues } = await runImport(source, (plan) =>
        withWord(plan, "partner", "", "Canada"),
      );
      expect(read).toBe(rows.length);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(read);
      const partnerRows = rows.filter((row) => /^"?\d{4}"?,"?(|Canada|Quebec|Ontario)"?,/.test(row)).length;
      const unknownPartnerRows = issues
        .filter(({ key }) => key === "unknownPartner")
        .map((each) => each.rows);
      expect(unknownPartnerRows).toEqual([read - partnerRows]);
      expect(counts.conflict).toBe(0);
      const entered = cellsOfHost(host.workbook).tables.get("Observations")!.columns.get("Partenaire")!;
      expect(entered.filter((partner) => partner !== "")).toHaveLength(counts.new);
      expect(entered).toContain("Canada");
      expect(formulasAmongEntries(host, "Données")).toBe(0);
    },
  );
});

test("rows are classified by key: present, in conflict, duplicated in the file, replaced, or added", async () => {
  const host = await workbook([
    observation({ value: 1 }),
    observation({ partner: "B", value: 2, note: "kept" }),
  ]);
  const source = pasted(
    "Indicator,Partner,Year,Value",
    "X,a,2024,1",
    "X,B,2024,5",
    "X,A,2023,7",
    "X,A,2023,7",
    "X,B,2023,8",
    "X,B,2023,9",
  );
  const first = await runImport(source);
  expect(first.counts).toMatchObject({ new: 1, known: 2, conflict: 3, bad: 0 });
  const second = await runImport(source, (plan) => ({ ...plan, conflicts: "replace" }));
  expect(second.counts).toMatchObject({ replace: 1, new: 1, known: 3, conflict: 1 });
  const { observations } = await readInitiative();
  expect(observations.map(({ partner, period, value, note }) => [partner, period, value, note])).toEqual([
    ["A", "2024-12-31", 1, undefined],
    ["B", "2024-12-31", 5, "kept"],
    ["A", "2023-12-31", 7, undefined],
    ["B", "2023-12-31", 9, undefined],
  ]);
  const third = await runImport(pasted("Indicator,Partner,Year,Value", "X,A,2024,4"), (plan) => ({
    ...plan,
    conflicts: "add",
  }));
  expect(third.counts).toMatchObject({ new: 1 });
  expect(formulasAmongEntries(host)).toBe(0);
});

onlyInSoak(() => {
  test("a year is the period of several years that ends in it; of an irregular indicator any day is a period", async () => {
    const census = undatedIndicator({
      ...{ code: "CENSUS", frequency: "everyFiveYears", targetDate: "2031-06-30" },
    });
    await workbook([], [census, indicator({ code: "STUDY", frequency: "irregular" })]);
    const report = await runImport(
      pasted(
        "Indicator,Partner,Period,Value",
        "CENSUS,A,2021,1",
        "CENSUS,A,2022,2",
        "STUDY,A,2024-02-29,3",
        "STUDY,A,2024-Q3,4",
        "STUDY,A,2025,5",
      ),
    );
    expect(report.counts).toMatchObject({ new: 4, bad: 1 });
    const { observations } = await readInitiative();
    expect(observations.map(({ period, value }) => [period, value])).toEqual([
      ["2021-06-30", 1],
      ["2024-02-29", 3],
      ["2024-09-30", 4],
      ["2025-12-31", 5],
    ]);
  });
});

describe("all or nothing", () => {
  const rows = Array.from({ length: 40 }, (_, index) => `X,A,${1950 + index},${index}`);
  const source = pasted("Indicator,Partner,Year,Value", ...rows, "X,nobody,2020,1");
  const stateOf = (host: Host) => {
    const { tables, sheets } = cellsOfHost(host.workbook);
    const { area, columns } = tables.get("Observations")!;
    const below = sheets
      .find(({ name }) => name === "Data")!
      .cells.filter(
        ({ address, value }) => Number(/\d+/.exec(address)![0]) > area.row + area.rows && value !== "",
      );
    return {
      area,
      entries: [...columns].slice(0, 11),
      below,
      sheets: sheets.map(({ name }) => name),
      names: host.workbook.names.length,
    };
  };

  test("a refusal by Excel at the last step leaves no trace", async () => {
    const host = await workbook();
    const before = stateOf(host);
    const sheet = host.workbook.sheets.find(({ name }) => name === "Data")!;
    // Merged cells that the table would have to grow over: Excel refuses the resizing, after the rows are written.
    sheet.merges.push({ row: before.area.row + before.area.rows + 20, column: 15, rows: 1, columns: 2 });
    await expect(runImport(source)).rejects.toMatchObject({ code: "excelRefused" });
    expect(stateOf(host)).toEqual(before);
  });

  test("a cancelled import leaves no trace, and keeps the existing row", async () => {
    const host = await workbook();
    const before = stateOf(host);
    const controller = new AbortController();
    const plan = guessPlan(source, (await readImportContext()).known);
    const onProgress = ({ step }: { step: string }) => step === "finish" && controller.abort();
    const cancelled = importObservations(source, plan, {
      today: TODAY,
      signal: controller.signal,
      onProgress,
    });
    await expect(cancelled).rejects.toBeInstanceOf(CancelledError);
    expect(stateOf(host)).toEqual(before);
  });

  test("content below the table is never overwritten", async () => {
    const host = await workbook();
    const { area } = stateOf(host);
    const sheet = host.workbook.sheets.find(({ name }) => name === "Data")!;
    await host.user.paste(sheet.id, area.row + area.rows + 5, 1, [["mine"]]);
    await expect(runImport(source)).rejects.toMatchObject({ code: "noRoomBelow" });
    expect(sheet.cells.get(area.row + area.rows + 5, 1)?.value).toBe("mine");
  });
});
