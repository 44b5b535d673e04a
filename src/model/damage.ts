/** What may be wrong with a workbook itself, apart from what people enter (docs/rules.md). */

/**
 * The kinds of damage, in the order in which they are said: missing sheets, missing columns, calculated cells without a
 * formula or with an error, rows that a table did not take in, words of lists, defined names, settings that cannot be read.
 */
export const DAMAGE_KINDS = [
  "sheets",
  "columns",
  "formulas",
  "outside",
  "words",
  "names",
  "settings",
] as const;
export type DamageKind = (typeof DAMAGE_KINDS)[number];

/** The kinds, then what cannot be counted. */
export const SAID_DAMAGE = [...DAMAGE_KINDS, "uncounted"] as const;
export type SaidDamage = (typeof SAID_DAMAGE)[number];

/** How much of a kind the workbook counts, and the names of the sheets that have it. */
interface FoundDamage {
  readonly kind: SaidDamage;
  readonly count: number;
  readonly sheets: string;
}

/** What the workbook says of its damage; "unknown" if the cells that say so are damaged themselves. */
export type Damage = readonly FoundDamage[] | "unknown";
