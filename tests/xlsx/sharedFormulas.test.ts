import fc from "fast-check";
import { openWorkbook } from "../../src/host";
import { shiftFormula } from "../../src/spreadsheet/formulas/shiftFormula";
import type { SheetState } from "../../src/spreadsheet/state";
import { isShareable } from "../../src/xlsx/write/sheet/sharedFormulas";
import { writeXlsx } from "../../src/xlsx/write/writeXlsx";
import { recalculateWithLibreOffice } from "../support/libreoffice";
import { validateOpenXml } from "../support/openxml";
import { cellsOf, elementsOf, openXlsx, readXlsx } from "../support/xlsxReader";
import { addTable, put, putFormula, sheetOf, sheetState, workbookState } from "../spreadsheet/workbooks";

test.each([
  ['=IF(A2="",0,ROW(A2)-ROW(Header))', true],
  ["=SUM($A$1:A2)*Rate", true],
  ["=IFERROR(A2,MAXIFS(A1:A9,B1:B9,C1))", true],
  ["=(A2+B2)*(MAX(A2,B2))", true],
  ["=T[Value]", false],
  ["=[@Value]", false],
  ["=Other!A2", false],
  ["='Other one'!$A$2", false],
  ["=Other!Rate", false],
  ["=SUM({1,2})", false],
  ["=A1:INDEX(A1:A9,3)", false],
  ["=SUM((A1,B2))", false],
  ["=A1:A9 A3:C3", false],
  ["=@A1:A9", false],
  ["=A1#", false],
  ["=#REF!+A1", false],
  ["=LET(x,A1,x)", false],
])("%s may be a shared formula: %s", (formula, expected) => {
  expect(isShareable(formula)).toBe(expected);
});

/** The `f` elements of a sheet's file by address: what a cell's formula element holds. */
async function formulaElements(sheet: SheetState): Promise<Record<string, string>> {
  const part = openXlsx(await writeXlsx(workbookState([sheet]))).sheetPart(sheet.name);
  return Object.fromEntries(
    cellsOf(part).flatMap(({ address, content }) => {
      const formula = /<f(?: [^>]*)?(?<!\/)>[^<]*<\/f>|<f [^>]*\/>/.exec(content);
      return formula ? [[address, formula[0]]] : [];
    }),
  );
}

test("formulas that name their table in the file do so wherever they are filled", async () => {
  const sheet = sheetOf("Data", [
    ["N", "M", "Sum", "More"],
    [1, 2, "=[@N]+A2", "=[@N]+B2"],
    [3, 4, "=[@N]+A3", "=[@N]+B3"],
    [5, 6, "=[@N]+A4", "=[@N]+B4"],
  ]);
  addTable(sheet, "T", "A1:D3");
  expect(await formulaElements(sheet)).toEqual({
    C2: "<f>T[[#This Row],[N]]+A2</f>",
    D2: "<f>T[[#This Row],[N]]+B2</f>",
    C3: "<f>T[[#This Row],[N]]+A3</f>",
    D3: "<f>T[[#This Row],[N]]+B3</f>",
    C4: "<f>#REF!+A4</f>",
    D4: "<f>#REF!+B4</f>",
  });
});

test("formulas below each other, and beside each other, are in the file once", async () => {
  const sheet = sheetState("Data");
  for (const row of [0, 1, 2]) {
    putFormula(sheet, row, 2, `=A${row + 1}*2`, 0);
    putFormula(sheet, row, 3, `=Data!A${row + 1}`, 0);
  }
  putFormula(sheet, 4, 2, "=A5*2", 0);
  [0, 1, 2].forEach((column) => putFormula(sheet, 6, column, `=${"ABC"[column]}1+$A$1`, 0));
  expect(await formulaElements(sheet)).toEqual({
    C1: '<f t="shared" ref="C1:C3" si="0">A1*2</f>',
    C2: '<f t="shared" si="0"/>',
    C3: '<f t="shared" si="0"/>',
    D1: "<f>Data!A1</f>",
    D2: "<f>Data!A2</f>",
    D3: "<f>Data!A3</f>",
    // The row between belongs to none of them.
    C5: "<f>A5*2</f>",
    A7: '<f t="shared" ref="A7:C7" si="1">A1+$A$1</f>',
    B7: '<f t="shared" si="1"/>',
    C7: '<f t="shared" si="1"/>',
  });
});

