import type { SheetDraft } from "./sheetDraft";

/** The width of adjacent columns, in characters of the default font; 0 hides them. `first` is 0-based. */
export function applyColumnWidth(draft: SheetDraft, first: number, count: number, characters: number): void {
  setColumnWidth(draft.range({ row: 0, column: first, rows: 1, columns: count }), characters);
}

/** Sets the width of a range's columns, in characters of the default font; 0 hides them. */
export function setColumnWidth(range: Excel.Range, characters: number): void {
  // A width of 0 would leave columns that cannot be shown at a usual width again.
  if (characters === 0) range.columnHidden = true;
  else range.format.columnWidth = pointsOf(characters);
}

/** The height of adjacent rows, in points; `row` is 0-based. */
export function applyRowHeight(draft: SheetDraft, row: number, rows: number, height: number): void {
  draft.range({ row, column: 0, rows, columns: 1 }).format.rowHeight = height;
}

/** Excel counts a column in points here; a character of the default font is 7 pixels, and 5 pixels are padding. */
function pointsOf(characters: number): number {
  return (Math.trunc(characters * 7 + 5) * 3) / 4;
}

/** Freezes the first rows and columns of a sheet. */
export function applyFreeze(draft: SheetDraft, rows: number, columns: number): void {
  const panes = draft.sheet.freezePanes;
  if (rows > 0 && columns > 0) panes.freezeAt(draft.range({ row: 0, column: 0, rows, columns }));
  else if (rows > 0) panes.freezeRows(rows);
  else if (columns > 0) panes.freezeColumns(columns);
}
