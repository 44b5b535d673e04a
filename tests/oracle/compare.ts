/** Texts as the rules compare them: upper and lower case are one, outer spaces do not count. */
export function sameText(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

/** A text in the form in which equal ones are equal. */
export function folded(text: string): string {
  return text.trim().toUpperCase().toLowerCase();
}

/** Whether a text says anything. */
export function isFilled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== "";
}

/** Numbers closer than this are equal. */
const TOLERANCE = 1e-9;

export function atLeast(a: number, b: number): boolean {
  return a > b - TOLERANCE;
}

export function atMost(a: number, b: number): boolean {
  return a < b + TOLERANCE;
}

export function equal(a: number, b: number): boolean {
  return Math.abs(a - b) < TOLERANCE;
}
