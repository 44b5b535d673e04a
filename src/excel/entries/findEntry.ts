/** Finds the row of an entry by its values, wherever it is now. */
import { identifyingFields } from "../../model/rules/repeatedEntry";
import type { CellContent } from "../cells";
import { detectMovedColumns, knownCaptions, requireSameCaptions } from "../movedColumns";
import type { Requests } from "../requests";
import { isBlank } from "../rowRanges";
import type { LocatedTable } from "../workbookTables";
import { fetchAllRows, fetchRows, type RowCells, type TableRows } from "./tableRows";

/** An entry to find: its values by the ids of the columns, and the 0-based index at which it is expected. */
interface SoughtEntry {
  readonly row: number;
  readonly cells: Readonly<Record<string, CellContent>>;
}

/** The row of an entry. */
export interface FoundEntry {
  readonly row: number;
  readonly cells: RowCells;
  /** whether each of its values is the one that was sought */
  readonly isSame: boolean;
  /** whether it is the entry that was sought, whatever else was changed in it: by what identifies an entry of its table */
  readonly hasSameKey: boolean;
  /** the number of its values that are others */
  readonly differing: number;
  readonly rows: TableRows;
}

/** The number of rows that are read on either side of the expected one, before the entire table is. */
const MARGIN_ROWS = 100;

/**
 * The row with all values of an entry, the nearest one; else one with the same key; else the row that has most of them, half
 * at least, which may be another entry. Undefined where there is none. One round trip; more where it is not near its expected place. Throws an error of Excel, or the one
 * that `retryIfColumnsMove` catches.
 */
export async function findEntry(
  requests: Requests,
  table: LocatedTable,
  sought: SoughtEntry,
): Promise<FoundEntry | undefined> {
  const first = Math.max(0, sought.row - MARGIN_ROWS);
  const near = await read(table, fetchRows(requests, table.id, first, sought.row - first + MARGIN_ROWS));
  const found = bestRow(near, table, sought);
  const isWhole = first === 0 && near.rows.length >= near.rowCount;
  if (found?.isSame || isWhole) return found;
  return bestRow(await read(table, fetchAllRows(requests, table.id)), table, sought);
}

/** The entry in a row of a table, whatever it says; undefined where there is none. One round trip. */
export async function entryAt(
  requests: Requests,
  table: LocatedTable,
  row: number,
): Promise<Pick<FoundEntry, "row" | "cells"> | undefined> {
  const { rows, rowCount } = await read(table, fetchRows(requests, table.id, row, 1));
  const [cells] = rows;
  const isFilled = table.entered.some(({ caption }) => !isBlank(cells?.get(caption)?.value ?? ""));
  return cells && row < rowCount && isFilled ? { row, cells } : undefined;
}

async function read(table: LocatedTable, request: Promise<TableRows>): Promise<TableRows> {
  const rows = await detectMovedColumns(table.id, request);
  requireSameCaptions(knownCaptions(table), rows.captions);
  return rows;
}

function bestRow(
  rows: TableRows,
  { id: table, entered }: LocatedTable,
  { row: expected, cells: sought }: SoughtEntry,
): FoundEntry | undefined {
  const captions = entered.flatMap(({ column, caption }) =>
    column.id in sought ? [[column.id, caption] as const] : [],
  );
  const filled = captions.filter(([id]) => !isBlank(sought[id] ?? ""));
  const identifying = new Set(identifyingFields(table));
  const key = captions.filter(([id]) => identifying.has(id));
  const isIdentified = key.some(([id]) => !isBlank(sought[id] ?? ""));
  const equalCells = (cells: RowCells, among: typeof captions) =>
    among.filter(([id, caption]) => (cells.get(caption)?.value ?? "") === sought[id]).length;
  const candidates = rows.rows.slice(0, Math.max(0, rows.rowCount - rows.first)).flatMap((cells, index) => {
    const equal = equalCells(cells, filled);
    if (equal === 0 || 2 * equal < filled.length) return [];
    const differing = captions.length - equalCells(cells, captions);
    const isSame = differing === 0;
    const hasSameKey = isSame || (isIdentified && equalCells(cells, key) === key.length);
    const row = rows.first + index;
    const distance = Math.abs(row - expected);
    return [{ row, cells, isSame, hasSameKey, differing, rows, equal, distance }];
  });
  const [best] = candidates.sort(
    (one, other) =>
      Number(other.isSame) - Number(one.isSame) ||
      Number(other.hasSameKey) - Number(one.hasSameKey) ||
      other.equal - one.equal ||
      one.distance - other.distance,
  );
  return best;
}
