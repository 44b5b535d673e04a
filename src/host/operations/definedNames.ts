import type { NameState, SheetState, WorkbookState } from "../../spreadsheet/state";

/** The name that a formula on a sheet means: the sheet's own before the workbook's. */
export function findName(name: string, sheet: SheetState, workbook: WorkbookState): NameState | undefined {
  const wanted = name.toLowerCase();
  const is = (one: NameState): boolean => one.name.toLowerCase() === wanted;
  return sheet.names.find(is) ?? workbook.names.find(is);
}
