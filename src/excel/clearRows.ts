/** Clears cells completely: contents, rules and formats, except those of their columns. */
export function queueClear(range: Excel.Range): void {
  range.clear();
  queueColumnFormats(range);
}

/** Gives cells the formats of their columns, which those of the sheet's last row have, in place of their own. */
export function queueColumnFormats(range: Excel.Range): void {
  range.copyFrom(range.getEntireColumn().getLastRow(), "Formats");
}
