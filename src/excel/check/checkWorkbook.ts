import { elementAt, getOrThrow } from "../../model/collections";
import { WorkbookCheck, type CheckResult } from "../../model/check/check";
import type { BeyondRoom } from "../../model/room";
import type { Language } from "../../languages";
import { throwIfAborted } from "../cancel";
import { systemClock, type Clock } from "../clock";
import { toWorkbookError } from "../errors";
import { retryIfColumnsMove } from "../movedColumns";
import { visitPages } from "../readPages";
import { Requests } from "../requests";
import { CHECKED_CELLS } from "./cells";
import { readCheckContext } from "./checkContext";
import { readDamageIssues, roomIssue } from "./damageIssues";
import type { ColumnState } from "../workbookTables";

/** The numbers of rows read and of all rows. */
export interface CheckProgress {
  readonly done: number;
  readonly total: number;
}

export interface CheckOptions {
  onProgress?(progress: CheckProgress): void;
  /** stops before the next round trip */
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
}

/** The result of a check, with the language of the workbook. */
export interface WorkbookCheckResult extends CheckResult {
  readonly language: Language;
  /** missing columns, and columns that a person has to confirm (`confirmColumns`) */
  readonly columns: readonly ColumnState[];
  /** what the computed sheets have no room for: `makeRoom` makes it */
  readonly beyondRoom: readonly BeyondRoom[];
}

/**
 * Checks every entry of the workbook with every rule, and its calculated cells; changes nothing. One round trip for the context, then one per
 * response of entries; only entered columns are read, and only one response is in memory at a time.
 */
export async function checkWorkbook(options: CheckOptions = {}): Promise<WorkbookCheckResult> {
  const requests = new Requests(options.clock ?? systemClock, { signal: options.signal });
  try {
    return await retryIfColumnsMove(() => runCheck(requests, options));
  } catch (error) {
    throw toWorkbookError(error);
  }
}

async function runCheck(requests: Requests, options: CheckOptions): Promise<WorkbookCheckResult> {
  throwIfAborted(options.signal);
  const { language, context, tables, columns, strayRows, damage, beyondRoom } =
    await readCheckContext(requests);
  const check = new WorkbookCheck(context);
  columns.forEach((column) => check.addColumn(column));
  const total = tables.reduce((sum, { shape }) => sum + shape.rows, 0);
  let done = 0;
  const byId = new Map(tables.map((table) => [table.shape.table, table]));
  await visitPages(
    requests,
    tables.map(({ shape }) => shape),
    CHECKED_CELLS,
    (id, first, rows) => {
      const { checked, shape, firstRow } = getOrThrow(byId, id);
      check.add(
        checked,
        firstRow + first,
        rows.map((row) => shape.columns.map((column) => elementAt(row, column))),
      );
      done += rows.length;
      options.onProgress?.({ done, total });
    },
    { signal: options.signal },
  );
  strayRows.forEach((rows) => check.addStrayRows(rows));
  (await readDamageIssues(requests, damage, options.signal)).forEach((issue) => check.addDamage(issue));
  beyondRoom.forEach((beyond) => check.addDamage(roomIssue(beyond, language)));
  return { ...check.finish(), language, columns, beyondRoom };
}
