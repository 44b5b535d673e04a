/** Conversion of data bars for the grid. */
import type { SheetState } from "../../../src/spreadsheet/state";
import { dataBarRules } from "../../../src/preview/grid/dataBarRules";
import { onSheet } from "../../support/excel";

interface Bar {
  readonly config: { readonly min: object; readonly max: object };
}

/** A sheet with values from A1 down, after formatting. */
function sheetWith(
  values: readonly (number | string)[],
  format: (cells: Excel.Range) => void,
): Promise<SheetState> {
  return onSheet(async (sheet, context, host) => {
    const cells = sheet.getRangeByIndexes(0, 0, values.length, 1);
    cells.values = values.map((value) => [value]);
    format(cells);
    await context.sync();
    return host.workbook.sheets[0]!;
  });
}

function ruleOf(sheet: SheetState): unknown {
  const [format] = dataBarRules(sheet) as unknown as [{ readonly rule: unknown }];
  return format.rule;
}

test.each([
  ["begins at nought among gains", [10, 40], 0, 40],
  ["ends at nought among losses", [-10, -40], -40, 0],
  ["spans gains and losses", [-5, "none", 20], -5, 20],
] as const)("a data bar %s", async (_, values, min, max) => {
  const sheet = await sheetWith(values, (cells) => {
    cells.conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
  });
  const { config } = ruleOf(sheet) as Bar;
  expect([config.min, config.max]).toEqual([
    { type: "num", value: min },
    { type: "num", value: max },
  ]);
});

test("a data bar over a very long column is drawn", async () => {
  const values = Array.from({ length: 200_000 }, (_, row) => row - 5);
  const sheet = await sheetWith(values, (cells) => {
    cells.conditionalFormats.add(Excel.ConditionalFormatType.dataBar);
  });
  expect((ruleOf(sheet) as Bar).config).toMatchObject({ min: { value: -5 }, max: { value: 199_994 } });
});
