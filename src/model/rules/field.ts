import type { ListLabel } from "../text/listLabel";

export type FieldKind = "text" | "date" | "number" | "list" | "partner" | "indicator" | "role";

/** The rules for the values of a field. */
export interface FieldRules {
  readonly id: string;
  readonly kind: FieldKind;
  /** the labels of its list */
  readonly labels?: readonly ListLabel[];
  /** in characters */
  readonly maxLength?: number;
  /** formulas look the text up, so invisible characters matter */
  readonly isLookupKey?: boolean;
  /** a letter, then letters, digits and a few other characters; formulas look it up, too */
  readonly isCode?: boolean;
  readonly isEmail?: boolean;
  /** unique in its column */
  readonly unique?: boolean;
  readonly required?: boolean;
  readonly bounds?: readonly [number, number] | undefined;
  readonly whole?: boolean;
  /** 0.05 is shown as 5 % */
  readonly share?: boolean;
}
