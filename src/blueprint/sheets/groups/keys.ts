/** Keys of groups: texts by which rows name them, and numbers by which formulas find the reports of a group for a day. */
import { DAY_FACTOR } from "../data/keys";

/** More than any order that people give. */
export const NO_ORDER = "1E+300";

/** No table has more groups: greater group numbers are those of texts that it does not list. */
export const MAX_GROUPS = 1000;

/** More than any indicator's row. */
const INDICATOR_FACTOR = 1000;

/** Keys of groups are greater than those of partners, which are in the same column. */
const FIRST_GROUP_KEY = 1_000_000;

/** The text of a breakdown, as an expression; never empty. */
export function breakdownKey(breakdown: string): string {
  return `"#"&${breakdown}`;
}

/** The text of a breakdown and a group, as expressions. */
export function groupKeyText(breakdown: string, group: string): string {
  return `"#"&${breakdown}&"|"&${group}`;
}

/** The key of a row of Groups, an indicator's row and a day, all as expressions. */
export function groupDayKey(group: string, indicator: string, day: string): string {
  return `(${FIRST_GROUP_KEY}+${group}*${INDICATOR_FACTOR}+${indicator})*${DAY_FACTOR}+${day}`;
}
