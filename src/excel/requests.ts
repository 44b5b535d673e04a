import { throwIfAborted } from "./cancel";
import { systemClock, type Clock } from "./clock";
import { isCellBeingEdited } from "./errors";

/** The delays before each retry while somebody edits a cell, in milliseconds. */
const RETRY_DELAYS = [250, 500, 1000, 2000];
const MAX_RETRY_DELAY = 2000;

/** How a request is retried while a person edits a cell. */
export interface RetryPolicy {
  /** retries until the cell is closed: for work that must not be left half done */
  readonly endless?: boolean;
  /** stops the waiting */
  readonly signal?: AbortSignal | undefined;
  onWait?(): void;
}

/**
 * Sends requests to Excel, one round trip each, and counts them.
 *
 * Every request has a context of its own rather than Excel.run's: Excel.run tracks each range that is named and
 * needs one more round trip to release them.
 */
export class Requests {
  private sent = 0;

  /** `policy` applies to every request that is sent without its own policy. */
  constructor(
    readonly clock: Clock = systemClock,
    private readonly policy: RetryPolicy = {},
  ) {}

  /** Round trips so far, including attempts rejected because of a cell being edited. */
  get roundTrips(): number {
    return this.sent;
  }

  /**
   * Queues and sends one request; the result holds the proxies that were loaded. While a person edits a cell Excel
   * refuses everything before it does anything, so the same request is retried: a few times or, if the policy is
   * endless, until the person is done.
   */
  async send<T>(queue: (context: Excel.RequestContext) => T, retry: RetryPolicy = this.policy): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.sendOnce(queue);
      } catch (error) {
        const wait = RETRY_DELAYS[attempt] ?? (retry.endless ? MAX_RETRY_DELAY : undefined);
        if (!isCellBeingEdited(error) || wait === undefined) throw error;
        retry.onWait?.();
        await this.clock.wait(wait);
        throwIfAborted(retry.signal);
      }
    }
  }

  private async sendOnce<T>(queue: (context: Excel.RequestContext) => T): Promise<T> {
    const context = new Excel.RequestContext();
    const result = queue(context);
    this.sent += 1;
    await context.sync();
    return result;
  }
}
