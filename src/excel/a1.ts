import type { Box } from "../blueprint/types";

/** The letters of a column, counted from zero: 0 is "A". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** A rectangle as an address without its sheet: "B2:D9". */
export function addressOf(box: Box): string {
  const first = `${columnLetters(box.column)}${box.row + 1}`;
  const last = `${columnLetters(box.column + box.columns - 1)}${box.row + box.rows}`;
  return `${first}:${last}`;
}
