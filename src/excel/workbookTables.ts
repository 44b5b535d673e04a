/** Reads the metadata of a workbook and locates its tables, as the first step of reading or writing entries. */
import { idsInMap, readMapEntry, type HeaderRow, type MapEntry } from "../blueprint/columnMap";
import { cellAddress } from "../blueprint/formula";
import { COLUMNS, type ColumnDefinition } from "../blueprint/columns";
import { isUnconfirmed, locateColumns, type LocatedColumn } from "../blueprint/locateColumns";
import { NAMES } from "../blueprint/names";
import { SCHEMA_VERSION } from "../blueprint/schemaVersion";
import type { TableId } from "../model/entities";
import type { ColumnState } from "../model/check/types";
import { toLanguage, type Language } from "../languages";
import { queueDateSystem, requireDates1900, usesDates1904 } from "./dateSystem";
import { WorkbookError } from "./errors";
import { hasHiddenRows } from "./rowRanges";

export type { ColumnState } from "../model/check/types";

/** The metadata of an Ensemble workbook. */
export interface WorkbookMetadata {
  readonly language: Language;
  readonly schemaVersion: number;
  /** whether it uses the 1904 date system */
  readonly dates1904: boolean;
  /** by table, then by the id of the column */
  readonly columnMap: ReadonlyMap<string, ReadonlyMap<string, MapEntry>>;
}

/** The queued proxies of the metadata, readable once the request was sent. */
type LoadedMetadata = ReturnType<typeof queueMetadata>;

/** Queues the metadata of a workbook. */
export function queueMetadata(workbook: Excel.Workbook) {
  const { names } = workbook;
  const named = (name: string) => {
    const range = names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load("values,formulas");
    return range;
  };
  return {
    language: named(NAMES.language),
    schemaVersion: named(NAMES.schemaVersion),
    columnMap: named(NAMES.columnMap),
    dateSystem: queueDateSystem(workbook),
  };
}

/** The metadata of a workbook. Throws a WorkbookError `notEnsemble` if it has none. */
export function metadataOf({
  language,
  schemaVersion,
  columnMap,
  dateSystem,
}: LoadedMetadata): WorkbookMetadata {
  if (language.isNullObject) throw new WorkbookError("notEnsemble");
  const version: unknown = schemaVersion.isNullObject ? undefined : schemaVersion.values[0]?.[0];
  return {
    language: toLanguage(language.values[0]?.[0]),
    // A workbook without a version is treated as the oldest: its columns can be located anyway.
    schemaVersion: typeof version === "number" ? version : 1,
    dates1904: usesDates1904(dateSystem),
    columnMap: columnMap.isNullObject ? new Map() : mapOf(columnMap.values, columnMap.formulas),
  };
}

function mapOf(
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly unknown[])[],
): WorkbookMetadata["columnMap"] {
  const map = new Map<string, Map<string, MapEntry>>();
  values.forEach(([table, id, caption], row) => {
    const entry = readMapEntry(formulas[row]?.[2], caption);
    if (entry === undefined) return;
    const columns = map.get(String(table)) ?? new Map<string, MapEntry>();
    map.set(String(table), columns.set(String(id), entry));
  });
  return map;
}

/**
 * Newer workbooks, and those of the date system of 1904, are read-only. Throws a WorkbookError: `newerVersion`,
 * `dateSystem1904`.
 */
export function requireWritable({
  schemaVersion,
  dates1904,
}: Pick<WorkbookMetadata, "schemaVersion" | "dates1904">): void {
  requireDates1900({ dates1904 });
  if (schemaVersion > SCHEMA_VERSION) {
    throw new WorkbookError("newerVersion", { schemaVersion });
  }
}

/** Queues the location and captions of a table, readable once the request was sent. */
export function queueTable<Id extends TableId>({ tables }: Excel.Workbook, id: Id) {
  const table = tables.getItemOrNullObject(id);
  const header = table.getHeaderRowRange();
  const body = table.getDataBodyRange();
  const sheet = tables.getItemOrNullObject(id).worksheet;
  header.load("values,rowIndex,columnIndex");
  body.load("rowCount,rowIndex,columnIndex,rowHidden");
  sheet.load("name");
  return { id, table, header, body, sheet };
}

/** A table located in the workbook. */
export interface LocatedTable<Id extends TableId = TableId> {
  readonly id: Id;
  /** its name in the workbook */
  readonly sheet: string;
  readonly header: HeaderRow;
  /** the located columns, in the order of their definitions */
  readonly columns: readonly LocatedColumn[];
  /** the located columns that people fill in */
  readonly entered: readonly LocatedColumn[];
  /** defined columns that are missing */
  readonly missing: readonly ColumnDefinition[];
  /** the ids of columns that the workbook's schema version does not have yet, according to its map */
  readonly addedLater: ReadonlySet<string>;
  readonly rows: number;
  /** the 0-based sheet row in which the body begins */
  readonly firstRow: number;
  /** whether any row of the body is hidden, by a filter or otherwise */
  readonly hasHiddenRows: boolean;
}

