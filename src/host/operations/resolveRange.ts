import {
  readStructuredReference,
  resolveStructuredReference,
} from "../../spreadsheet/formulas/structuredReferences";
import { isCellError, type SheetState, type WorkbookState } from "../../spreadsheet/state";
import { readAddress } from "./arguments";
import { findName } from "./names";
import { findTable } from "../../spreadsheet/formulas/structuredReferences";
import { bodyRect } from "../../spreadsheet/tables";
import type { RangeTarget } from "./targets";

/** The cells of an address, a defined name, a table's name or a table reference; null if there are none. */
export function resolveRange(
  text: string,
  defaultSheet: SheetState,
  workbook: WorkbookState,
): RangeTarget | null {
  const direct = readAddress(text, defaultSheet, workbook);
  if (direct) return direct;
  const name = findName(defaultSheet.names, text) ?? findName(workbook.names, text);
  if (name) return rangeOfFormula(name.formula, defaultSheet, workbook);
  const table = findTable(workbook, text);
  if (table) return { sheet: table.sheet, area: bodyRect(table.table) };
  return rangeOfFormula(text, defaultSheet, workbook);
}

/** The cells of a formula that consists of a single reference: "=Sheet!$A$1:$B$2" or "=Table[Column]". */
export function rangeOfFormula(
  formula: string,
  defaultSheet: SheetState,
  workbook: WorkbookState,
): RangeTarget | null {
  const text = formula.replace(/^=/, "").trim();
  const direct = readAddress(text, defaultSheet, workbook);
  if (direct) return direct;
  const reference = readStructuredReference(text);
  if (!reference) return null;
  const found = resolveStructuredReference(reference, workbook, {
    sheetId: defaultSheet.id,
    row: 0,
    column: 0,
  });
  return isCellError(found) ? null : found;
}
