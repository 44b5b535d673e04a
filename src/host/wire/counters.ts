/** What a run cost, as Excel on the web would count it. */
export interface HostCounters {
  /** requests that the caller waited for */
  roundTrips: number;
  /** requests by which the client only gives back references, sent after a run is over */
  cleanups: number;
  actions: number;
  /** UTF-8 bytes of the request bodies */
  requestBytes: number;
  responseBytes: number;
  largestRequestBytes: number;
}

/** Counters at zero. */
export function newCounters(): HostCounters {
  return {
    roundTrips: 0,
    cleanups: 0,
    actions: 0,
    requestBytes: 0,
    responseBytes: 0,
    largestRequestBytes: 0,
  };
}

/** Excel on the web takes and gives at most five megabytes at a time. */
export const payloadLimitBytes = 5 * 1024 * 1024;

const encoder = new TextEncoder();

/** The size of a text on the wire. */
export function utf8Bytes(text: string): number {
  return encoder.encode(text).length;
}
