/** The styles that conditional formats give to cells, as in Excel. */
import fc from "fast-check";
import { createHost, openWorkbook, type Host } from "../../src/host";
import { onSheet } from "../support/excel";

const RED = "#FF0000";
const GREEN = "#00FF00";

/** The fills that conditional formats give to the cells of an area, by row. */
function fillsOf(host: Host, rows: number, columns = 1): (string | undefined)[][] {
  const sheetId = host.workbook.sheets[0]!.id;
  return Array.from({ length: rows }, (_r, row) =>
    Array.from({ length: columns }, (_c, column) => host.conditionalStyleAt({ sheetId, row, column })?.fill),
  );
}

/** Fills the cells of an area for which a formula holds. */
function fillWhere(sheet: Excel.Worksheet, address: string, formula: string, color = RED) {
  const format = sheet.getRange(address).conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = color;
  return format;
}

test.each([
  ["BeginsWith", [true, false, false]],
  ["EndsWith", [false, true, false]],
  ["Contains", [true, true, false]],
  ["NotContains", [false, false, true]],
] as const)("a rule on text that %s looks at each cell's text", (operator, expected) =>
  onSheet(async (sheet, context, host) => {
    const cells = sheet.getRange("A1:A3");
    cells.values = [['✔ "oui" late'], ['late ✔ "oui"'], ["none"]];
    const { textComparison } = cells.conditionalFormats.add("ContainsText");
    textComparison.format.fill.color = RED;
    textComparison.rule = { operator, text: '✔ "oui"' };
    await context.sync();
    expect(fillsOf(host, 3)).toEqual(expected.map((holds) => [holds ? RED : undefined]));
  }),
);

test.each([
  ["Between", "=2", "=3", "-xx-"],
  ["NotBetween", "=2", "=3", "x--x"],
  ["GreaterThan", "=2", undefined, "--xx"],
  ["LessThanOrEqual", "=2", undefined, "xx--"],
  ["EqualTo", "=$B$1", undefined, "--x-"],
  ["NotEqualTo", "=$B$1", undefined, "xx-x"],
] as const)("a rule on values that are %s %s compares each cell", (operator, formula1, formula2, expected) =>
  onSheet(async (sheet, context, host) => {
    const cells = sheet.getRange("A1:A4");
    cells.values = [[1], [2], [3], [4]];
    sheet.getRange("B1").values = [[3]];
    const { cellValue } = cells.conditionalFormats.add("CellValue");
    cellValue.format.fill.color = RED;
    cellValue.rule = { operator, formula1, ...(formula2 && { formula2 }) };
    await context.sync();
    const marks = fillsOf(host, 4).map(([fill]) => (fill === RED ? "x" : "-"));
    expect(marks.join("")).toBe(expected);
  }),
);

test("a formula is relative to the first cell of its area, and follows what it reads", () =>
  onSheet(async (sheet, context, host) => {
    sheet.getRange("A2:A4").values = [["late"], [""], ["late"]];
    fillWhere(sheet, "B2:C4", '=$A2="late"');
    await context.sync();
    expect(fillsOf(host, 5, 3)).toEqual([
      [undefined, undefined, undefined],
      [undefined, RED, RED],
      [undefined, undefined, undefined],
      [undefined, RED, RED],
      [undefined, undefined, undefined],
    ]);
    await host.user.typeInto(host.workbook.sheets[0]!.id, 1, 0, "done");
    expect(fillsOf(host, 2, 3)[1]).toEqual([undefined, undefined, undefined]);
  }));

