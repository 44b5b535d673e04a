import { nameKey } from "../names";
import type { ConstantField, Field, WordField } from "./fields";
import type { DecimalSign } from "./numbers";
import type { DayOrder } from "./periods";
import type { WordMap } from "./words";

/** What to do with a row whose key is known with another value. */
export const CONFLICT_CHOICES = ["setAside", "replace", "add"] as const;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

/** How the rows of a file become observations; every part of it a person may change. */
export interface ImportPlan {
  /** what each column of the file is; null leaves it out. Several may be groups, of every other field only one. */
  readonly columns: readonly (Field | null)[];
  readonly constants: Readonly<Partial<Record<ConstantField, string>>>;
  readonly words: WordMap;
  readonly decimals: DecimalSign;
  readonly dayOrder: DayOrder;
  readonly conflicts: ConflictChoice;
}

/** Makes a column something else; the one that was it before gives way, since only groups may be several. */
export function withColumn(plan: ImportPlan, index: number, field: Field | null): ImportPlan {
  const columns = plan.columns.map((each, place) => {
    if (place === index) return field;
    return field !== null && field !== "group" && each === field ? null : each;
  });
  return { ...plan, columns };
}

/** Says what a word of the file stands for; null takes the saying back. */
export function withWord(
  plan: ImportPlan,
  field: WordField,
  word: string,
  meaning: string | null,
): ImportPlan {
  const others = Object.entries(plan.words[field]).filter(([key]) => key !== nameKey(word));
  const words = Object.fromEntries(meaning === null ? others : [...others, [nameKey(word), meaning]]);
  return { ...plan, words: { ...plan.words, [field]: words } };
}
