/** Workbooks as partners send them, written by the project's own writer. */
import { readImportFile, type FileReading, type ImportFileOptions } from "../../src/importFiles";
import type { CellSource } from "../../src/model/import/source";
import type { CellStyle, CellValue, SheetState, WorkbookState } from "../../src/spreadsheet/state";
import { writeXlsx } from "../../src/xlsx";
import { put, sheetState, workbookState } from "../spreadsheet/workbooks";

/** A value, or one with a number format. */
export type SheetCell = CellValue | { readonly value: CellValue; readonly format: string };

/** A value that is shown in a number format. */
export function shown(value: CellValue, format: string): SheetCell {
  return { value, format };
}

/** A sheet whose cells hold the rows, from a corner on; A1 by default. */
export function sheetWith(
  name: string,
  rows: readonly (readonly SheetCell[])[],
  { row = 0, column = 0, ...parts }: Partial<SheetState> & { row?: number; column?: number } = {},
): SheetState {
  const sheet = sheetState(name, parts);
  rows.forEach((cells, index) =>
    cells.forEach((cell, place) => {
      const { value, format } = isShown(cell) ? cell : { value: cell, format: undefined };
      const style: CellStyle | undefined = format === undefined ? undefined : { numberFormat: format };
      put(sheet, row + index, column + place, [[value]], style);
    }),
  );
  return sheet;
}

function isShown(cell: SheetCell): cell is { readonly value: CellValue; readonly format: string } {
  return typeof cell === "object" && "format" in cell;
}

/** The file of a workbook with these sheets. */
export function fileOf(sheets: SheetState[], parts: Partial<WorkbookState> = {}): Promise<Uint8Array> {
  return writeXlsx(workbookState(sheets, parts));
}

type WorkbookReading = Extract<FileReading, { readonly kind: "workbook" }>;

/** Reads the file of a workbook as an import does. */
export async function readWorkbook(
  bytes: Uint8Array,
  options: ImportFileOptions = {},
): Promise<WorkbookReading & { readonly source: CellSource }> {
  const reading = await readImportFile("partner.xlsx", bytes, options);
  if (reading.kind !== "workbook") throw new TypeError("The file is no workbook.");
  return reading as WorkbookReading & { readonly source: CellSource };
}

/** Reads sheets as an import does. */
export async function readSheets(
  sheets: SheetState[],
  options: ImportFileOptions = {},
  parts: Partial<WorkbookState> = {},
): ReturnType<typeof readWorkbook> {
  return readWorkbook(await fileOf(sheets, parts), options);
}
