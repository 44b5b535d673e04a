import { fault, type Fault } from "../finding";

/** A percentage that is none, or that was given as a share. `others`: figures of the same indicator. */
export function percentFault(value: number, others: readonly (number | undefined)[] = []): Fault | undefined {
  if (value < 0 || value > 100) return fault("warning", "percentRange", { value });
  const isShare = value > 0 && value < 1;
  if (!isShare || areSmall(others)) return undefined;
  return fault("warning", "percentAsShare", { value, nearest: hundredfold(value) });
}

/** Whether figures of an indicator tell that its percentages are at most one; 0, as many baselines are, tells nothing of it. */
export function areSmall(figures: readonly (number | undefined)[]): boolean {
  const telling = figures.filter((figure) => figure !== undefined && figure !== 0) as number[];
  return telling.length > 0 && telling.every((figure) => Math.abs(figure) <= 1);
}

/** A share of one as a percentage, without the traces of binary fractions. */
export function hundredfold(share: number): number {
  return Number((share * 100).toPrecision(12));
}
