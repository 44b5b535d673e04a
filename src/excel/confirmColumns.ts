import { elementAt, findOrThrow, valueAt } from "../model/collections";
import { headerReference, idsInMap } from "../blueprint/columnMap";
import { NAMES } from "../blueprint/names";
import type { TableId } from "../model/entities";
import { calculatesItself, queueCalculationMode, queueRecalculation } from "./calculation";
import type { CellContent } from "./cells";
import { changeVerified, type VerifiedWork } from "./changeVerified";
import { systemClock, type Clock } from "./clock";
import { excelCode, toWorkbookError, WorkbookError } from "./errors";
import {
  bodyOfColumn,
  detectMovedColumns,
  haveMoved,
  knownCaptions,
  movedError,
  queueCaptions,
  retryIfColumnsMove,
  type KnownCaptions,
} from "./movedColumns";
import { sendOrReadBack } from "./outcome";
import { PROTECTION } from "./protection";
import { Requests, type RetryPolicy } from "./requests";
import { locateTables, metadataOf, queueMetadata, queueTable, requireWritable } from "./workbookTables";

/** Other people may move rows between any two requests; after this many attempts the outcome is not known. */
const MAX_ATTEMPTS = 6;

/** A column that a person confirmed: that of `table` called `id` is the one with this header. */
export interface ConfirmedColumn {
  readonly table: TableId;
  readonly id: string;
  /** the text of the header cell when the person was asked */
  readonly found: string;
}

/**
 * Stores confirmed columns in the map of columns, so that entries are written into them from then on. Two round trips.
 * Throws a WorkbookError: `notEnsemble`, `newerVersion`, `dateSystem1904`, `partMissing` if there is no map of columns,
 * `columnChanged` where a header was renamed, moved or deleted since the person was asked; then nothing was stored; and
 * `outcomeUnknown`.
 */
