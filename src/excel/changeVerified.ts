/**
 * The rule of every change to rows and cells that other people may move or change between two requests. Excel has no
 * write under a condition: the request that writes also reads what it overwrites. Where that is not what was found, it
 * is put back before anything else, and what was to be changed is looked for again.
 */
import type { RetryPolicy } from "./requests";

/** A change that was made in the wrong place, and the one that puts back what it overwrote. */
export interface Overwritten<Change> {
  readonly change: Change;
  readonly restore: Change;
}

/** How changes of one kind are found, made and put back. */
export interface VerifiedWork<Change, Found> {
  /** Reads where changes are to be made; `found` is undefined if none can be. The missing ones are looked for again. */
  find(
    changes: readonly Change[],
    retry: RetryPolicy | undefined,
  ): Promise<{ readonly found: Found | undefined; readonly missing: readonly Change[] }>;
  /** Makes the changes in requests that read, before they write, what they overwrite. */
  write(found: Found, retry: RetryPolicy | undefined): Promise<readonly Overwritten<Change>[]>;
  /** Puts back what was overwritten; returns the changes that are still to be made for that. */
  restore(changes: readonly Change[], retry: RetryPolicy): Promise<readonly Change[]>;
  /** Whether to go on after an error: by default, the first one ends the work. */
  goesOnAfter?(error: unknown): boolean;
}

/**
 * Makes changes wherever their rows or cells are now, in two round trips, and in more where other people change the
 * workbook meanwhile. Returns those that were not made: what they change was not found, or it moved in every attempt.
 * Throws what `work` throws.
 */
export async function changeVerified<Change, Found>(
  work: VerifiedWork<Change, Found>,
  changes: readonly Change[],
  options: { readonly retry?: RetryPolicy | undefined; readonly maxAttempts: number },
): Promise<readonly Change[]> {
  let pending = changes;
  let { retry } = options;
  for (let attempt = 1; pending.length > 0 && attempt <= options.maxAttempts; attempt += 1) {
    try {
      const { found, missing } = await work.find(pending, retry);
      if (found === undefined) return missing;
      const overwritten = await work.write(found, retry);
      if (overwritten.length === 0) {
        pending = missing;
        continue;
      }
      // What was overwritten must not stay so, whatever a person does meanwhile.
      retry = { endless: true };
      const restores = overwritten.map(({ restore }) => restore);
      const unrestored = await work.restore(restores, retry);
      // A missing row may be one that was overwritten and is back now.
      pending = [...missing, ...unrestored, ...overwritten.map(({ change }) => change)];
    } catch (error) {
      if (attempt === options.maxAttempts || !work.goesOnAfter?.(error)) throw error;
    }
  }
  return pending;
}
