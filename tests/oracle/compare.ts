/** Whether the rules take two texts for the same. */
export function sameText(a: string, b: string): boolean {
  return normalizedText(a) === normalizedText(b);
}

/** A text as rules compare it: without case, and leading and trailing spaces. */
export function normalizedText(text: string): string {
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
