/**
 * The numbers that stand for a row of Observations and for one of its facts together, so that other formulas find
 * rows by one numeric criterion: more than one, or a text, costs many times as much over 100,000 rows.
 */

/** A row times this, plus a day, is the key of what an indicator tells of the day, or a partner on it. */
export const DAY_FACTOR = 1_000_000;
/** An indicator's row times this, plus a partner's row, is the key of what the partner reports. */
const PARTNER_FACTOR = 10_000;

/** In front of every text that rows look up, so that nothing is found of an empty one. */
export const KEY_PREFIX = "#";

/** The key of a row for all, which names no group; one whose group cannot be read has a key of its own. */
export const NO_GROUP = "#";
export const UNREADABLE_GROUP = "¬";

/** What rows of Observations look up in the place of a name or a code; "" without one. */
export function lookupKeyFormula(key: string): string {
  return `=IF(${key}="","","${KEY_PREFIX}"&${key})`;
}

/** The key of a row and a day, both as expressions. */
export function dayKey(row: string, day: string): string {
  return `${row}*${DAY_FACTOR}+${day}`;
}

/** The key of an indicator's row and a partner's, both as expressions. */
export function pairKey(indicator: string, partner: string): string {
  return `${indicator}*${PARTNER_FACTOR}+${partner}`;
}
