/** What formulas look at to see whether a workbook is hurt: a row for each thing, on the sheet Lists. */
import type { SheetId } from "../../types";

/**
 * What may be wrong, in the order in which it is said: missing sheets, missing columns, calculated cells without a formula,
 * entries outside their table, words of lists, defined names, settings that cannot be read.
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

/** One thing that is looked at. */
export interface DamageCheck {
  readonly kind: DamageKind;
  /** the sheet that is said to be hurt */
  readonly sheet: SheetId;
  /** what it is, by an id that is the same in every language: "Observations.usable", "EnsembleAsOf" */
  readonly item: string;
  /** an expression: how many things are wrong, 0 for none; an error where it cannot be counted */
  readonly count: string;
}

/** What a check says when something that it reads is gone. */
export const UNCOUNTED = "?";
