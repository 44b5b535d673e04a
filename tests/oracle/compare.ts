/** Compares texts as the rules do: ignoring case, and leading and trailing spaces. */
export function sameText(a: string, b: string): boolean {
  return folded(a) === folded(b);
}

/** The normalised form of a text for comparison. */
export function folded(text: string): string {
  return text.trim().toUpperCase().toLowerCase();
}

/** Whether a text is not blank. */
export function isFilled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== "";
}

/** Numbers that differ by less than this are equal. */
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
