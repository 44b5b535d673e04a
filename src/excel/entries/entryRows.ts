import { NAMES, profileName, thresholdValue } from "../../blueprint/names";
import type { TableId } from "../../blueprint/types";
import type { Language } from "../../languages";
import { elementAt, getOrThrow } from "../../model/collections";
import type { FrequencyId, IsoDate } from "../../model/initiative";
import { idOfLabel } from "../../model/vocabulary";
import { jsonBytes } from "../bytes";
import { isDaySerial, isoDateOf, readCells, type CellContent, type ReadCell } from "../cells";
import { systemClock, type Clock } from "../clock";
import { toWorkbookError } from "../errors";
import { retryIfColumnsMove } from "../movedColumns";
import { shapeOf, visitPages, type CellReader } from "../readPages";
import { valueReader } from "../readValue";
import { Requests } from "../requests";
import { locateTables, metadataOf, queueMetadata, queueTable, type LocatedTable } from "../workbookTables";
import { queueTableCells, TABLE_CELL_READER, type TableCell } from "./tableRows";

/** A row of a table: its values, and its cells, by which a later write makes sure that it is the same row. */
export interface EntryRow {
  /** the 0-based index in the table's body when it was read */
  readonly row: number;
  /** the filled fields, by the properties of the model: days as ISO dates, labels of lists as ids where they are known */
  readonly values: Readonly<Record<string, CellContent>>;
  /** the cells that people fill in, by the ids of their columns */
  readonly cells: ReadonlyMap<string, TableCell>;
}

/** Rows of some tables, and what the rules of these tables need of the initiative. */
export interface EntryRows<Id extends TableId = TableId> {
  readonly language: Language;
  /** the report date in use */
  readonly reportDate?: IsoDate;
  /** the day on which the initiative began */
  readonly start?: IsoDate;
  readonly frequency: FrequencyId;
  /** the first month of the reporting year, 1 to 12 */
  readonly reportingYear: number;
  /** the rows that hold an entry, in order */
  readonly rows: Readonly<Record<Id, readonly EntryRow[]>>;
}

type Cell = TableCell & ReadCell;

const CELL_READER: CellReader<Cell> = {
  load: (range) => queueTableCells(range).load("text,valueTypes"),
  cells: (range) => {
    const shown = readCells(range);
    return TABLE_CELL_READER.cells(range).map((row, index) =>
      row.map((cell, column) => ({ ...elementAt(elementAt(shown, index), column), ...cell })),
    );
  },
  bytes: (range) => TABLE_CELL_READER.bytes(range) + jsonBytes([range.text, range.valueTypes]),
};

/** Without the initiative's own labels of phases: no form of several rows reads or writes a phase. */
const readValue = valueReader(new Map());

/**
 * Reads the rows of tables, so that a person can look at them and change some (`saveEntries`). Two round trips, more only for
 * entries beyond one answer's size. Throws a WorkbookError: `notEnsemble`, `partMissing`, `cellBeingEdited`.
 */
export async function readEntryRows<Id extends TableId>(
  ids: readonly Id[],
  clock: Clock = systemClock,
): Promise<EntryRows<Id>> {
  try {
    return await retryIfColumnsMove(() => readOnce(new Requests(clock), ids));
  } catch (error) {
    throw toWorkbookError(error);
  }
}

async function readOnce<Id extends TableId>(requests: Requests, ids: readonly Id[]): Promise<EntryRows<Id>> {
  const loaded = await requests.send(({ workbook }) => {
    const named = (name: string) =>
      workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load("values");
    return {
      metadata: queueMetadata(workbook),
      reportDate: named(NAMES.asOf),
      start: named(profileName("start")),
      frequency: named(profileName("frequency")),
      reportingYear: named(thresholdValue("reportingYear")),
      tables: ids.map((id) => queueTable(workbook, id)),
    };
  });
  const metadata = metadataOf(loaded.metadata);
  const tables = locateTables(metadata, loaded.tables);
  const rows = new Map<TableId, EntryRow[]>(ids.map((id) => [id, []]));
  const entered = new Map<TableId, LocatedTable["entered"]>(tables.map((table) => [table.id, table.entered]));
  await visitPages(requests, tables.map(shapeOf), CELL_READER, (id, first, page) => {
    page.forEach((cells, index) => {
      const cellsByColumn = getOrThrow(entered, id).map(
        ({ column, index: place }) => [column, elementAt(cells, place)] as const,
      );
      const values = cellsByColumn.flatMap(([{ id: field, kind }, cell]): [string, CellContent][] => {
        const value = cell.isError ? undefined : readValue(kind, cell);
        return value === undefined ? [] : [[field, value]];
      });
      if (cellsByColumn.every(([, { content }]) => content === "")) return;
      const byId = new Map(
        cellsByColumn.map(([column, { content, value, format }]) => [column.id, { content, value, format }]),
      );
      getOrThrow(rows, id).push({ row: first + index, values: Object.fromEntries(values), cells: byId });
    });
  });
  const reportDate = dayIn(loaded.reportDate);
  const start = dayIn(loaded.start);
  const month = firstValue(loaded.reportingYear);
  return {
    language: metadata.language,
    ...(reportDate !== undefined && { reportDate }),
    ...(start !== undefined && { start }),
    frequency: idOfLabel("frequency", String(firstValue(loaded.frequency) ?? "")) ?? "yearly",
    reportingYear: typeof month === "number" && month >= 1 && month <= 12 ? Math.floor(month) : 1,
    rows: Object.fromEntries(rows) as unknown as EntryRows<Id>["rows"],
  };
}

function firstValue(range: Excel.Range): unknown {
  return range.isNullObject ? undefined : (range.values as unknown[][])[0]?.[0];
}

function dayIn(range: Excel.Range): IsoDate | undefined {
  const content = firstValue(range);
  return typeof content === "number" && isDaySerial(content) ? isoDateOf(content) : undefined;
}
