import { BuildRefusal } from "./refusals";

/** Breaks off what a person has stopped. */
export function stopWhenCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new BuildRefusal("cancelled");
}
