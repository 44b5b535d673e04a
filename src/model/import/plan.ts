import type { ColumnUse, ConstantField, PivotField, WordField } from "./fields";
import type { DecimalSign } from "./numbers";
import type { PeriodStyle } from "./periods";
import type { WordMap } from "./words";
import { normalizeText } from "../text/normalizeText";

/** What to do with a row whose key exists with another value. */
export const CONFLICT_CHOICES = ["setAside", "replace", "add"] as const;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

/** How the rows of a file become observations; a person may change every part. */
export interface ImportPlan extends PeriodStyle {
  /**
   * the use of each column of the file; null ignores it. Only groups and figures may occur more than once.
   */
  readonly columns: readonly (ColumnUse | null)[];
  /** the field that captions of value columns name; null if each row of the file is one value */
  readonly pivot: PivotField | null;
  readonly constants: Readonly<Partial<Record<ConstantField, string>>>;
  readonly words: WordMap;
  readonly decimals: DecimalSign;
  readonly conflicts: ConflictChoice;
}

/**
 * Changes the use of a column; a column that had it before is reset, unless the use may occur more than once.
 */
export function withColumn(plan: ImportPlan, index: number, use: ColumnUse | null): ImportPlan {
  const mayBeSeveral = use === null || use === "group" || use === "figures";
  const columns = plan.columns.map((each, columnIndex) => {
    if (columnIndex === index) return use;
    return !mayBeSeveral && each === use ? null : each;
  });
  return { ...plan, columns };
}

/** Sets the meaning of a word of the file; null deletes it. */
export function withWord(
  plan: ImportPlan,
  field: WordField,
  word: string,
  meaning: string | null,
): ImportPlan {
  const others = Object.entries(plan.words[field]).filter(([key]) => key !== normalizeText(word, "name"));
  const words = Object.fromEntries(
    meaning === null ? others : [...others, [normalizeText(word, "name"), meaning]],
  );
  return { ...plan, words: { ...plan.words, [field]: words } };
}
