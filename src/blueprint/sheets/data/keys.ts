/**
 * Numeric keys that combine two facts of a row of Observations, so that other formulas find rows by one numeric
 * criterion: several criteria or a text criterion are many times slower over 100,000 rows.
 */

import type { References } from "../../formula";
import { matchPosition } from "../../lookups";

/** A row of Indicators or Partners × this + day is the key of the row and the day. */
export const DAY_FACTOR = 1_000_000;
/** An indicator's row × this + a partner's row is the key of both. */
export const PARTNER_FACTOR = 10_000;

/** Prefix of every looked-up text, so that an empty text matches nothing. */
const KEY_PREFIX = "#";

/** The text that rows of Observations look up for a name or a code; "" without one. */
export function lookupKeyFormula(key: string): string {
  return `=IF(${key}="","","${KEY_PREFIX}"&${key})`;
}

/** The row of a table that an entry names, by the column `lookupKey`; 0 for an unknown name. */
export function namedRow(entry: string, lookupKeys: string): string {
  return `IFERROR(${matchPosition(`"${KEY_PREFIX}"&TRIM(${entry})`, lookupKeys)},0)`;
}

/** The key of a row and a day, both as expressions. */
export function dayKey(row: string, day: string): string {
  return `${row}*${DAY_FACTOR}+${day}`;
}

/** The key of an indicator's row and a partner's, both as expressions. */
export function pairKey(indicator: string, partner: string): string {
  return `${indicator}*${PARTNER_FACTOR}+${partner}`;
}

/** The key of an indicator's row, a partner's row and a day, all as expressions. */
export function pairDayKey(indicator: string, partner: string, day: string): string {
  return `(${pairKey(indicator, partner)})*${DAY_FACTOR}+${day}`;
}

/** The parts of such a key: 0 where the entries of the row do not give one. */
export const PARTS_OF_KEY = {
  indicator: (key: string) => `INT(${key}/${PARTNER_FACTOR * DAY_FACTOR})`,
  partner: (key: string) => `MOD(INT(${key}/${DAY_FACTOR}),${PARTNER_FACTOR})`,
  day: (key: string) => `MOD(${key},${DAY_FACTOR})`,
} as const;

/** The least day of a pair's observations in `pairDayKey`; more than every day where there is none. */
export function firstReportAfter({ column }: References, pair: string): string {
  const keys = column("Observations", "pairDayKey");
  const base = `(${pair})*${DAY_FACTOR}`;
  // Without a greater key MINIFS gives 0, and the difference is far below 0.
  return `ABS(MINIFS(${keys},${keys},">"&${base})-${base})`;
}
