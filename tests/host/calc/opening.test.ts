/** A workbook that was opened shows the values of its file until it is calculated. */
import { openHost } from "../../support/host";
import { sheetOf, workbookState } from "../../spreadsheet/workbooks";
import type { Host } from "../../../src/host";
import type { CellValue } from "../../../src/spreadsheet/state";

// With this clock each formula is a step of its own.
let time = 0;
beforeEach(() => void jest.spyOn(performance, "now").mockImplementation(() => (time += 1000)));
afterEach(() => void jest.restoreAllMocks());

interface OpenedSlowly {
  readonly host: Host;
  /** Lets the next step of the calculation begin. */
  next(): void;
}

/** Opens 2 and three formulas over it, which had other values in the file. */
async function openSlowly(): Promise<OpenedSlowly> {
  const sheet = sheetOf("Data", [[2, "=A1*10", "=B1+1", '=C1&TEXT(A1,"0")']]);
  for (const column of [1, 2, 3]) sheet.cells.get(0, column)!.value = "old";
  let next = (): void => undefined;
  const host = await openHost({
    workbook: workbookState([sheet]),
    beforeCalculationStep: () => new Promise((resolve) => (next = resolve)),
  });
  return { host, next: () => next() };
}

const read = () =>
  Excel.run(async ({ application, workbook }) => {
    const cells = workbook.worksheets.getFirst().getRange("B1:D1").load("values");
    application.load("calculationState");
    await application.context.sync();
    return { values: cells.values[0], state: application.calculationState };
  });

const right: readonly CellValue[] = [20, 21, "212"];

test("requests are answered with the values of the file, and said to be calculating, until all are calculated", async () => {
  const { host, next } = await openSlowly();
  expect(await read()).toEqual({ values: ["old", "old", "old"], state: "Calculating" });
  expect(host.isCalculating).toBe(true);
  const changed = new Promise((resolve) => host.onChange(({ cells }) => resolve(cells)));
  const calculation = setInterval(next, 0);
  await host.calculated;
  clearInterval(calculation);
  expect(await changed).toEqual([
    expect.objectContaining({ area: { row: 0, column: 1, rows: 1, columns: 1 } }),
    expect.objectContaining({ area: { row: 0, column: 2, rows: 1, columns: 1 } }),
    expect.objectContaining({ area: { row: 0, column: 3, rows: 1, columns: 1 } }),
  ]);
  expect(await read()).toEqual({ values: right, state: "Done" });
  expect(host.isCalculating).toBe(false);
});

test("a value that is typed meanwhile has everything calculated at once, and all changed cells are reported", async () => {
  const { host, next } = await openSlowly();
  next();
  // B1 is calculated then.
  expect(await read()).toEqual({ values: [20, "old", "old"], state: "Calculating" });
  const reported: number[] = [];
  host.onChange(({ cells }) => reported.push(...cells.map(({ area }) => area.column)));
  await host.user.typeInto(host.workbook.sheets[0]!.id, 0, 5, "3");
  expect(new Set(reported)).toEqual(new Set([1, 2, 3, 5]));
  expect(await read()).toEqual({ values: right, state: "Done" });
  expect(host.isCalculating).toBe(false);
});

test("a saved file has the calculated values", async () => {
  const { host, next } = await openSlowly();
  const calculation = setInterval(next, 0);
  await host.save();
  clearInterval(calculation);
  expect(host.workbook.sheets[0]!.cells.get(0, 3)?.value).toBe("212");
});
