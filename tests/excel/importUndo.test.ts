import { CancelledError, createWorkbook } from "../../src/excel";
import { importObservations, readImportContext } from "../../src/excel/import";
import type { Host } from "../../src/host";
import { guessPlan } from "../../src/model/import/guess";
import { styleAt } from "../../src/spreadsheet/styles";
import { openHost } from "../support/host";
import { indicator, initiative, observation } from "../support/initiative";
import { noCalculation } from "../support/noCalculation";
import { onlyInSoak, someNumbers } from "../support/sample";

const ROWS = 160;
/** So long that the notes of all rows do not fit into one request. */
const LONG_NOTE = "Entered by hand. ".repeat(1_800);
const VALUE_COLUMN = 5;
const NOTE_COLUMN = 9;

const groupOf = (row: number) => `Group ${row + 1}`;
const csvCell = (text: string) => `"${text}"`;
const FILE = [
  "Indicator,Partner,Period,Group,Value",
  ...Array.from({ length: ROWS }, (_, row) => ["X", "A", "2024", csvCell(groupOf(row)), row + 0.5].join(",")),
  ...Array.from({ length: 30 }, (_, row) => ["X", "A", "2023", csvCell(groupOf(row)), row].join(",")),
  "X,nobody,2024,,1",
].join("\n");
const SOURCE = { name: "partners.csv", text: FILE, separator: ",", header: 1 } as const;

let host: Host;

const dataSheet = () => host.workbook.sheets.find(({ name }) => name === "Data")!;

/** The values, formulas and number formats of all sheets, cell by cell. */
function workbookContent() {
  const sheets = host.workbook.sheets.map((sheet) => ({
    name: sheet.name,
    tables: sheet.tables.map(({ area }) => area),
    cells: [...sheet.cells.entries()]
      .filter(({ cell }) => cell.value !== "" || cell.formula !== undefined)
      .map(({ row, column, cell: { value, formula } }) => {
        const { numberFormat } = styleAt(sheet, row, column);
        return [row, column, value, formula, numberFormat];
      }),
  }));
  return { sheets, names: host.workbook.names.length };
}

/** A workbook whose rows hold typical entries: texts like numbers and formulas, long notes, a formula, a format. */
async function workbook(): Promise<void> {
  host = await openHost({ engine: noCalculation });
  const observations = Array.from({ length: ROWS }, (_, row) =>
    observation({ group: groupOf(row), value: row, status: "provisional" }),
  );
  await createWorkbook(
    initiative({
      partners: [{ name: "A" }],
      indicators: [indicator({ baselineDate: "2000-12-31" })],
      observations,
    }),
    { language: "en" },
  );
  const sheet = dataSheet();
  const first = sheet.tables[0]!.area.row + 1;
  await host.user.paste(
    sheet.id,
    first,
    NOTE_COLUMN,
    Array.from({ length: ROWS }, () => [LONG_NOTE]),
  );
  await host.user.typeInto(sheet.id, first, NOTE_COLUMN, "'=1+1");
  await host.user.typeInto(sheet.id, first + 1, NOTE_COLUMN, "'007");
  await host.user.typeInto(sheet.id, first + 2, VALUE_COLUMN, "=SUM(A1:A3)");
}

async function runImport(
  options: Partial<Parameters<typeof importObservations>[2]> = {},
): ReturnType<typeof importObservations> {
  const plan = { ...guessPlan(SOURCE, (await readImportContext()).known), conflicts: "replace" as const };
  return importObservations(SOURCE, plan, { today: "2026-11-22", ...options });
}

// Each interruption leaves the workbook unchanged, so the next test reuses it.
beforeAll(workbook);

onlyInSoak(() => {
  test("when Excel refuses the last step, replaced rows are restored", async () => {
    const { merges, tables } = dataSheet();
    const { row, rows } = tables[0]!.area;
    const before = workbookContent();
    // Merged cells that the table would have to grow over: the very last step is refused.
    merges.push({ row: row + rows + 20, column: 15, rows: 1, columns: 2 });
    await expect(runImport()).rejects.toMatchObject({ code: "excelRefused" });
    dataSheet().merges.pop();
    expect(workbookContent()).toEqual(before);
  });
});

onlyInSoak(() => {
  test("cancelled between any two round trips, nothing is lost and nothing is left", async () => {
    const before = workbookContent();
    const cancelledAt: string[] = [];
    /** Cancels at a step, at the latest at the last one; returns the number of the step. */
    const cancelAt = async (stop: number) => {
      const controller = new AbortController();
      let steps = 0;
      const onProgress = ({ step, done }: { step: string; done: number }) => {
        if (step !== "write" && step !== "finish") return;
        steps += 1;
        if (steps !== stop && step !== "finish") return;
        cancelledAt.push(`${step} ${done}`);
        controller.abort();
      };
      const cancelled = runImport({ signal: controller.signal, onProgress });
      await expect(cancelled).rejects.toBeInstanceOf(CancelledError);
      expect(workbookContent()).toEqual(before);
      return steps;
    };
    const last = await cancelAt(Infinity);
    for (const stop of someNumbers(1, last - 1, 0.05)) expect(await cancelAt(stop)).toBe(stop);
    // At one of these moments some rows were replaced and others were not.
    const replaced = cancelledAt.map((step) => Number(/^write (\d+)/.exec(step)?.[1] ?? 0) - 1);
    expect(replaced.some((rows) => rows > 0 && rows < ROWS)).toBe(true);
  });
});

test("a cell edit that begins during the import aborts it, and everything is restored once the edit ends", async () => {
  const before = workbookContent();
  let waits = 0;
  const clock = {
    wait: async () => {
      waits += 1;
      if (waits > 8) host.user.endCellEdit();
    },
  };
  const onProgress = ({ step, done }: { step: string; done: number }) => {
    if (step === "write" && done > 1 && waits === 0) host.user.beginCellEdit();
  };
  await expect(runImport({ clock, onProgress })).rejects.toMatchObject({ code: "cellBeingEdited" });
  expect(workbookContent()).toEqual(before);
});

test("replaces all rows, keeps notes that the file lacks, and stays within Excel's request limits", async () => {
  const report = await runImport();
  expect(report.counts).toMatchObject({ replace: ROWS, new: 30, bad: 1 });
  const first = dataSheet().tables[0]!.area.row + 1;
  const valueAt = (row: number, column: number) => dataSheet().cells.get(first + row, column)?.value;
  expect([valueAt(0, VALUE_COLUMN), valueAt(2, VALUE_COLUMN), valueAt(ROWS - 1, VALUE_COLUMN)]).toEqual([
    0.5,
    2.5,
    ROWS - 0.5,
  ]);
  expect([valueAt(0, NOTE_COLUMN), valueAt(1, NOTE_COLUMN), valueAt(2, NOTE_COLUMN)]).toEqual([
    "=1+1",
    "007",
    LONG_NOTE,
  ]);
  expect(host.counters.largestRequestBytes).toBeLessThan(5_000_000);
});
