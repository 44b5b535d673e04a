/**
 * The record of a running import in the workbook. An import that is cut off (the pane was closed, the connection lost)
 * leaves rows below the table, rows set aside, or a part of its last request; the next import finds the record, and
 * removes what still is as that import wrote it.
 */
import type { CellInput } from "../../blueprint/types";
import { KEY_FIELDS } from "../../model/rules/observationKey";
import { changeRows, type RowChange } from "../entries/changeRows";
import type { CellContent } from "../cells";
import { readEntryTable } from "../entries/entryTable";
import { WorkbookError } from "../errors";
import type { Requests, RetryPolicy } from "../requests";
import { rowRanges } from "../rowRanges";
import { fetchAllRows, type RowCells } from "../entries/tableRows";
import { changeOptions } from "../entries/undoAddedRows";
import { queueAddRecord, queueRemoveRecord } from "../workRecord";
import { keyOfRow, TABLE } from "./observationTable";
import { findQuarantine } from "./quarantine";
import { removeQuarantined } from "./quarantineWriter";

/** The defined name of the rows that were written below the table; it follows them when rows move. */
const ROWS_NAME = "EnsembleUnfinishedImportRows";
/** The record of a session of the pane is its own; a record of another one may be of an import that still runs. */
const SESSION = Math.random().toString(36).slice(2);
/** The time after which an import of another session is considered as cut off, in milliseconds. */
const MAX_DURATION = 120_000;
/** A record has room for the keys of so many rows; those of larger imports are recognised by their origin alone. */
export const MAX_HASHES = 900;
const HASH_LENGTH = 6;

/** What is recorded of an import. */
export interface ImportRecord {
  readonly session: string;
  /** when it began, in milliseconds */
  readonly at: number;
  /** the origin that it writes into its rows: the file, and the serial number of the day */
  readonly file: string;
  readonly day: number;
  /** the numbers of filled rows and of all rows of the table before */
  readonly usedRows: number;
  readonly rows: number;
  /** hashes of the keys of the new rows; empty where they are too many */
  readonly hashes: string;
  /** the columns of origin and key, by id, from the first column of the table */
  readonly columns: Readonly<Record<string, number>>;
  /** the 0-based row of the first row set aside, and whether their sheet was made for them */
  readonly quarantine?: { readonly firstRow: number; readonly isNew: boolean } | undefined;
}

/** A record of an import that begins. */
export function newImportRecord(record: Omit<ImportRecord, "session" | "at">): ImportRecord {
  return { ...record, session: SESSION, at: Date.now() };
}

/** The hashes of keys, or an empty text if they are too many. */
export function hashesOf(keys: ReadonlySet<string>): string {
  return keys.size > MAX_HASHES ? "" : [...keys].map(hashOf).join("");
}

/** A short hash of a key (FNV-1a). */
function hashOf(key: string): string {
  let hash = 0x811c9dc5;
  for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36).padStart(HASH_LENGTH, "0").slice(-HASH_LENGTH);
}

/** Queues the record, with the rows that are about to be written below the table, if any. */
export function queueImportRecord(
  { workbook }: Excel.RequestContext,
  record: ImportRecord,
  below?: Excel.Range,
): void {
  queueAddRecord(workbook, "Import", record);
  if (!below) return;
  workbook.names.getItemOrNullObject(ROWS_NAME).delete();
  workbook.names.add(ROWS_NAME, below).visible = false;
}

/** Queues the removal of the record. */
export function queueRemoveImportRecord({ workbook }: Excel.RequestContext): void {
  workbook.names.getItemOrNullObject(ROWS_NAME).delete();
  queueRemoveRecord(workbook, "Import");
}

/** Whether details that were read from the workbook are those of an import. */
function isImportRecord(details: unknown): details is ImportRecord {
  return typeof details === "object" && details !== null && "session" in details && "columns" in details;
}

/**
 * Removes what an import that was cut off has left, and its record. Replaced rows keep their new values: importing the
 * file again completes them. Throws a WorkbookError `importRunning` while it may still be running elsewhere.
 */
export async function removeLeftovers(
  requests: Requests,
  details: unknown,
  retry: RetryPolicy,
): Promise<void> {
  if (isImportRecord(details)) {
    if (details.session !== SESSION && Date.now() - details.at < MAX_DURATION) {
      throw new WorkbookError("importRunning");
    }
    await removeRows(requests, details, retry);
    await removeRowsBelow(requests, details, retry);
    if (details.quarantine) {
      const found = await findQuarantine(requests, retry);
      const { firstRow, isNew } = details.quarantine;
      if (found) {
        await removeQuarantined(requests, { ...found, firstRow, isNew }, [details.day, details.file], retry);
      }
    }
  }
  await requests.send(queueRemoveImportRecord, retry);
}

