import { elementAt } from "../../model/collections";
import { cellAddress } from "../../blueprint/formula";
import { COLUMNS_BELOW, ROWS_BELOW } from "../../blueprint/sheets/damage/tableChecks";
import type { StrayRows } from "../../model/check/types";
import { isBlank } from "../../model/text/normalizeText";
import type { LocatedTable } from "../workbookTables";

/** The cells around a table that may hold rows of it. */
interface CellsAround {
  readonly below: Excel.Range;
  readonly beside: Excel.Range;
}

/** Queues the used cells below a table, and those of the two columns to its right. */
export function queueStrayRows(table: Excel.Table): CellsAround {
  const range = table.getRange();
  const below = range.getRowsBelow(ROWS_BELOW).getUsedRangeOrNullObject(true);
  const beside = range
    .getLastColumn()
    .getOffsetRange(0, 1)
    .getResizedRange(0, 1)
    .getUsedRangeOrNullObject(true);
  for (const cells of [below, beside]) cells.load("values,rowIndex,columnIndex");
  return { below, beside };
}

/**
 * Rows that look like entries of a table which did not take them in: directly below it with anything in one of its columns,
 * further down with entries in two of those that people fill in, or beside it in both of the next columns (docs/rules.md, "What
 * is counted"). Nothing is looked for below the header of the next table on the sheet.
 */
export function strayRowsOf(
  table: LocatedTable,
  { below, beside }: CellsAround,
  all: readonly LocatedTable[],
): readonly StrayRows[] {
  const groupOf = (found: readonly FoundRow[]): StrayRows[] => {
    const [first] = found;
    if (!first) return [];
    const address = cellAddress(first.row, first.column);
    return [{ table: table.id, sheet: table.sheet, address, rows: found.length }];
  };
  return [
    ...groupOf(rowsBelow(table, below, all)),
    ...groupOf(rowsBeside(table, beside)).map((group) => ({ ...group, isBeside: true as const })),
  ];
}

interface FoundRow {
  readonly row: number;
  /** the first filled column */
  readonly column: number;
}

function rowsBelow(
  { header, entered, sheet, rows: count, firstRow }: LocatedTable,
  below: Excel.Range,
  all: readonly LocatedTable[],
): readonly FoundRow[] {
  if (below.isNullObject) return [];
  const end = firstRow + count;
  const next = Math.min(
    ...all
      .filter((other) => other.sheet === sheet && other.header.row >= end)
      .map((other) => other.header.row),
  );
  const columns = header.captions.map((_, index) => header.column + index);
  const enteredColumns = entered.slice(0, COLUMNS_BELOW).map(({ index }) => header.column + index);
  return (below.values as unknown[][]).flatMap((cells, index) => {
    const row = below.rowIndex + index;
    const [searched, needed] = row === end ? [columns, 1] : [enteredColumns, 2];
    const filled = searched.filter((column) => !isBlank(cells[column - below.columnIndex] ?? ""));
    return row < next && filled.length >= needed ? [{ row, column: elementAt(filled, 0) }] : [];
  });
}

function rowsBeside(
  { header, firstRow, rows: count }: LocatedTable,
  beside: Excel.Range,
): readonly FoundRow[] {
  if (beside.isNullObject) return [];
  const first = header.column + header.captions.length;
  return (beside.values as unknown[][]).flatMap((cells, index) => {
    const row = beside.rowIndex + index;
    const isFilled = [first, first + 1].every((column) => !isBlank(cells[column - beside.columnIndex] ?? ""));
    return isFilled && row >= firstRow && row < firstRow + count ? [{ row, column: first }] : [];
  });
}
