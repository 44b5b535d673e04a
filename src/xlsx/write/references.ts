import { columnLetters } from "../../spreadsheet/references";
import type { Area } from "../../spreadsheet/state";

const letters: string[] = [];

/** "B3"; letters are remembered because every cell of the file asks for them. */
export function cellName(row: number, column: number): string {
  const known = (letters[column] ??= columnLetters(column));
  return known + String(row + 1);
}

/** "A1:B3", or "A1" for a single cell. */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** "A1:B3 D4", as the file format lists the areas that a rule covers. */
export function areaNames(areas: readonly Area[]): string {
  return areas.map(areaName).join(" ");
}
