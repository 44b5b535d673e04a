/** What cells take, for their validations and for forms. */
import type { IsoDate } from "../model/initiative";

/** A year typed for a date is a number of days before it. */
export const FIRST_ENTRY_DAY: IsoDate = "1950-01-01";
export const LAST_ENTRY_DAY: IsoDate = "2199-12-31";

export const NUMBER_LIMIT = 1e15;

/** Signs that formulas read as patterns, in a name that they look up. */
export const PATTERN_SIGNS = ["*", "?", "~"] as const;
/** With one of these a name that formulas look up cannot begin. */
export const STARTING_SIGNS = "=<>+-@'";
