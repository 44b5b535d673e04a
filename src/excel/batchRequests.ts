import type { Step } from "./steps";

/** Excel on the web accepts 5 MB per request; Ensemble's requests stay below 4 MB. */
export const MAX_REQUEST_BYTES = 4_000_000;
/** The size of a request in addition to its steps: its envelope and the references to sheets. */
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
 * The requests of a build: as few as their size allows, but at least two, so that a person sees progress and can stop
 * halfway.
 */
export function buildRequests(steps: readonly Step[]): Step[][] {
  const requests = batchRequests(steps);
  if (requests.length > 1) return requests;
  const formulas = steps.findIndex(({ id }) => id === "formulas");
  return [steps.slice(0, formulas), steps.slice(formulas)].filter((part) => part.length > 0);
}
