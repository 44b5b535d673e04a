/** Adjacent rows of a table's body; `first` is 0-based. */
export interface RowRange {
  readonly first: number;
  readonly rows: number;
}

/** Ranges of adjacent rows, from row numbers in ascending order. */
export function rowRanges(rows: readonly number[]): RowRange[] {
  const runs: { first: number; rows: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last.first + last.rows === row) last.rows += 1;
    else runs.push({ first: row, rows: 1 });
  }
  return runs;
}

/** Whether any row of a range is hidden whose `rowHidden` was loaded: it is null where only some are. */
export function hasHiddenRows({ rowHidden }: Excel.Range): boolean {
  return (rowHidden as boolean | null) !== false;
}

/**
 * The ranges in which rows are written. Where a filter or a person hides rows among them, each row by itself: several rows
 * that are written at once over hidden ones go astray in Excel.
 */
export function writableRanges(rows: readonly number[], hasHiddenRows: boolean): RowRange[] {
  return hasHiddenRows ? rows.map((first) => ({ first, rows: 1 })) : rowRanges(rows);
}

/** The cells of a range of rows. */
export function rangeOfRows(body: Excel.Range, { first, rows }: RowRange): Excel.Range {
  return body.getRow(first).getResizedRange(rows - 1, 0);
}

/** Whether a cell is empty or holds only spaces. */
export function isBlank(content: unknown): boolean {
  return content === "" || (typeof content === "string" && content.trim() === "");
}
