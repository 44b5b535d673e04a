import type { CheckCode, Details } from "../finding";

/** A finding in sentences. */
export interface FindingSentences {
  readonly what: string;
  /** what it does to the figures, or to those who read them */
  readonly why: string;
  readonly how: string;
}

/** What is said of each code. */
export type CheckMessages = Readonly<Record<CheckCode, (details: Details) => FindingSentences>>;

/** A detail that its code always has. */
export function given(details: Details, key: string): string | number {
  const detail = details[key];
  if (detail === undefined) throw new RangeError(`A finding says nothing of its ${key}`);
  return detail;
}
