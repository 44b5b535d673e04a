/** The expected content of a cell. A cell with several valid contents has its own predicate. */
import type { CellValue } from "../../../src/spreadsheet/state";

export interface ContentMatcher {
  /** for failure messages */
  readonly description: string;
  accepts(found: CellValue): boolean;
}

export type Expected = string | number | ContentMatcher;

/** Any text of the workbook itself. */
export const SOME_TEXT: ContentMatcher = {
  description: "some text",
  accepts: (found) => typeof found === "string" && found.trim() !== "",
};

/** A label next to figures: the rules do not define it. */
export const ANY_LABEL: ContentMatcher = {
  description: "a label or nothing",
  accepts: (found) => typeof found === "string",
};

/** Any content. */
export const ANYTHING: ContentMatcher = { description: "anything", accepts: () => true };

/** Relative or absolute tolerance within which numbers are equal. */
const TOLERANCE = 1e-9;

/** Whether a cell shows what is expected. */
export function shows(found: CellValue, expected: Expected): boolean {
  if (typeof expected === "object") return expected.accepts(found);
  if (typeof expected === "number" && typeof found === "number") {
    return Math.abs(found - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
  }
  return found === expected;
}

/** Missing values show as empty. */
export function orEmpty(value: Expected | null): Expected {
  return value ?? "";
}
