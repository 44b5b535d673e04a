/**
 * What a failed request has done. Excel may have carried it out before the answer was lost, and keeps what it did of a
 * request that it broke off: the workbook is read again before anything is reported.
 */
import { CancelledError } from "./cancel";
import type { Clock } from "./clock";
import { excelCode, isCellBeingEdited, WorkbookError } from "./errors";

/** The delays before the workbook is read again where that fails too, in milliseconds. */
const DELAYS = [500, 1_000, 2_000, 4_000];

type MakeError = (cause: unknown) => WorkbookError;

const outcomeUnknown: MakeError = (cause) => new WorkbookError("outcomeUnknown", {}, { cause });

/**
 * Whether a failed request may have written something. Not if a cell was being edited or a column was missing: then
 * Excel refused it before its first change.
 */
export function mayHaveWritten(error: unknown): boolean {
  const isOurs = [WorkbookError, CancelledError, RangeError].some((type) => error instanceof type);
  return !isOurs && !isCellBeingEdited(error);
}

/** The error to report of a failed request: the channel to Excel may break with an error that has no code. */
export function requestError(error: unknown): unknown {
  if (excelCode(error) !== undefined || !mayHaveWritten(error)) return error;
  return new WorkbookError("excelRefused", { code: "ConnectionFailure" }, { cause: error });
}

/**
 * Reads the workbook after a failed request, several times if that fails as well. Throws the error of `unknown`, by
 * default a WorkbookError `outcomeUnknown`, if the workbook cannot be read.
 */
export async function readBack<T>(
  read: () => Promise<T>,
  clock: Clock,
  unknown: MakeError = outcomeUnknown,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      if (error instanceof RangeError || isUnknown(error)) throw error;
      const wait = DELAYS[attempt];
      if (wait === undefined) throw unknown(error);
      await clock.wait(wait);
    }
  }
}

/**
 * Reads whether entries of a sheet arrived, as `readBack` does. Throws a WorkbookError `entriesUnknown` if the workbook
 * cannot be read.
 */
export function readBackEntries<T>(read: () => Promise<T>, clock: Clock, sheet: string): Promise<T> {
  return readBack(read, clock, (cause) => new WorkbookError("entriesUnknown", { sheet }, { cause }));
}

/**
 * Does idempotent work, several times if it fails. Throws the last error.
 */
export async function repeat(work: () => Promise<void>, clock: Clock): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const wait = DELAYS[attempt];
      if (error instanceof RangeError || wait === undefined) throw error;
      await clock.wait(wait);
    }
  }
}

/**
 * Sends a request that writes. If it fails, `read` finds out whether it was done all the same: it returns the outcome, or
 * undefined where nothing was done, whereupon the error is thrown. Throws a WorkbookError `outcomeUnknown` where reading
 * fails several times.
 */
export async function sendOrReadBack<T>(
  clock: Clock,
  send: () => Promise<T>,
  read: () => Promise<T | undefined>,
): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (!mayHaveWritten(error)) throw error;
    const found = await readBack(read, clock, () => outcomeUnknown(error));
    if (found === undefined) throw error;
    return found;
  }
}

/** Sends a request that writes. If it fails, `isDone` finds out whether it was done all the same: see `sendOrReadBack`. */
export async function sendOrConfirm(
  clock: Clock,
  send: () => Promise<unknown>,
  isDone: () => Promise<boolean>,
): Promise<void> {
  await sendOrReadBack(
    clock,
    async () => {
      await send();
      return true;
    },
    async () => (await isDone()) || undefined,
  );
}

/** Whether it is not known what a failed request has done. */
export function isUnknown(error: unknown): error is WorkbookError {
  return error instanceof WorkbookError && error.code === "outcomeUnknown";
}
