import { fault, type Fault } from "../finding";

/** A percentage that is none, or that was given as a share. `others`: figures of the same indicator. */
export function percentFault(value: number, others: readonly (number | undefined)[] = []): Fault | undefined {
  if (value < 0 || value > 100) return fault("warning", "percentRange", { value });
  const isShare = value > 0 && value < 1;
  // A baseline of 0 tells nothing of how percentages are written.
  const known = others.filter((other): other is number => other !== undefined && other !== 0);
  if (!isShare || (known.length > 0 && known.every((other) => Math.abs(other) <= 1))) return undefined;
  return fault("warning", "percentAsShare", { value, nearest: Number((value * 100).toPrecision(12)) });
}
