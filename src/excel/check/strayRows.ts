import { elementAt } from "../../model/collections";
import { cellAddress } from "../../blueprint/formula";
import type { StrayRows } from "../../model/check/types";
import { isBlank } from "../../model/text/normalizeText";
import type { LocatedTable } from "../workbookTables";

/** The number of rows read below a table. */
const ROWS_READ = 50;

/** Queues the used cells below a table. */
export function queueStrayRows(table: Excel.Table): Excel.Range {
  const below = table.getRange().getRowsBelow(ROWS_READ).getUsedRangeOrNullObject(true);
  below.load("values,rowIndex,columnIndex");
  return below;
}

/**
 * Rows below a table that look like entries of it: directly below it, or with entries in two of its columns. Cells of
 * other tables are ignored.
 */
export function strayRowsOf(
  { id, header, entered, sheet, rows: count, firstRow }: LocatedTable,
  below: Excel.Range,
  all: readonly LocatedTable[],
): readonly StrayRows[] {
  if (below.isNullObject) return [];
  const end = firstRow + count;
  const next = Math.min(
    ...all
      .filter((other) => other.sheet === sheet && other.header.row >= end)
      .map((other) => other.header.row),
  );
  const columns = entered.map(({ index }) => header.column + index);
  const rows = below.values.flatMap((cells, index) => {
    const row = below.rowIndex + index;
    const filled = columns.filter((column) => !isBlank(cells[column - below.columnIndex] ?? ""));
    const enough = row === end ? 1 : 2;
    return row < next && filled.length >= enough ? [{ row, column: elementAt(filled, 0) }] : [];
  });
  const [first] = rows;
  if (!first) return [];
  return [{ table: id, sheet, address: cellAddress(first.row, first.column), rows: rows.length }];
}
