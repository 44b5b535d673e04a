/** What a cell is to show. A cell that may show one of many things has a test of its own. */
import type { CellValue } from "../../../src/spreadsheet/state";

export interface Demand {
  /** what is asked for, in words */
  readonly says: string;
  accepts(found: CellValue): boolean;
}

export type Expected = string | number | Demand;

/** A text of the workbook's own, whatever it says. */
export const SOME_TEXT: Demand = {
  says: "some text",
  accepts: (found) => typeof found === "string" && found.trim() !== "",
};

/** A label beside figures: nothing of the rules. */
export const ANY_LABEL: Demand = {
  says: "a label or nothing",
  accepts: (found) => typeof found === "string",
};

/** Nothing is asked. */
export const ANYTHING: Demand = { says: "anything", accepts: () => true };

/** Numbers are equal within this, of their size or in all. */
const TOLERANCE = 1e-9;

/** Whether a cell shows what is expected. */
export function shows(found: CellValue, expected: Expected): boolean {
  if (typeof expected === "object") return expected.accepts(found);
  if (typeof expected === "number" && typeof found === "number") {
    return Math.abs(found - expected) <= TOLERANCE * Math.max(1, Math.abs(expected));
  }
  return found === expected;
}

/** What is missing shows nothing. */
export function orEmpty(value: Expected | null): Expected {
  return value ?? "";
}
