/**
 * The record of a running import in the workbook. An import that is cut off (the pane was closed, the connection lost)
 * leaves rows below the table, rows set aside, or a part of its last request; the next import finds the record, and
 * removes what still is as that import wrote it.
 */
import { WorkbookError } from "../errors";
import type { Requests, RetryPolicy } from "../requests";
import { textHash } from "../textHash";
import { queueAddRecord, queueRecord, queueRemoveRecord, type LoadedRecord } from "../workRecord";
import {
  removeAddedRows,
  ROWS_NAME,
  type AddedRows,
  type ContentOf,
  type PlaceBelow,
} from "./removeAddedRows";
import { keyOfRow } from "./observationTable";
import { findQuarantine } from "./quarantine";
import { removeQuarantined } from "./quarantineWriter";

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
  /** the origin that it writes into its rows: hashes of the names of the files, and the serial number of the day */
  readonly files: string;
  readonly day: number;
  /** the numbers of filled rows and of all rows of the table before */
  readonly usedRows: number;
  readonly rows: number;
  readonly below: PlaceBelow;
  /** hashes of the keys of the new rows; empty where they are too many */
  readonly hashes: string;
  /** the columns of origin and key: see `AddedRows` */
  readonly columns: Readonly<Record<string, number>>;
  /** the 0-based row of the first row set aside, and whether their sheet was made for them */
  readonly quarantine?: { readonly firstRow: number; readonly isNew: boolean } | undefined;
}

/** A record of an import that begins. */
export function newImportRecord(record: Omit<ImportRecord, "session" | "at">): ImportRecord {
  return { ...record, session: SESSION, at: Date.now() };
}

/** The hashes of texts, or an empty text if they are too many. */
export function hashesOf(keys: ReadonlySet<string>): string {
  return keys.size > MAX_HASHES ? "" : [...keys].map(hashOf).join("");
}

function hashesIn(text: string): ReadonlySet<string> {
  return new Set<string>(text.match(new RegExp(`.{${HASH_LENGTH}}`, "g")));
}

/** A hash of a key, of always the same length. */
function hashOf(key: string): string {
  return textHash(key).toString(36).padStart(HASH_LENGTH, "0").slice(-HASH_LENGTH);
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

/** Queues the loading of the record, readable by `recordIn` once the request was sent. */
export function queueLoadedImportRecord(workbook: Excel.Workbook): LoadedRecord {
  return queueRecord(workbook, "Import");
}

/** Queues the removal of the record. */
export function queueRemoveImportRecord({ workbook }: Excel.RequestContext): void {
  workbook.names.getItemOrNullObject(ROWS_NAME).delete();
  queueRemoveRecord(workbook, "Import");
}

/** Whether details that were read from the workbook are those of an import. */
function isImportRecord(details: unknown): details is ImportRecord {
  return typeof details === "object" && details !== null && "session" in details && "files" in details;
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
    const names = hashesIn(details.files);
    await removeAddedRows(requests, addedRows(details, names), retry);
    if (details.quarantine) {
      const found = await findQuarantine(requests, retry);
      const { firstRow, isNew } = details.quarantine;
      if (found) {
        const isOurs = (day: unknown, file: unknown) =>
          day === details.day && names.has(hashOf(String(file)));
        await removeQuarantined(requests, { ...found, firstRow, isNew }, isOurs, retry);
      }
    }
  }
  await requests.send(queueRemoveImportRecord, retry);
}

/** The rows that an import added, by its record. */
function addedRows(record: ImportRecord, names: ReadonlySet<string>): AddedRows {
  const { columns, usedRows, rows, below } = record;
  const hashes = hashesIn(record.hashes);
  const isKnown = (content: ContentOf) => record.hashes === "" || hashes.has(hashOf(keyOfRow(content)));
  return {
    columns,
    below,
    requiresColumns: false,
    grownFrom: below.rows > 0 ? rows : undefined,
    isAdded: (content, row) =>
      (row === undefined || row >= usedRows) &&
      hasOrigin(content, record, names) &&
      content("indicator") !== "" &&
      content("period") !== "" &&
      isKnown(content),
  };
}

/** Whether a row has the origin of an import, in the columns that the table had for it. */
function hasOrigin(content: ContentOf, { columns, day }: ImportRecord, names: ReadonlySet<string>): boolean {
  const hasColumn = (id: string) => columns[id] !== undefined;
  return (
    (!hasColumn("enteredBy") || names.has(hashOf(String(content("enteredBy"))))) &&
    (!hasColumn("enteredOn") || content("enteredOn") === day)
  );
}
