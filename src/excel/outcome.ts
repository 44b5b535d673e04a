/**
 * What a failed request has done: an answer can be lost after Excel did the work, and a request that Excel breaks off
 * keeps what it did before. Nobody is told that something failed before it was looked at again.
 */
import { CancelledError } from "./cancel";
import { isCellBeingEdited, WorkbookError } from "./errors";

/**
 * Sends a request that writes. If it fails, `look` reads whether it was done all the same: it returns the outcome, or
 * undefined where nothing was done, whereupon the error is thrown. Throws a WorkbookError `outcomeUnknown` where looking
 * fails as well.
 */
export async function sendOrLook<T>(
  send: () => Promise<T>,
  look: (error: unknown) => Promise<T | undefined>,
): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (isDecided(error)) throw error;
    let found: T | undefined;
    try {
      found = await look(error);
    } catch {
      throw new WorkbookError("outcomeUnknown", {}, { cause: error });
    }
    if (found === undefined) throw error;
    return found;
  }
}

/** Whether the error itself says what happened. While a cell is being edited, Excel does nothing at all. */
function isDecided(error: unknown): boolean {
  return error instanceof WorkbookError || error instanceof CancelledError || isCellBeingEdited(error);
}