test("of two formats that hold, the first one's properties stand, unless it stops the others", () =>
  onSheet(async (sheet, context, host) => {
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    const rest = fillWhere(sheet, "A1:A3", "=A1>0", GREEN);
    rest.custom.format.font.bold = true;
    rest.custom.format.borders.bottom.color = "#123456";
    const first = fillWhere(sheet, "A1:A2", "=A1>0");
    first.custom.format.borders.top.color = "#654321";
    const stopping = fillWhere(sheet, "A2", "=TRUE", "#0000FF");
    stopping.stopIfTrue = true;
    first.priority = 0;
    stopping.priority = 0;
    await context.sync();
    const sheetId = host.workbook.sheets[0]!.id;
    const styles = [0, 1, 2].map((row) => host.conditionalStyleAt({ sheetId, row, column: 0 }));
    expect(styles[0]).toMatchObject({
      fill: RED,
      bold: true,
      borders: { top: { color: "#654321" }, bottom: { color: "#123456" } },
    });
    expect(styles[1]).toMatchObject({ fill: "#0000FF" });
    expect(styles[1]!.bold).toBeUndefined();
    expect(styles[2]).toMatchObject({ fill: GREEN, bold: true });
  }));

test("a formula that gives an error or a text does not apply, one that gives a number does", () =>
  onSheet(async (sheet, context, host) => {
    sheet.getRange("A1:A4").formulas = [["=1/0"], ["yes"], [2], [0]];
    fillWhere(sheet, "A1:A4", "=A1");
    await context.sync();
    expect(fillsOf(host, 4)).toEqual([[undefined], [undefined], [RED], [undefined]]);
  }));

test("a function that has to be loaded is, and the sheet is drawn again then", () =>
  onSheet(async (sheet, context, host) => {
    sheet.getRange("A1:A2").values = [[46000], [46020]];
    fillWhere(sheet, "A1:A2", "=WEEKNUM(A1)=50");
    await context.sync();
    const redrawn: string[] = [];
    host.onChange(({ appearance }) => redrawn.push(...appearance.map(({ sheetId }) => sheetId)));
    expect(fillsOf(host, 2)).toEqual([[undefined], [undefined]]);
    await host.settle();
    expect(redrawn).toEqual([host.workbook.sheets[0]!.id]);
    // 46000 is 9 December 2025, in the fiftieth week of the year.
    expect(fillsOf(host, 2)).toEqual([[RED], [undefined]]);
  }));

test("an opened workbook has the conditional styles that it was saved with, before anything is changed", () =>
  onSheet(async (sheet, context, host) => {
    sheet.getRange("A1:A2").values = [[1], [2]];
    context.workbook.names.add("Limit", sheet.getRange("A1"));
    fillWhere(sheet, "A1:A2", "=A1>Limit");
    await context.sync();
    const opened = createHost({ workbook: openWorkbook(await host.save()).workbook });
    fillsOf(opened, 2);
    await opened.settle();
    expect(fillsOf(opened, 2)).toEqual([[undefined], [RED]]);
  }));

const COLUMNS = 3;
const ROWS = 6;
const FORMULAS = [
  "=A1>B1",
  "=$C1=1",
  '=AND(MOD(ROW(),2)=0,A$1<>"")',
  "=COUNTIF($A$1:$A$6,A1)>1",
  '=LEFT(A1,1)="a"',
];
const change = fc.record({
  row: fc.nat(ROWS - 1),
  column: fc.nat(COLUMNS - 1),
  text: fc.constantFrom("1", "2", "ab", "", "=A1", "=B2+1"),
});

test("after any changes, the conditional styles are those of the workbook as it is then", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...FORMULAS), { minLength: 1, maxLength: 4 }),
      fc.array(change, { minLength: 1, maxLength: 8 }),
      (formulas, changes) =>
        onSheet(async (sheet, context, host) => {
          formulas.forEach((formula, index) => fillWhere(sheet, "A1:C6", formula, `#00000${index}`));
          await context.sync();
          for (const { row, column, text } of changes) {
            await host.user.typeInto(host.workbook.sheets[0]!.id, row, column, text);
            fillsOf(host, ROWS, COLUMNS);
          }
          const opened = createHost({ workbook: openWorkbook(await host.save()).workbook });
          await opened.settle();
          expect(fillsOf(host, ROWS, COLUMNS)).toEqual(fillsOf(opened, ROWS, COLUMNS));
        }),
    ),
    { numRuns: 15 },
  );
});
