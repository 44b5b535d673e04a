import type { Step } from "./steps";

/** Excel on the web takes 5 MB a request; ours stay below 4 MB. */
export const MAX_REQUEST_BYTES = 4_000_000;
/** The size of a request in addition to its steps: its envelope, and each sheet that it names again. */
const FRAME_BYTES = 6_000;

/** Groups steps into as few requests as their size allows, in order. */
export function batchRequests(steps: readonly Step[], limit = MAX_REQUEST_BYTES - FRAME_BYTES): Step[][] {
  const requests: Step[][] = [];
  let bytes = 0;
  for (const step of steps) {
    const last = requests.at(-1);
    if (last && bytes + step.bytes <= limit) {
      last.push(step);
      bytes += step.bytes;
    } else {
      requests.push([step]);
      bytes = step.bytes;
    }
  }
  return requests;
}

/**
 * The requests of a build: as few as their size allows, but two where one would do, so that a person sees it
 * come along and may stop halfway.
 */
export function buildRequests(steps: readonly Step[]): Step[][] {
  const requests = batchRequests(steps);
  if (requests.length > 1) return requests;
  const formulas = steps.findIndex(({ id }) => id === "formulas");
  return [steps.slice(0, formulas), steps.slice(formulas)].filter((part) => part.length > 0);
}
