import { columnLetters } from "../../spreadsheet/references";
import type { Rect } from "../../spreadsheet/state";

const letters: string[] = [];

/** "B3"; letters are cached because every cell of the file needs them. */
export function cellReference(row: number, column: number): string {
  const columnName = (letters[column] ??= columnLetters(column));
  return columnName + String(row + 1);
}

/** "A1:B3", or "A1" for a single cell. */
export function rectReference(area: Rect): string {
  const first = cellReference(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellReference(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** "A1:B3 D4", as the file format lists the areas that a rule covers. */
export function rectReferences(areas: readonly Rect[]): string {
  return areas.map(rectReference).join(" ");
}
