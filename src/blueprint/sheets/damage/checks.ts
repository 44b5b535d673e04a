/** What formulas look at to see whether a workbook is damaged: a row for each thing, on the sheet Lists. */
import type { DamageKind } from "../../../model/damage";
import type { SheetId } from "../../types";

/** One thing that is looked at. */
export interface DamageCheck {
  readonly kind: DamageKind;
  /** the sheet that is said to be damaged */
  readonly sheet: SheetId;
  /** what it is, by an id that is the same in every language: "Observations.usable", "EnsembleAsOf" */
  readonly item: string;
  /** an expression: how many things are wrong, 0 for none; an error where it cannot be counted */
  readonly count: string;
}

/** What a check says when something that it reads is gone. */
export const UNCOUNTED = "?";
