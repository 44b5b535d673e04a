import { openWorkbook } from "../../src/host";
import { mergeStyle, styleAt } from "../../src/spreadsheet/styles";
import type { CellStyle, SheetState } from "../../src/spreadsheet/state";
import { writeXlsx } from "../../src/xlsx";
import { recalculateAllWithLibreOffice } from "../support/libreoffice";
import { validateOpenXml } from "../support/openxml";
import { attributesOf, elementsOf, openXlsx } from "../support/xlsxReader";
import { put, sheetState, workbookState } from "../spreadsheet/workbooks";

const PLAIN = mergeStyle({}, {});
const SHARE = mergeStyle({}, { numberFormat: "0%", fill: "#CCE5FF", horizontal: "Center", wrap: true });
const MARKED = mergeStyle(SHARE, { bold: true });

/** Column B has a style; of its cells, two have content, one is blank like its column, two differ from it. */
function formattedColumn(): SheetState {
  const sheet = sheetState("Data");
  sheet.columnStyles = new Map([[1, SHARE]]);
  put(sheet, 0, 1, [["a text of many words that takes several lines in a narrow column"], [0.5], [""]]);
  put(sheet, 2, 1, [[""]], SHARE);
  put(sheet, 3, 1, [[""]], PLAIN);
  put(sheet, 4, 1, [[""]], MARKED);
  put(sheet, 5, 1, [[0.25]], PLAIN);
  return sheet;
}

function stylesOf(sheet: SheetState, rows: readonly number[], column: number): CellStyle[] {
  return rows.map((row) => styleAt(sheet, row, column));
}

describe("styles of whole columns in a file", () => {
  test("a blank cell with the format of its column is not written; all others name their format", async () => {
    const xml = openXlsx(await writeXlsx(workbookState([formattedColumn()]))).sheetPart("Data");
    const [column] = elementsOf(xml, "col");
    const style = column!.attributes["style"];
    expect(column!.attributes).toMatchObject({ min: "2", max: "2" });
    expect(Number(style)).toBeGreaterThan(0);
    const cells = [...xml.matchAll(/<c [^>]*>/g)].map(([tag]) => attributesOf(tag));
    const formats = Object.fromEntries(cells.map(({ r, s }) => [r, s]));
    expect(formats).toEqual({ B1: style, B2: style, B4: "0", B5: expect.any(String) as string, B6: "0" });
    expect([style, "0"]).not.toContain(formats["B5"]);
    expect(elementsOf(xml, "row").map(({ attributes }) => attributes["r"])).toEqual([
      "1",
      "2",
      "4",
      "5",
      "6",
    ]);
    expect(Number(elementsOf(xml, "row")[0]!.attributes["ht"])).toBeGreaterThan(40);
  });

  test("the file is valid and is read as it was written", async () => {
    const sheet = formattedColumn();
    const bytes = await writeXlsx(workbookState([sheet]));
    expect(await validateOpenXml(bytes)).toEqual([]);
    const { workbook, unsupportedFeatures } = openWorkbook(bytes);
    const read = workbook.sheets[0]!;
    expect(unsupportedFeatures).toEqual([]);
    expect(read.columnStyles).toEqual(sheet.columnStyles);
    const rows = [0, 1, 2, 3, 4, 5, 6, 900_000];
    expect(stylesOf(read, rows, 1)).toEqual(stylesOf(sheet, rows, 1));
    expect(read.cells.get(1, 1)).toEqual({ value: 0.5 });
    expect(Buffer.from(await writeXlsx(workbook)).equals(bytes)).toBe(true);
  });

  test("LibreOffice shows every cell of the column in the same format, and keeps it", async () => {
    const sheet = formattedColumn();
    const [saved] = await recalculateAllWithLibreOffice([await writeXlsx(workbookState([sheet]))]);
    const read = openWorkbook(saved!).workbook.sheets[0]!;
    const shownFormats = (of: SheetState) =>
      stylesOf(of, [0, 1, 2, 3, 4, 5, 6, 900_000], 1).map(({ numberFormat, fill, horizontal, bold }) => [
        numberFormat ?? "General",
        fill ?? "none",
        horizontal ?? "General",
        bold ?? false,
      ]);
    expect(shownFormats(read)).toEqual(shownFormats(sheet));
  });
});
