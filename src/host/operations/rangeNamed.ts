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

/** The cells that an address, a defined name, a table's name or a table reference stands for; null for none. */
export function rangeNamed(text: string, home: SheetState, workbook: WorkbookState): RangeTarget | null {
  const direct = readAddress(text, home, workbook);
  if (direct) return direct;
  const name = findName(home.names, text) ?? findName(workbook.names, text);
  if (name) return rangeOfFormula(name.formula, home, workbook);
  const table = findTable(workbook, text);
  if (table) return { sheet: table.sheet, area: bodyRect(table.table) };
  return rangeOfFormula(text, home, workbook);
}

/** The cells that a formula names when it is nothing but a reference: "=Sheet!$A$1:$B$2" or "=Table[Column]". */
export function rangeOfFormula(
  formula: string,
  home: SheetState,
  workbook: WorkbookState,
): RangeTarget | null {
  const text = formula.replace(/^=/, "").trim();
  const direct = readAddress(text, home, workbook);
  if (direct) return direct;
  const reference = readStructuredReference(text);
  if (!reference) return null;
  const found = resolveStructuredReference(reference, workbook, { sheetId: home.id, row: 0, column: 0 });
  return isCellError(found) ? null : found;
}