/** A formula of A1 references, which stay within the sheet wherever it is filled. */
const FORMULA = fc
  .array(
    fc.oneof(
      fc.constantFrom("A1", "$B$2", "C$3", "$D4", "$A$1:B2", "1", '"A1"', "Rate", "Data!A1", "T[Value]"),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => `=${parts.map((part) => `SUM(${part})`).join("+")}`);
/** Where a formula is filled: so many rows down and columns to the right. */
const FILL = fc.record({
  formula: FORMULA,
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 3 }),
  row: fc.integer({ min: 6, max: 14 }),
  column: fc.integer({ min: 5, max: 9 }),
});

function filledSheet(
  fills: readonly { formula: string; rows: number; columns: number; row: number; column: number }[],
) {
  const sheet = sheetOf("Data", [["Value"], [1], [2], [3]]);
  addTable(sheet, "T", "A1:A4");
  for (const { formula, rows, columns, row, column } of fills) {
    for (let down = 0; down < rows; down += 1) {
      for (let right = 0; right < columns; right += 1) {
        putFormula(sheet, row + down, column + right, shiftFormula(formula, down, right), 0);
      }
    }
  }
  return workbookState([sheet], {
    names: [{ name: "Rate", formula: "=Data!$A$2", visible: true, comment: "" }],
  });
}

function formulasOf(sheet: SheetState): Record<string, string | undefined> {
  return Object.fromEntries(
    [...sheet.cells.entries()].map(({ row, column, cell }) => [`${row},${column}`, cell.formula]),
  );
}

test("formulas filled anywhere are read back cell by cell", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(FILL, { minLength: 1, maxLength: 6 }), async (fills) => {
      const workbook = filledSheet(fills);
      const read = openWorkbook(await writeXlsx(workbook));
      expect(read.unsupportedFeatures).toEqual([]);
      expect(formulasOf(read.workbook.sheets[0]!)).toEqual(formulasOf(workbook.sheets[0]!));
    }),
    { numRuns: 15 },
  );
});

test("files with shared formulas are valid to the Open XML SDK, and LibreOffice computes each cell", async () => {
  const rows = 12;
  const sheet = sheetState("Data");
  put(
    sheet,
    0,
    0,
    Array.from({ length: rows }, (_, row) => [row, row * row]),
  );
  for (let row = 0; row < rows; row += 1) {
    putFormula(sheet, row, 2, `=$A${row + 1}+B${row + 1}+Rate`, 0);
    putFormula(sheet, row, 3, `=SUM(A$1:A${row + 1})`, 0);
  }
  ["A", "B", "C"].forEach((letter, column) =>
    putFormula(sheet, rows + 1, column, `=SUM(${letter}1:${letter}12)`, 0),
  );
  const bytes = await writeXlsx(
    workbookState([sheet], { names: [{ name: "Rate", formula: "=Data!$A$3", visible: true, comment: "" }] }),
  );
  const part = openXlsx(bytes).sheetPart("Data");
  expect(elementsOf(part, "f").filter(({ attributes }) => attributes["ref"]).length).toBe(3);
  expect(await validateOpenXml(bytes)).toEqual([]);
  const read = readXlsx(await recalculateWithLibreOffice(bytes)).Data!;
  for (let row = 0; row < rows; row += 1) {
    expect(read[`C${row + 1}`]).toBe(row + row * row + 2);
    expect(read[`D${row + 1}`]).toBe((row * (row + 1)) / 2);
  }
  expect([read["A14"], read["B14"], read["C14"]]).toEqual([66, 506, 596]);
});
