/**
 * What to do when a request that writes has failed. Excel may have carried it out before the answer was lost, or
 * stopped in the middle: the workbook is read again before anything is said.
 */
import { CancelledError } from "./cancel";
import type { Clock } from "./clock";
import { excelCode, isCellBeingEdited, WorkbookError, type ErrorDetails } from "./errors";

/** The delays before the workbook is read again where that fails too, in milliseconds. */
const DELAYS = [500, 1_000, 2_000, 4_000];

/**
 * Whether a failed request may have written something. Not if a cell was being edited or a column was missing: then
 * Excel refused it before its first change.
 */
export function mayHaveWritten(error: unknown): boolean {
  const isOurs = [WorkbookError, CancelledError, RangeError].some((type) => error instanceof type);
  return !isOurs && !isCellBeingEdited(error);
}

/**
 * Reads the workbook after a failed request, several times if that fails as well. Throws a WorkbookError
 * `entriesUnknown` if the workbook cannot be read.
 */
export async function lookAgain<T>(look: () => Promise<T>, clock: Clock, details: ErrorDetails): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await look();
    } catch (error) {
      const wait = DELAYS[attempt];
      if (error instanceof RangeError) throw error;
      if (wait === undefined) throw new WorkbookError("entriesUnknown", details, { cause: error });
      await clock.wait(wait);
    }
  }
}

/** The error to report of a failed request: the channel to Excel may break with an error that has no code. */
export function requestError(error: unknown): unknown {
  if (excelCode(error) !== undefined || !mayHaveWritten(error)) return error;
  return new WorkbookError("excelRefused", { code: "ConnectionFailure" }, { cause: error });
}
