import { openHost } from "../../support/host";

/** The values of the first sheet's cells, as an add-in reads them. */
async function valuesOf(address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address).load("values");
    await context.sync();
    return range.values;
  });
}

/** Opens a workbook in manual mode, with A1 = 1, B1 = A1 * 10 and C1 = B1 + 1 computed. */
async function openManual(): Promise<void> {
  await openHost();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1:C1").formulas = [[1, "=A1*10", "=B1+1"]];
    await context.sync();
    context.application.calculationMode = "Manual";
  });
}

const write = (address: string, formulas: unknown[][]): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).formulas = formulas as string[][];
    await context.sync();
  });

const calculate = (type: "Recalculate" | "Full" | "FullRebuild"): Promise<void> =>
  Excel.run(async (context) => {
    context.application.calculate(type);
    await context.sync();
  });

const states = (): Promise<string[]> =>
  Excel.run(async ({ application }) => {
    application.load("calculationMode,calculationState");
    await application.context.sync();
    return [application.calculationMode, application.calculationState];
  });

describe("a workbook in manual mode", () => {
  it("keeps its values until it is asked to calculate", async () => {
    await openManual();
    expect(await states()).toEqual(["Manual", "Done"]);
    await write("A1", [[2]]);
    expect(await valuesOf("A1:C1")).toEqual([[2, 10, 11]]);
    expect(await states()).toEqual(["Manual", "Pending"]);
    await calculate("Recalculate");
    expect(await valuesOf("A1:C1")).toEqual([[2, 20, 21]]);
    expect(await states()).toEqual(["Manual", "Done"]);
  });

  it("computes a formula once on entry, with the current values of others", async () => {
    await openManual();
    await write("A1:D1", [[2, "=A1*10", "=B1+1", "=C1+B1"]]);
    expect(await valuesOf("D1")).toEqual([[41]]);
    await write("A1", [[3]]);
    await write("E1", [["=C1+B1+A1"]]);
    expect(await valuesOf("A1:E1")).toEqual([[3, 20, 21, 41, 44]]);
    await calculate("Recalculate");
    expect(await valuesOf("A1:E1")).toEqual([[3, 30, 31, 61, 64]]);
  });

  it("does not calculate on changes of its sheets, tables or names until asked", async () => {
    await openManual();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1").values = [[5]];
      context.workbook.names.add("Factor", sheet.getRange("A1"));
      sheet.getRange("D1").formulas = [["=Factor*2"]];
      context.workbook.worksheets.add("Another");
      await context.sync();
    });
    expect(await valuesOf("A1:D1")).toEqual([[5, 10, 11, 10]]);
    await calculate("Full");
    expect(await valuesOf("A1:D1")).toEqual([[5, 50, 51, 10]]);
  });

  it.each(["Automatic", "AutomaticExceptTables"] as const)(
    "catches up when it returns to automatic mode: %s",
    async (mode) => {
      await openManual();
      await write("A1", [[4]]);
      await Excel.run(async (context) => {
        context.application.calculationMode = mode;
        await context.sync();
      });
      expect(await valuesOf("A1:C1")).toEqual([[4, 40, 41]]);
      await write("A1", [[6]]);
      expect(await valuesOf("C1")).toEqual([[61]]);
      expect(await states()).toEqual([mode, "Done"]);
    },
  );

  it("treats typed entries the same way", async () => {
    const host = await openHost();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange("A1:B1").formulas = [[1, "=A1*10"]];
      context.application.calculationMode = "Manual";
      await context.sync();
    });
    const sheet = host.workbook.sheets[0]!;
    await host.user.typeInto(sheet.id, 0, 0, "7");
    await host.user.typeInto(sheet.id, 0, 2, "=A1+1");
    expect(await valuesOf("A1:C1")).toEqual([[7, 10, 8]]);
    await calculate("FullRebuild");
    expect(await valuesOf("A1:C1")).toEqual([[7, 70, 8]]);
  });
});

it("refuses a mode that Excel does not know", async () => {
  await openHost();
  const set = Excel.run(async (context) => {
    context.application.calculationMode = "Sometimes" as "Manual";
    await context.sync();
  });
  await expect(set).rejects.toMatchObject({ code: "InvalidArgument" });
});

it("reports every computed cell of a column", async () => {
  const host = await openHost();
  const computedCells: string[] = [];
  host.onChange(({ cells }) => {
    for (const { area } of cells) {
      for (let row = area.row; row < area.row + area.rows; row += 1)
        computedCells.push(`${area.column}:${row}`);
    }
  });
  await write("A1:B3", [
    [1, "=$A$1+1"],
    [2, "=$A$1+1"],
    [3, "=$A$1+1"],
  ]);
  computedCells.length = 0;
  await write("A1", [[9]]);
  expect([...new Set(computedCells)].sort()).toEqual(["0:0", "1:0", "1:1", "1:2"]);
});

it("can be deferred: a request calculates what it reads, and settling calculates the rest", async () => {
  const host = await openHost({ defersCalculation: true });
  const cell = (column: number) => host.workbook.sheets[0]!.cells.get(0, column)?.value;
  await write("A1:C1", [[1, "=A1*10", "=B1+1"]]);
  expect([cell(1), cell(2), host.counters.formulasCalculated]).toEqual(["", "", 0]);
  expect(await valuesOf("C1")).toEqual([[11]]);
  await write("A1", [[2]]);
  expect(cell(1)).toBe(10);
  await host.settle();
  expect([cell(1), cell(2)]).toEqual([20, 21]);
  await write("A1", [[3]]);
  await host.user.typeInto(host.workbook.sheets[0]!.id, 1, 0, "=A1");
  expect([cell(1), cell(2)]).toEqual([30, 31]);
});
