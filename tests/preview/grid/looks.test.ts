/** What the grid draws of a sheet: the same looks as Excel's. */
import { DrawnSheet, lineCounter } from "../../../src/preview/grid/DrawnSheet";
import { StyleRegistry } from "../../../src/preview/grid/StyleRegistry";
import { cultureOf } from "../../../src/spreadsheet/numberFormat";
import type { SheetState } from "../../../src/spreadsheet/state";
import { onSheet } from "../../support/excel";

function sheetAfter(format: (sheet: Excel.Worksheet) => void): Promise<SheetState> {
  return onSheet(async (sheet, context, host) => {
    format(sheet);
    await context.sync();
    return host.workbook.sheets[0]!;
  });
}

/** The looks of cells as drawn: fill, number format, line at the bottom. */
function looksOf(sheet: SheetState, ...cells: readonly (readonly [row: number, column: number])[]) {
  const styles = new StyleRegistry();
  const context = { styles, culture: cultureOf("en-CA"), width: () => 800, countLines: lineCounter() };
  const drawn = new DrawnSheet(sheet, context).snapshot().cellData ?? {};
  return cells.map(([row, column]) => {
    const id = drawn[row]?.[column]?.s;
    if (typeof id !== "string") return null;
    const style = styles.get(id);
    return [style?.bg?.rgb ?? null, style?.n?.pattern ?? null, style?.bd?.b?.cl.rgb ?? null];
  });
}

test("cells look as their column, blank ones too, unless they have a look of their own", async () => {
  const sheet = await sheetAfter((own) => {
    own.getRange("B2").values = [[0.5]];
    own.getRange("B:B").format.fill.color = "#EEEEEE";
    own.getRange("B:B").numberFormat = [["0%"]];
    own.getRange("B3").format.fill.color = "#FFCC00";
    own.getRange("B4").clear("Formats");
  });
  expect(looksOf(sheet, [1, 1], [2, 1], [3, 1], [20, 1], [20, 0])).toEqual([
    ["#EEEEEE", "0%", null],
    ["#FFCC00", null, null],
    [null, null, null],
    ["#EEEEEE", null, null],
    null,
  ]);
});
