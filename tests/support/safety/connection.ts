/** The connection between the add-in and Excel, which a test watches and interrupts. */
import type { HostOptions, HostRequest, RequestFault } from "../../../src/host";

/** Watches the requests of an operation, each with its number within the operation, from 1. */
export interface Watcher {
  /** how a request fails, if it does */
  faultOf?(request: HostRequest): RequestFault | null;
  /** what happens before a request is answered; requests that this sends itself are not watched */
  act?(request: HostRequest): Promise<void>;
}

/** More requests than any operation sends: ends work that repeats a request for ever. */
const MAX_REQUESTS = 400;

let watcher: Watcher | null = null;
let sent = 0;
let isActing = false;

/** The options of a host whose requests `watched` can watch. */
export const WATCHED: Required<Pick<HostOptions, "faults" | "beforeRequest">> = {
  beforeRequest: async (request) => {
    if (watcher === null || isActing) return;
    sent += 1;
    if (sent > MAX_REQUESTS) throw new Error("The operation does not stop sending requests");
    isActing = true;
    try {
      await watcher.act?.({ ...request, number: sent });
    } finally {
      isActing = false;
    }
  },
  faults: (request) =>
    watcher === null || isActing ? null : (watcher.faultOf?.({ ...request, number: sent }) ?? null),
};

/** Runs work on a host that was opened with `WATCHED`. */
export async function watched<T>(by: Watcher, work: () => Promise<T>): Promise<T> {
  watcher = by;
  sent = 0;
  try {
    return await work();
  } finally {
    watcher = null;
  }
}
