import type { Layers, Step } from "./steps";

/** Excel on the web accepts 5 MB per request; Ensemble's requests stay below 4 MB. */
export const MAX_REQUEST_BYTES = 4_000_000;
/** A request of more actions occupies Excel for so long that an interruption becomes likely. */
const MAX_REQUEST_ACTIONS = 8_000;
/** The size of a request in addition to its steps: its envelope, the references to sheets, the record of progress. */
const FRAME_BYTES = 12_000;
/** The size of the trace message that follows each step, so that a refused step can be identified. */
const MARK_BYTES = 60;

/** The maximum size of a request. */
interface RequestLimits {
  readonly bytes: number;
  readonly actions: number;
}

const LIMITS: RequestLimits = { bytes: MAX_REQUEST_BYTES - FRAME_BYTES, actions: MAX_REQUEST_ACTIONS };

/** Groups steps into as few requests as their size allows, in order. */
export function batchRequests<Each extends Step>(steps: readonly Each[], limits = LIMITS): Each[][] {
  const requests: Each[][] = [];
  let bytes = 0;
  let actions = 0;
  for (const step of steps) {
    const last = requests.at(-1);
    bytes += step.bytes + MARK_BYTES;
    actions += step.actions + 1;
    if (last && bytes <= limits.bytes && actions <= limits.actions) last.push(step);
    else {
      requests.push([step]);
      bytes = step.bytes + MARK_BYTES;
      actions = step.actions + 1;
    }
  }
  return requests;
}

/** The number of requests of a build between the first one, which reads the workbook, and the last one, which completes the build. */
export function requestCount({ data, decorations }: Layers): number {
  return [data, ...decorations].reduce((count, layer) => count + batchRequests(layer).length, 0);
}
