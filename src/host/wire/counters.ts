/** The cost of a run, as Excel on the web would count it. */
export interface HostCounters {
  /** requests that the caller waited for */
  roundTrips: number;
  /** requests that only release references, which the client sends after a run */
  cleanups: number;
  actions: number;
  /** UTF-8 bytes of the request bodies */
  requestBytes: number;
  responseBytes: number;
  largestRequestBytes: number;
  formulasCalculated: number;
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
    formulasCalculated: 0,
  };
}

/** The limit of Excel on the web for a request or a response: five megabytes. */
export const payloadLimitBytes = 5 * 1024 * 1024;

const encoder = new TextEncoder();
/** Texts are encoded into it part by part and only counted: an array for each costs several times as much. */
const encoded = new Uint8Array(65_536);

/** The size of a text on the wire. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (let start = 0; start < text.length;) {
    const { read, written } = encoder.encodeInto(start === 0 ? text : text.slice(start), encoded);
    start += read;
    bytes += written;
  }
  return bytes;
}
