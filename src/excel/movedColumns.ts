/**
 * Columns of a table move while somebody else works in it. Whoever reads or writes by the places of columns asks for the
 * captions in the same request, and repeats the work when they differ from those that the columns were found by.
 */
import type { TableId } from "../model/entities";
import { excelCode, WorkbookError } from "./errors";
import type { LocatedTable } from "./workbookTables";

/** Other people may move columns at the same moment; after this many attempts the work fails. */
const MAX_ATTEMPTS = 3;

/** A table, and what its header cells said when its columns were found. */
export interface KnownCaptions {
  readonly id: TableId;
  readonly captions: readonly string[];
}

/** Columns of a table are not where they were found, or not called as they were. Nothing of the work is left. */
class ColumnsMovedError extends WorkbookError {
  constructor(names: readonly string[], options?: ErrorOptions) {
    super("columnChanged", { names }, options);
    this.name = "ColumnsMovedError";
  }
}

/**
 * Does work that begins with finding columns, and repeats it where they have moved by the time that it relies on them.
 */
export async function retryIfColumnsMove<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ColumnsMovedError) || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

/** Queues what the header cells of a table say at this moment of a request. */
export function queueCaptions(table: Excel.Table): Excel.Range {
  const header = table.getHeaderRowRange();
  header.load("values");
  return header;
}

/** What header cells say that were loaded. */
export function captionsOf({ values }: Excel.Range): readonly string[] {
  return ((values as unknown[][])[0] ?? []).map(String);
}

export function knownCaptions({ id, header }: Pick<LocatedTable, "id" | "header">): KnownCaptions {
  return { id, captions: header.captions };
}

/** Whether columns came, went, moved or were renamed since they were found. */
export function haveMoved(found: KnownCaptions, header: Excel.Range): boolean {
  const now = captionsOf(header);
  return (
    now.length !== found.captions.length || now.some((caption, index) => caption !== found.captions[index])
  );
}

/** The error that says which columns came, went, moved or were renamed. */
export function movedError({ id, captions }: KnownCaptions, header: Excel.Range): WorkbookError {
  const now = captionsOf(header);
  const changed = [
    ...captions.filter((caption) => !now.includes(caption)),
    ...now.filter((caption) => !captions.includes(caption)),
  ];
  const named = changed.length > 0 ? changed : captions.filter((caption, index) => now[index] !== caption);
  return new ColumnsMovedError(named.map((caption) => `${id}[${caption}]`));
}

/** Throws where columns are not as they were found. */
export function requireCaptions(found: KnownCaptions, header: Excel.Range): void {
  if (haveMoved(found, header)) throw movedError(found, header);
}

/** The cells of the column with a caption, wherever it is now; `detectMovedColumns` reports that there is none. */
export function bodyOfColumn(table: Excel.Table, caption: string): Excel.Range {
  return table.columns.getItem(caption).getDataBodyRange();
}

/** Waits for a request that names a table and its columns; what it named is gone where Excel does not find it. */
export async function detectMovedColumns<T>(id: TableId, request: Promise<T>): Promise<T> {
  try {
    return await request;
  } catch (error) {
    if (excelCode(error) === "ItemNotFound") throw new ColumnsMovedError([id], { cause: error });
    throw error;
  }
}
