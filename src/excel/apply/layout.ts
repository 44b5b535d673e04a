import { elementAt } from "../../model/collections";
import type { SheetBlueprint } from "../../blueprint/types";
import type { SheetDraft } from "./sheetDraft";

/** Widths, heights, merged cells, frozen rows and gridlines of a sheet. */
export function applyLayout(draft: SheetDraft, blueprint: SheetBlueprint): void {
  applyWidths(draft, blueprint.columnWidths);
  for (const { row, rows, height } of blueprint.rowHeights) {
    draft.range({ row, column: 0, rows: rows ?? 1, columns: 1 }).format.rowHeight = height;
  }
  for (const box of blueprint.merges) draft.range(box).merge(false);
  if (blueprint.freeze) applyFreeze(draft, blueprint.freeze);
  draft.sheet.showGridlines = blueprint.gridlines;
}

/** Adjacent columns of the same width are set in one call. */
function applyWidths(draft: SheetDraft, widths: readonly number[]): void {
  let first = 0;
  while (first < widths.length) {
    let next = first + 1;
    while (next < widths.length && widths[next] === widths[first]) next += 1;
    const columns = draft.range({ row: 0, column: first, rows: 1, columns: next - first });
    columns.format.columnWidth = pointsOf(elementAt(widths, first));
    first = next;
  }
}

/**
 * Excel counts a column in points here; a character of the default font is 7 pixels, and 5 pixels are padding. A column
 * with width 0 is hidden.
 */
export function pointsOf(characters: number): number {
  if (characters === 0) return 0;
  return (Math.trunc(characters * 7 + 5) * 3) / 4;
}

function applyFreeze(draft: SheetDraft, { rows, columns }: { rows: number; columns: number }): void {
  const panes = draft.sheet.freezePanes;
  if (rows > 0 && columns > 0) panes.freezeAt(draft.range({ row: 0, column: 0, rows, columns }));
  else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
}
