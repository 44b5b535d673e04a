import { parseReference, rectOf } from "../../spreadsheet/references";
import { rectAddress } from "../../spreadsheet/addresses";
import { containsRect } from "../../spreadsheet/rects";
import type { Rect, SheetState, TableState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { moveReferences } from "./moveCells";
import { requireUnprotected } from "./protection";
import { splitConditionalFormats } from "./splitConditionalFormats";
import { splitValidations } from "./splitValidations";
import { placeCell, takeCells } from "./visibleCells";

/**
 * Moves a table's column to another position among its columns, as a person does who cuts it and inserts the cut cells.
 * Contents, styles, rules and the references to the moved cells go along; widths do not.
 */
export function moveTableColumn(
  sheet: SheetState,
  table: TableState,
  from: number,
  to: number,
  context: HostContext,
): void {
  requireUnprotected(sheet);
  const [moving] = table.columns.slice(from, from + 1);
  if (!moving || to < 0 || to >= table.columns.length) {
    throw new HostError(
      "InvalidArgument",
      `The table ${table.name} has no column ${from} or no place ${to}.`,
    );
  }
  const others = table.columns.filter((column) => column !== moving);
  const reordered = [...others.slice(0, to), moving, ...others.slice(to)];
  const { area } = table;
  if (sheet.merges.some((merge) => containsRect(area, merge))) {
    throw new HostError("MergedRangeConflict", "A column with merged cells cannot be moved.");
  }
  const offsets = table.columns.map((column, index) => reordered.indexOf(column) - index);
  const moved = (cells: Rect): Rect => movedRect(cells, area, offsets);

  for (const index of offsets.keys()) {
    const column = { ...area, column: area.column + index, columns: 1 };
    splitValidations(sheet, column);
    splitConditionalFormats(sheet, column, () => context.services.newId("conditionalFormat"));
  }
  moveReferences(sheet, moved, context);
  sheet.validations = sheet.validations.map((rule) => ({ ...rule, areas: rule.areas.map(moved) }));
  sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => ({
    ...rule,
    areas: rule.areas.map(moved),
  }));
  sheet.hyperlinks = new Map(
    [...sheet.hyperlinks].map(([address, link]) => [
      rectAddress(moved(rectOf(parseReference(address)))),
      link,
    ]),
  );
  for (const { row, column, cell, style } of takeCells(sheet, area)) {
    placeCell(sheet, row, moved({ row, column, rows: 1, columns: 1 }).column, cell, style);
  }
  table.columns = reordered;
  context.services.cellsMoved(sheet, moved);
  context.services.contentsMoved(sheet, area);
  context.services.structureChanged();
  const [first, last] = [Math.min(from, to), Math.max(from, to)];
  const changed = { ...area, column: area.column + first, columns: last - first + 1 };
  context.services.cellsChanged(sheet, changed, { changeType: "RangeEdited" });
}

/** Where cells are after the move: they go along if they are in the table and its columns stay side by side. */
function movedRect(cells: Rect, area: Rect, offsets: readonly number[]): Rect {
  if (!containsRect(area, cells)) return cells;
  const index = cells.column - area.column;
  const [offset = 0, ...others] = offsets.slice(index, index + cells.columns);
  return others.every((other) => other === offset) ? { ...cells, column: cells.column + offset } : cells;
}
