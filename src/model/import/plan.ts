import type { ColumnUse, ConstantField, PivotField, WordField } from "./fields";
import type { NoResultMark } from "./legends";
import type { DecimalSign } from "./numbers";
import type { PeriodStyle } from "./periods";
import type { Scale } from "./scale";
import type { WordMap } from "./words";
import { normalizeText } from "../text/normalizeText";

/** What to do with a row whose key exists with another value. */
export const CONFLICT_CHOICES = ["setAside", "replace", "add"] as const;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

/** What to do with figures that the file gives in thousands or the like. */
export const SCALE_CHOICES = ["multiply", "asIs"] as const;
type ScaleChoice = (typeof SCALE_CHOICES)[number];

/**
 * What to do with rows that only differ in a column that is left out: add them up, take the rows with one text in it, or
 * set them aside. Making groups of them is a use of the column.
 */
export type SameKeyChoice = "addUp" | "setAside" | { readonly only: string };

/** How the rows of a file become observations; a person may change every part. */
export interface ImportPlan extends PeriodStyle {
  /**
   * the use of each column of the file; null ignores it. Only groups, figures and marks may occur more than once.
   */
  readonly columns: readonly (ColumnUse | null)[];
  /** the field that captions of value columns name; null if each row of the file is one value */
  readonly pivot: PivotField | null;
  readonly constants: Readonly<Partial<Record<ConstantField, string>>>;
  readonly words: WordMap;
  readonly decimals: DecimalSign;
  /** the codes of missing figures in this file, each with its indicator's text, by `missingCodeKey` */
  readonly missingCodes: readonly string[];
  readonly conflicts: ConflictChoice;
  /** the title or the note that says that years are none of the calendar */
  readonly nameOfYears?: string | undefined;
  /** the field that the titles of its sections give to all rows */
  readonly sectionField?: "partner" | "indicator" | undefined;
  /** the part of the population that the lines above the table name */
  readonly titleGroup?: string | undefined;
  /** the unit that they name */
  readonly titleUnit?: string | undefined;
  /** the title that says that figures are averages */
  readonly titleAverage?: string | undefined;
  /** the marks that lines around the table explain as those of targets, forecasts or partial periods */
  readonly noResultMarks?: readonly NoResultMark[] | undefined;
  /** the scale that a title above the table names; NaN where it is unclear */
  readonly titleScale?: Scale | undefined;
  /** null until a person has said it: such figures are set aside */
  readonly scale: ScaleChoice | null;
  /** by the 0-based column of the file */
  readonly sameKey: Readonly<Record<number, SameKeyChoice>>;
  /** whether figures below a title about targets are results; null until a person has said it */
  readonly areResults: boolean | null;
  /** the questions whose present answer a person confirmed, by their ids */
  readonly confirmed: readonly string[];
}

/** A plan about which nobody has been asked anything. */
export const NOTHING_SAID: Pick<ImportPlan, "scale" | "sameKey" | "areResults" | "confirmed"> = {
  scale: null,
  sameKey: {},
  areResults: null,
  confirmed: [],
};

/**
 * Changes the use of a column; a column that had it before is reset, unless the use may occur more than once.
 */
export function withColumn(plan: ImportPlan, index: number, use: ColumnUse | null): ImportPlan {
  const mayBeSeveral = use === null || use === "group" || use === "figures" || use === "mark";
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
