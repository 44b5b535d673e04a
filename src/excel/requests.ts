import { throwIfAborted } from "./cancel";
import { systemClock, type Clock } from "./clock";
import { isCellBeingEdited } from "./errors";

/** How long to wait before each further try while somebody edits a cell, in milliseconds. */
const RETRY_DELAYS = [250, 500, 1000, 2000];
const MAX_RETRY_DELAY = 2000;

/** How a request is retried while a person edits a cell. */
export interface RetryPolicy {
  /** tries until the cell is closed: for what cannot be left half done */
  readonly endless?: boolean;
  /** stops the waiting */
  readonly signal?: AbortSignal | undefined;
  onWait?(): void;
}

/**
 * Sends requests to Excel, one round trip each, and counts them.
 *
 * Every request has a context of its own rather than Excel.run's: Excel.run tracks each range that is named and
 * pays one more round trip to let go of them all.
 */
export class Requests {
  private sent = 0;

  /** The policy holds for every request that is sent without one of its own. */
  constructor(
    private readonly clock: Clock = systemClock,
    private readonly policy: RetryPolicy = {},
  ) {}

  /** Round trips so far, tries that met a cell being edited included. */
  get roundTrips(): number {
    return this.sent;
  }

  /**
   * Queues and sends one request; the result holds the proxies that were loaded. While a person edits a cell
   * Excel refuses everything before it does anything, so the same request is tried again: a few times,
   * or, where the policy is endless, until the person is done.
   */
  async send<T>(queue: (context: Excel.RequestContext) => T, retry: RetryPolicy = this.policy): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.once(queue);
      } catch (error) {
        const wait = RETRY_DELAYS[attempt] ?? (retry.endless ? MAX_RETRY_DELAY : undefined);
        if (!isCellBeingEdited(error) || wait === undefined) throw error;
        retry.onWait?.();
        await this.clock.wait(wait);
        throwIfAborted(retry.signal);
      }
    }
  }

  private async once<T>(queue: (context: Excel.RequestContext) => T): Promise<T> {
    const context = new Excel.RequestContext();
    const result = queue(context);
    this.sent += 1;
    await context.sync();
    return result;
  }
}
