import type { ListLabel } from "../text/listLabel";

export type FieldKind = "text" | "date" | "number" | "list" | "partner" | "indicator" | "role";

/** What a field accepts. */
export interface FieldRules {
  readonly id: string;
  readonly kind: FieldKind;
  /** the labels of its list */
  readonly labels?: readonly ListLabel[];
  /** characters */
  readonly maxLength?: number;
  /** formulas look the text up, so that invisible characters would make it another */
  readonly isLookupKey?: boolean;
  /** a letter, then letters, digits and few signs more; it is looked up, too */
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
