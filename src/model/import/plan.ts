import type { ColumnUse, ConstantField, PivotField, WordField } from "./fields";
import type { DecimalSign } from "./numbers";
import type { PeriodStyle } from "./periods";
import type { WordMap } from "./words";
import { normalizeText } from "../text/normalizeText";

/** What to do with a row whose key is known with another value. */
export const CONFLICT_CHOICES = ["setAside", "replace", "add"] as const;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

/** How the rows of a file become observations; every part of it a person may change. */
export interface ImportPlan extends PeriodStyle {
  /**
   * what each column of the file is; null leaves it out. Several may be groups or figures, of every other field only
   * one.
   */
  readonly columns: readonly (ColumnUse | null)[];
  /** what the captions of columns of figures name; null where a row of the file is one value */
  readonly pivot: PivotField | null;
  readonly constants: Readonly<Partial<Record<ConstantField, string>>>;
  readonly words: WordMap;
  readonly decimals: DecimalSign;
  readonly conflicts: ConflictChoice;
}

/**
 * Makes a column something else; the one that was it before gives way, since only groups and figures may be several.
 */
export function withColumn(plan: ImportPlan, index: number, use: ColumnUse | null): ImportPlan {
  const mayBeSeveral = use === null || use === "group" || use === "figures";
  const columns = plan.columns.map((each, place) => {
    if (place === index) return use;
    return !mayBeSeveral && each === use ? null : each;
  });
  return { ...plan, columns };
}

/** Sets the meaning of a word of the file; null removes it. */
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