/** Whether a row is one that the import added. */
function isOfImport(content: (id: string) => CellContent, record: ImportRecord): boolean {
  const isOrigin = (id: string, expected: CellInput) =>
    record.columns[id] === undefined || content(id) === expected;
  if (!isOrigin("enteredBy", record.file) || !isOrigin("enteredOn", record.day)) return false;
  if (content("indicator") === "" || content("period") === "") return false;
  const hash = hashOf(keyOfRow(content));
  const known: readonly string[] = record.hashes.match(new RegExp(`.{${HASH_LENGTH}}`, "g")) ?? [];
  return record.hashes === "" || known.includes(hash);
}

/** Removes rows in the table: those of the last request, if it was broken off. */
async function removeRows(requests: Requests, record: ImportRecord, retry: RetryPolicy): Promise<void> {
  const table = await readEntryTable(requests, TABLE);
  const captions = new Map<string, string>(table.entered.map(({ column, caption }) => [column.id, caption]));
  const now = await fetchAllRows(requests, TABLE, retry);
  const contentIn = (cells: RowCells) => (id: string) => cells.get(captions.get(id) ?? "")?.content ?? "";
  const changes = now.rows.flatMap((cells, row): RowChange[] => {
    const isAdded = row >= record.rows;
    const isBlankRow = [...captions.values()].every((caption) => cells.get(caption)?.content === "");
    const isOurs = row >= record.usedRows && isOfImport(contentIn(cells), record);
    if (!isOurs && !(isAdded && isBlankRow)) return [];
    const cell = (caption: string) => cells.get(caption) ?? { content: "", value: "", format: "General" };
    return [
      {
        holds: new Map([...captions.values()].map((caption) => [caption, cell(caption).content])),
        cells: new Map(
          [...captions.values()].map((caption) => [caption, { ...cell(caption), content: "", value: "" }]),
        ),
        row,
        ...(isAdded && { added: { cellsBelow: new Map() } }),
      },
    ];
  });
  if (changes.length > 0) await changeRows(requests, TABLE, changes, { ...changeOptions(table), retry });
}

/** Removes rows that were written below the table, wherever they are now. */
async function removeRowsBelow(requests: Requests, record: ImportRecord, retry: RetryPolicy): Promise<void> {
  const queueRegion = ({ workbook }: Excel.RequestContext) => {
    const region = workbook.names.getItemOrNullObject(ROWS_NAME).getRangeOrNullObject();
    region.load("formulas,values,numberFormat,columnCount");
    return region;
  };
  const region = await requests.send(queueRegion, retry);
  if (region.isNullObject) return;
  const oursIn = ({ values }: Excel.Range) =>
    (values as CellContent[][]).flatMap((cells, row) =>
      isOfImport((id) => cells[record.columns[id] ?? -1] ?? "", record) ? [row] : [],
    );
  const rows = oursIn(region);
  if (rows.length === 0) return;
  const before = await requests.send((context) => {
    const loaded = queueRegion(context);
    for (const run of rowRanges(rows)) {
      loaded.getCell(run.first, 0).getAbsoluteResizedRange(run.rows, region.columnCount).clear();
    }
    return loaded;
  }, retry);
  const ours = new Set(oursIn(before));
  const others = rows.filter((row) => !ours.has(row));
  if (others.length === 0) return;
  // Somebody wrote into these rows meanwhile.
  await requests.send(
    ({ workbook }) => {
      const cells = workbook.names.getItem(ROWS_NAME).getRange();
      for (const row of others) {
        const range = cells.getRow(row);
        range.formulas = [before.formulas[row] as CellInput[]];
        range.numberFormat = [before.numberFormat[row] as string[]];
      }
    },
    { endless: true },
  );
}

/** The indexes of the columns by which the rows of an import are recognised. */
export function identifyingColumns(
  entered: readonly { readonly column: { readonly id: string }; readonly index: number }[],
): Readonly<Record<string, number>> {
  const ids: readonly string[] = [...KEY_FIELDS, "enteredBy", "enteredOn"];
  return Object.fromEntries(
    entered.filter(({ column }) => ids.includes(column.id)).map(({ column, index }) => [column.id, index]),
  );
}
