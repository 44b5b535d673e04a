/**
 * What a failed request has done: an answer can be lost after Excel did the work, and a request that Excel breaks off
 * keeps what it did before. The workbook is read again before a failure is reported.
 */
import { CancelledError } from "./cancel";
import type { Clock } from "./clock";
import { isCellBeingEdited, WorkbookError } from "./errors";

/** The delays before the workbook is read again where that fails too, in milliseconds. */
const DELAYS = [500, 1_000, 2_000];

/**
 * Sends a request that writes. If it fails, `look` reads whether it was done all the same: it returns the outcome, or
 * undefined where nothing was done, whereupon the error is thrown. Throws a WorkbookError `outcomeUnknown` where looking
 * fails several times.
 */
export async function sendOrLook<T>(
  clock: Clock,
  send: () => Promise<T>,
  look: () => Promise<T | undefined>,
): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (isDecided(error)) throw error;
    const found = await lookAgain(clock, look, error);
    if (found === undefined) throw error;
    return found;
  }
}

async function lookAgain<T>(clock: Clock, look: () => Promise<T>, cause: unknown): Promise<T> {
  for (const wait of DELAYS) {
    try {
      return await look();
    } catch (error) {
      if (isUnknown(error)) throw error;
      await clock.wait(wait);
    }
  }
  throw new WorkbookError("outcomeUnknown", {}, { cause });
}

/** Whether it is not known what a failed request has done. */
export function isUnknown(error: unknown): error is WorkbookError {
  return error instanceof WorkbookError && error.code === "outcomeUnknown";
}

/** Whether the error itself says what happened. While a cell is being edited, Excel does nothing at all. */
function isDecided(error: unknown): boolean {
  return error instanceof WorkbookError || error instanceof CancelledError || isCellBeingEdited(error);
}