export async function confirmColumns(
  columns: readonly ConfirmedColumn[],
  clock: Clock = systemClock,
): Promise<void> {
  const requests = new Requests(clock);
  try {
    await retryIfColumnsMove(async () => {
      const plan = planOf(await readMap(requests, columns), columns);
      const before = await sendOrReadBack(
        requests.clock,
        () => writeMap(requests, plan),
        () => readBackMap(requests, columns, plan),
      );
      await verify(requests, plan, before);
    });
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** The map and the tables of the columns. */
type LoadedMap = Awaited<ReturnType<typeof readMap>>;

function readMap(requests: Requests, columns: readonly ConfirmedColumn[], retry?: RetryPolicy) {
  return requests.send((context) => {
    const { workbook } = context;
    const sheet = workbook.names.getItemOrNullObject(NAMES.columnMap).getRangeOrNullObject().worksheet;
    sheet.protection.load("protected");
    const ids = [...new Set(columns.map(({ table }) => table))];
    return {
      metadata: queueMetadata(workbook),
      application: queueCalculationMode(context),
      sheet,
      tables: ids.map((id) => queueTable(workbook, id)),
    };
  }, retry);
}

/** A cell of the map to write. */
interface MapCell {
  /** 0-based row of the map */
  readonly row: number;
  readonly table: TableId;
  readonly idInMap: string;
  readonly found: string;
}

interface Plan {
  readonly cells: readonly MapCell[];
  readonly isProtected: boolean;
  readonly isAutomatic: boolean;
  /** the number of rows of the map */
  readonly rows: number;
  /** the tables with their captions, which must not change until the map is written */
  readonly tables: readonly KnownCaptions[];
}

function planOf(loaded: LoadedMap, columns: readonly ConfirmedColumn[]): Plan {
  const metadata = metadataOf(loaded.metadata);
  requireWritable(metadata);
  const map = loaded.metadata.columnMap;
  if (map.isNullObject) throw new WorkbookError("partMissing", { names: [NAMES.columnMap] });
  const tables = locateTables(metadata, loaded.tables);
  const cells = columns.map(({ table, id, found }): MapCell => {
    const located = findOrThrow(tables, (candidate) => candidate.id === table).columns.find(
      (candidate) => candidate.column.id === id && candidate.caption === found,
    );
    if (!located) throw new WorkbookError("columnChanged", { names: [`${table}[${found}]`] });
    const ids = idsInMap(located.column);
    const row = map.values.findIndex(
      ([tableId, column]) => tableId === table && ids.includes(String(column)),
    );
    if (row < 0) throw new WorkbookError("partMissing", { names: [`${NAMES.columnMap} ${table} ${id}`] });
    return { row, table, idInMap: String(map.values[row]?.[1]), found };
  });
  return {
    cells,
    isProtected: loaded.sheet.protection.protected,
    isAutomatic: calculatesItself(loaded.application),
    rows: map.values.length,
    tables: tables.map(knownCaptions),
  };
}

/** Writes the cells; returns the map and the captions as they were right before. */
async function writeMap(requests: Requests, { cells, isProtected, isAutomatic, rows, tables }: Plan) {
  const sending = requests.send((context) => {
    const { workbook } = context;
    const headers = tables.map(({ id }) => queueCaptions(workbook.tables.getItem(id)));
    // A column that no longer exists, or a map of another size, stops the request here, before anything is changed.
    for (const { table, found } of cells)
      bodyOfColumn(workbook.tables.getItem(table), found).load("rowCount");
    const map = mapIn(workbook);
    queueSizeCheck(map, rows);
    const before = mapIn(workbook).load("values,formulas");
    if (isProtected) map.worksheet.protection.unprotect();
    for (const { row, table, found } of cells)
      map.getCell(row, 2).formulas = [[headerReference(table, found)]];
    queueRecalculation(context, isAutomatic);
    if (isProtected) map.worksheet.protection.protect(PROTECTION);
    return { headers, before };
  });
  return detectMovedColumns(cells[0]?.table ?? "Partners", sending);
}

type MapBefore = Awaited<ReturnType<typeof writeMap>>;

/**
 * Puts back what the rows held, wherever they are by then, where the map or the columns had changed right before, and
 * throws the error of moved columns.
 */
async function verify(requests: Requests, plan: Plan, { headers, before }: MapBefore): Promise<void> {
  const { cells, isProtected, tables } = plan;
  const movedIndex = tables.findIndex((known, index) => haveMoved(known, elementAt(headers, index)));
  const isSameMap = cells.every(({ row, table, idInMap }) => {
    const [tableId, column] = before.values[row] ?? [];
    return tableId === table && String(column) === idInMap;
  });
  if (movedIndex < 0 && isSameMap) return;
  const restores = cells.map(({ row }) => changeOfRow(before, row));
  try {
    const left = await changeVerified(mapWork(requests, isProtected), restores, {
      retry: { endless: true },
      maxAttempts: MAX_ATTEMPTS,
    });
    if (left.length > 0) throw new WorkbookError("outcomeUnknown");
  } catch (error) {
    throw new WorkbookError("outcomeUnknown", {}, { cause: error });
  }
  if (movedIndex >= 0) throw movedError(elementAt(tables, movedIndex), elementAt(headers, movedIndex));
  throw new WorkbookError("columnChanged", { names: cells.map(({ table, found }) => `${table}[${found}]`) });
}

/** A row of the map, by its table and column, and the reference that it is to hold. */
interface MapChange {
  readonly ids: string;
  readonly reference: CellContent;
}

function changeOfRow({ values, formulas }: Pick<MapRange, "values" | "formulas">, row: number): MapChange {
  return { ids: idsAt(values, row), reference: valueAt(formulas as CellContent[][], row, 2) };
}

function idsAt(values: MapRange["values"], row: number): string {
  return JSON.stringify((values as CellContent[][])[row]?.slice(0, 2));
}

type MapRange = Pick<Excel.Range, "values" | "formulas">;

/** How rows of the map get references, wherever these rows are by then. */
function mapWork(
  requests: Requests,
  isProtected: boolean,
): VerifiedWork<MapChange, ReadonlyMap<number, MapChange>> {
  let rows = 0;
  return {
    find: async (changes, retry) => {
      const { values } = await requests.send(({ workbook }) => mapIn(workbook).load("values"), retry);
      rows = values.length;
      const rowOf = new Map(values.map((_, row) => [idsAt(values, row), row]));
      const found = changes.flatMap((change) => {
        const row = rowOf.get(change.ids);
        return row === undefined ? [] : [[row, change] as const];
      });
      const missing = changes.filter(({ ids }) => !rowOf.has(ids));
      return { found: found.length > 0 ? new Map(found) : undefined, missing };
    },
    write: async (found, retry) => {
      const before = await requests.send(({ workbook }) => {
        const map = mapIn(workbook);
        queueSizeCheck(map, rows);
        const read = mapIn(workbook).load("values,formulas");
        if (isProtected) map.worksheet.protection.unprotect();
        for (const [row, { reference }] of found) map.getCell(row, 2).formulas = [[reference]];
        if (isProtected) map.worksheet.protection.protect(PROTECTION);
        return read;
      }, retry);
      return [...found].flatMap(([row, change]) =>
        idsAt(before.values, row) === change.ids ? [] : [{ change, restore: changeOfRow(before, row) }],
      );
    },
    restore: (restores) => Promise.resolve(restores),
    goesOnAfter: (error) => excelCode(error) === "ItemNotFound",
  };
}

function mapIn({ names }: Excel.Workbook): Excel.Range {
  return names.getItem(NAMES.columnMap).getRange();
}

/** Queues a comparison of the size of the map: Excel stops the request with `ItemNotFound` where it is another one. */
function queueSizeCheck(map: Excel.Range, rows: number): void {
  map
    .getCell(rows - 1, 0)
    .getIntersection(map.getLastRow())
    .load("address");
}

/**
 * After a request that failed: protects the sheet of the map again where that was left out. Undefined if a column is not
 * found by the map.
 */
async function readBackMap(
  requests: Requests,
  columns: readonly ConfirmedColumn[],
  { isProtected }: Plan,
): Promise<MapBefore | undefined> {
  const loaded = await readMap(requests, columns, { endless: true });
  if (isProtected && !loaded.sheet.protection.protected) {
    await requests.send(({ workbook }) =>
      workbook.names.getItem(NAMES.columnMap).getRange().worksheet.protection.protect(PROTECTION),
    );
  }
  const tables = locateTables(metadataOf(loaded.metadata), loaded.tables);
  const isStored = columns.every(({ table, id, found }) =>
    tables.some(
      (each) =>
        each.id === table &&
        each.columns.some(
          ({ column, caption, foundBy }) => column.id === id && caption === found && foundBy === "map",
        ),
    ),
  );
  if (!isStored) return undefined;
  return { headers: loaded.tables.map(({ header }) => header), before: loaded.metadata.columnMap };
}
