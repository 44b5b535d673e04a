import type { Step } from "./steps";

/** Excel on the web takes 5 MB a request; the estimate of a step may be somewhat low. */
const REQUEST_BYTES = 3_200_000;

/** Puts steps into as few requests as their size allows, in order. */
export function packSteps(steps: readonly Step[], limit = REQUEST_BYTES): Step[][] {
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
  const requests = packSteps(steps);
  if (requests.length > 1) return requests;
  const formulas = steps.findIndex(({ id }) => id === "formulas");
  return [steps.slice(0, formulas), steps.slice(formulas)].filter((part) => part.length > 0);
}
