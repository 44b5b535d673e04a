/** Neighbouring rows of a table's body, counted from its first. */
export interface RowRun {
  readonly first: number;
  readonly rows: number;
}

/** Rows in ascending order as runs of neighbours, so that each run is one range. */
export function runsOfRows(rows: readonly number[]): RowRun[] {
  const runs: { first: number; rows: number }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last.first + last.rows === row) last.rows += 1;
    else runs.push({ first: row, rows: 1 });
  }
  return runs;
}

/** The rows of a table's body that a run names. */
export function rangeOfRun(body: Excel.Range, { first, rows }: RowRun): Excel.Range {
  return body.getRow(first).getResizedRange(rows - 1, 0);
}

/** Whether nothing but spaces stands in a cell. */
export function isBlank(content: unknown): boolean {
  return content === "" || (typeof content === "string" && content.trim() === "");
}