/** How a workbook is read that may be damaged. */
export interface ReadingOptions {
  /** tables and named cells that are missing count as empty, instead of an error */
  readonly mayLackParts?: boolean;
}

/**
 * Locates the columns of requested tables; tables that the workbook's schema version does not have yet are omitted.
 * Throws a WorkbookError `partMissing` that lists other missing tables.
 */
export function locateTables<Id extends TableId>(
  metadata: WorkbookMetadata,
  loaded: readonly ReturnType<typeof queueTable<Id>>[],
  { mayLackParts = false }: ReadingOptions = {},
): readonly LocatedTable<Id>[] {
  const missing = mayLackParts ? [] : missingTables(metadata, loaded);
  if (missing.length > 0) throw new WorkbookError("partMissing", { names: missing });
  return loaded.filter(({ table }) => !table.isNullObject).map((each) => locateTable(metadata, each));
}

/** The missing tables that the workbook's schema version should have. */
export function missingTables(
  { columnMap, schemaVersion }: WorkbookMetadata,
  loaded: readonly Pick<ReturnType<typeof queueTable>, "id" | "table">[],
): readonly TableId[] {
  const isLater = (id: TableId) => schemaVersion < SCHEMA_VERSION && columnMap.size > 0 && !columnMap.has(id);
  return loaded.filter(({ id, table }) => table.isNullObject && !isLater(id)).map(({ id }) => id);
}

function locateTable<Id extends TableId>(
  { language, columnMap, schemaVersion }: WorkbookMetadata,
  { id, header, body, sheet }: ReturnType<typeof queueTable<Id>>,
): LocatedTable<Id> {
  const row: HeaderRow = {
    sheet: sheet.name,
    row: header.rowIndex,
    column: header.columnIndex,
    captions: (header.values[0] ?? []).map(String),
  };
  const map = columnMap.get(id) ?? new Map<string, MapEntry>();
  const { found, missing } = locateColumns(COLUMNS[id], row, language, map);
  const isEarlier = schemaVersion < SCHEMA_VERSION && map.size > 0;
  const isUnknown = (column: ColumnDefinition) => !idsInMap(column).some((known) => map.has(known));
  return {
    id,
    sheet: sheet.name,
    header: row,
    columns: found,
    entered: found.filter(({ column }) => column.entered),
    missing,
    addedLater: new Set(isEarlier ? missing.filter(isUnknown).map((column) => column.id) : []),
    rows: body.rowCount,
    firstRow: body.rowIndex,
    hasHiddenRows: hasHiddenRows(body),
  };
}

/** The entry columns that are missing or unconfirmed; a column of a later schema version is left to the upgrade. */
export function columnStates(
  { id, sheet, header, entered, missing, addedLater }: LocatedTable,
  language: Language,
): readonly ColumnState[] {
  const stateOf = (
    column: ColumnDefinition,
    state: ColumnState["state"],
    index: number,
    found: string,
  ): ColumnState => ({
    table: id,
    id: column.id,
    caption: column.captions[language],
    state,
    required: column.required === true,
    sheet,
    address: cellAddress(header.row, header.column + index),
    found,
  });
  const isExpected = ({ id: column, entered: byPeople, required }: ColumnDefinition) =>
    byPeople && (required === true || !addedLater.has(column));
  return [
    ...missing.filter(isExpected).map((column) => stateOf(column, "missing", 0, "")),
    ...entered
      .filter(isUnconfirmed)
      .map(({ column, index, caption, foundBy }) =>
        stateOf(column, foundBy === "place" ? "place" : "language", index, caption),
      ),
  ];
}

/**
 * Checks columns before writing. Throws a WorkbookError `columnsUnconfirmed` that lists unconfirmed columns and their
 * sheet, or `columnsMissing` for missing ones.
 * @param needed the ids of the columns that are to be written
 */
export function requireColumns(
  { id, sheet, columns, missing }: Pick<LocatedTable, "id" | "sheet" | "columns" | "missing">,
  language: Language,
  needed: ReadonlySet<string>,
): void {
  const captionsOf = (all: readonly ColumnDefinition[]) =>
    all.filter((column) => needed.has(column.id)).map((column) => column.captions[language]);
  const detailsOf = (captions: readonly string[]) => {
    const names = captions.map((caption) => `${id}[${caption}]`);
    return { names, captions, sheet };
  };
  const absent = captionsOf(missing);
  if (absent.length > 0) throw new WorkbookError("columnsMissing", detailsOf(absent));
  const doubtful = captionsOf(columns.filter(isUnconfirmed).map(({ column }) => column));
  if (doubtful.length > 0) throw new WorkbookError("columnsUnconfirmed", detailsOf(doubtful));
}
