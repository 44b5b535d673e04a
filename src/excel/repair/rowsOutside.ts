/** Rows that a table did not take in: entries that another program, or a paste, has put below it or beside it. */
import { COLUMNS_BELOW } from "../../blueprint/sheets/damage/tableChecks";
import { elementAt } from "../../model/collections";
import { TABLE_IDS, type TableId } from "../../model/entities";
import { isBlank } from "../../model/text/normalizeText";
import { queueStrayRows, strayRowsOf } from "../check/strayRows";
import type { Requests } from "../requests";
import { locateTables, metadataOf, queueMetadata, queueTable, type LocatedTable } from "../workbookTables";
import type { LeftPart, RepairStep } from "./types";

/** A row is taken in from so many filled columns on: one may be a note. */
const FILLED_COLUMNS = 2;

/** The rows outside tables. */
export interface RowsOutside {
  readonly steps: readonly Extract<RepairStep, { readonly kind: "takeInRows" }>[];
  readonly left: readonly LeftPart[];
}

/** Finds rows outside tables. One round trip. */
export async function findRowsOutside(requests: Requests): Promise<RowsOutside> {
  const loaded = await requests.send(({ workbook }) => ({
    metadata: queueMetadata(workbook),
    tables: TABLE_IDS.map((id) => {
      const table = queueTable(workbook, id);
      return { ...table, around: queueStrayRows(table.table) };
    }),
  }));
  const located = locateTables(metadataOf(loaded.metadata), loaded.tables, { mayLackParts: true });
  const steps: RowsOutside["steps"][number][] = [];
  const left: LeftPart[] = [];
  for (const table of located) {
    const { id, sheet } = table;
    const { around } = elementAt(
      loaded.tables.filter((each) => each.id === id),
      0,
    );
    const below = around.below.isNullObject ? undefined : around.below;
    const { taken, others } = rowsBelow(table, below, nextTable(table, located));
    if (taken > 0) {
      steps.push({ kind: "takeInRows", table: id, sheet, rows: taken });
    }
    if (others > 0) left.push({ kind: "rowsBelow", table: id, sheet, rows: others });
    for (const { rows, isBeside } of strayRowsOf(table, around, located))
      if (isBeside) left.push({ kind: "rowsBeside", table: id, sheet, rows });
  }
  return { steps, left };
}

/** Lets the tables grow over the rows below them. One round trip. */
export async function takeInRows(requests: Requests, { steps }: RowsOutside): Promise<void> {
  await requests.send(({ workbook }) => {
    for (const { table: id, rows } of steps) {
      const table = workbook.tables.getItem(id);
      const grown = table.getRange().getResizedRange(rows, 0);
      // No table can have merged cells.
      grown.unmerge();
      table.resize(grown);
    }
  });
}

/** The 0-based row of the header of the next table on the sheet. */
function nextTable({ id, sheet, firstRow }: LocatedTable, all: readonly LocatedTable[]): number {
  const below = all.filter(
    (other) => other.id !== id && other.sheet === sheet && other.header.row >= firstRow,
  );
  return Math.min(...below.map(({ header }) => header.row), Infinity);
}

/**
 * The rows that a table takes in: down to the last with two filled columns, as long as nothing else is between; and the others
 * with something in a column of the table.
 */
function rowsBelow(
  { header, entered, firstRow, rows: count }: LocatedTable<TableId>,
  below: Excel.Range | undefined,
  end: number,
): { readonly taken: number; readonly others: number } {
  if (!below) return { taken: 0, others: 0 };
  const start = firstRow + count;
  const columns = entered.slice(0, COLUMNS_BELOW).map(({ index }) => header.column + index);
  const all = header.captions.map((_, index) => header.column + index);
  const found = (below.values as unknown[][]).map((cells, index) => {
    const isFilled = (column: number) => !isBlank(cells[column - below.columnIndex] ?? "");
    return {
      row: below.rowIndex + index,
      entries: columns.filter(isFilled).length,
      isBlank: !all.some(isFilled),
    };
  });
  const before = found.filter(({ row }) => row >= start && row < end);
  const stop = before.findIndex(({ entries, isBlank: nothing }) => entries < FILLED_COLUMNS && !nothing);
  const reach = stop < 0 ? before : before.slice(0, stop);
  const last = reach.filter(({ entries }) => entries >= FILLED_COLUMNS).at(-1);
  const taken = last ? last.row - start + 1 : 0;
  const others = before.filter(({ row, isBlank: nothing }) => row >= start + taken && !nothing).length;
  return { taken, others };
}
