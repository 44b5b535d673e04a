/**
 * Detects columns that other people move concurrently. Code that reads or writes by column index loads the captions in
 * the same request, and retries if they differ from those that the columns were located by.
 */
import type { TableId } from "../model/entities";
import { excelCode, WorkbookError } from "./errors";
import type { LocatedTable } from "./workbookTables";

/** Other people may move columns at the same moment; after this many attempts the work fails. */
const MAX_ATTEMPTS = 3;

/** A table, and its captions when its columns were located. */
export interface KnownCaptions {
  readonly id: TableId;
  readonly captions: readonly string[];
}

/** Columns of a table were moved or renamed since they were located; the work has been undone. */
class ColumnsMovedError extends WorkbookError {
  constructor(names: readonly string[], options?: ErrorOptions) {
    super("columnChanged", { names }, options);
    this.name = "ColumnsMovedError";
  }
}

/** Whether work failed because columns were moved or renamed since they were located. */
export function isColumnsMoved(error: unknown): boolean {
  return error instanceof ColumnsMovedError;
}

/**
 * Runs work that begins with locating columns, and retries it if they have moved since.
 */
export async function retryIfColumnsMove<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isColumnsMoved(error) || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

/** Queues the loading of a table's captions at this point of a request. */
export function queueCaptions(table: Excel.Table): Excel.Range {
  const header = table.getHeaderRowRange();
  header.load("values");
  return header;
}

/** The captions in loaded header cells. */
export function captionsOf({ values }: Excel.Range): readonly string[] {
  return ((values as unknown[][])[0] ?? []).map(String);
}

export function knownCaptions({ id, header }: Pick<LocatedTable, "id" | "header">): KnownCaptions {
  return { id, captions: header.captions };
}

/** Whether columns were inserted, deleted, moved or renamed since they were located. */
export function haveMoved(found: KnownCaptions, header: Excel.Range): boolean {
  return areOthers(found, captionsOf(header));
}

function areOthers({ captions }: KnownCaptions, currentCaptions: readonly string[]): boolean {
  return (
    currentCaptions.length !== captions.length ||
    currentCaptions.some((caption, index) => caption !== captions[index])
  );
}

/** The error that lists the columns that were inserted, deleted, moved or renamed. */
export function movedError(found: KnownCaptions, header: Excel.Range): WorkbookError {
  return errorOfCaptions(found, captionsOf(header));
}

function errorOfCaptions({ id, captions }: KnownCaptions, currentCaptions: readonly string[]): WorkbookError {
  const changed = [
    ...captions.filter((caption) => !currentCaptions.includes(caption)),
    ...currentCaptions.filter((caption) => !captions.includes(caption)),
  ];
  const affected =
    changed.length > 0 ? changed : captions.filter((caption, index) => currentCaptions[index] !== caption);
  return new ColumnsMovedError(affected.map((caption) => `${id}[${caption}]`));
}

/** Throws if columns have changed since they were located. */
export function requireCaptions(found: KnownCaptions, header: Excel.Range): void {
  requireSameCaptions(found, captionsOf(header));
}

/** The same for captions that were read. */
export function requireSameCaptions(found: KnownCaptions, currentCaptions: readonly string[]): void {
  if (areOthers(found, currentCaptions)) throw errorOfCaptions(found, currentCaptions);
}

/** The cells of the column with a caption, wherever it is now; `detectMovedColumns` reports a missing one. */
export function bodyOfColumn(table: Excel.Table, caption: string): Excel.Range {
  return table.columns.getItem(caption).getDataBodyRange();
}

/** Waits for a request that names a table and its columns; if Excel does not find an item, the columns have changed. */
export async function detectMovedColumns<T>(id: TableId, request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    if (excelCode(error) === "ItemNotFound") throw new ColumnsMovedError([id], { cause: error });
    throw error;
  }
}
