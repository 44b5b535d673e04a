import type { Rect, SheetState } from "../../spreadsheet/state";
import { requireCellsUnlocked } from "../operations/protection";
import { copyCells } from "../operations/copyCells";
import { moveRange } from "../operations/moveRange";
import { hasCellContent } from "../operations/readCells";
import { growTableOver } from "../operations/tables";
import { fullAddress } from "../../spreadsheet/addresses";
import type { HostContext } from "../wire/definition";

/** Cells of a sheet. */
export interface SheetArea {
  readonly sheet: SheetState;
  readonly area: Rect;
}

/**
 * Pastes copied cells with their formulas, whose references move along, and their formats. A target that is a multiple of
 * the copied cells is filled with them. Directly below a table they extend it.
 */
export function pasteCells(from: SheetArea, to: SheetArea, context: HostContext): void {
  const { sheet, area } = to;
  const isMultiple = area.rows % from.area.rows === 0 && area.columns % from.area.columns === 0;
  const target = isMultiple ? area : { ...area, rows: from.area.rows, columns: from.area.columns };
  requireCellsUnlocked(sheet, target);
  if (!hasCellContent(sheet, target)) growTableOver(sheet, target, context);
  copyCells({ sheet, area: target }, [fullAddress(from.sheet.name, from.area), "All"], context);
}

/** Moves cut cells: references to them follow. */
export function moveCutCells(from: SheetArea, to: SheetArea, context: HostContext): void {
  const target = { ...to.area, rows: from.area.rows, columns: from.area.columns };
  if (!hasCellContent(to.sheet, target)) growTableOver(to.sheet, target, context);
  moveRange(from, [fullAddress(to.sheet.name, target)], context);
}
