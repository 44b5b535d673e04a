import { elementAt } from "../collections";
import { captionFit, PIVOT_FIELDS, type PivotField } from "./fields";
import { isNumber } from "./numbers";
import { namesPeriod } from "./periods";
import type { WordMatcher } from "./words";

/** A file as a guess sees it: its captions, and some filled cells of each column. */
export interface SampledColumns {
  readonly captions: readonly string[];
  readonly cells: readonly (readonly string[])[];
  readonly words: WordMatcher;
}

/** Columns of figures whose captions name one thing each. */
export interface Pivot {
  readonly field: PivotField;
  readonly columns: readonly number[];
}

/** From this share of cells on a column holds figures. Others may be words that say why there is none. */
const MOST = 0.5;

/**
 * Whether a file is wider than long: periods as captions, as most partners' spreadsheets have them, or known
 * indicators or partners. One such column is enough where no other says the same, since a figure has but one place.
 */
export function guessPivot(sight: SampledColumns): Pivot | null {
  for (const field of ["period", "indicator", "partner"] as const) {
    const columns = namedColumns(sight, field);
    const others = sight.captions.filter((_, index) => !columns.includes(index));
    const isSaid = others.some((caption) => captionFit(field, caption) >= 2);
    const hasValue = others.some((caption) => captionFit("value", caption) >= 2);
    if (columns.length > 1 ? !(isSaid && hasValue) : columns.length === 1 && !isSaid && !hasValue) {
      return { field, columns };
    }
  }
  return null;
}

/** The columns that hold figures where a person says what their captions name. */
export function pivotColumns(sight: SampledColumns, field: PivotField): readonly number[] {
  const named = namedColumns(sight, field);
  if (named.length > 0) return named;
  return sight.captions.flatMap((caption, index) =>
    isNamed(sight, index) &&
    !saysElse(sight, caption, field, index) &&
    holdsFigures(elementAt(sight.cells, index))
      ? [index]
      : [],
  );
}

/** Columns whose captions surely name such a thing, and that hold figures or, among others that do, nothing yet. */
function namedColumns({ captions, cells, words }: SampledColumns, field: PivotField): readonly number[] {
  if (field === "group") return [];
  const names = (caption: string) =>
    field === "period" ? namesPeriod(caption) : words.isKnown(field, caption);
  const named = captions.flatMap((caption, index) => (caption !== "" && names(caption) ? [index] : []));
  const filled = named.filter((index) => elementAt(cells, index).length > 0);
  const figures = filled.filter((index) => holdsFigures(elementAt(cells, index)));
  return figures.length * 2 > filled.length ? named : figures;
}

function isNamed({ captions }: SampledColumns, index: number): boolean {
  return captions[index] !== "";
}

/** Whether a column is known to be something else than figures: the periods of the rows, for instance. */
function saysElse({ cells }: SampledColumns, caption: string, pivot: PivotField, index: number): boolean {
  const isOther = PIVOT_FIELDS.some((field) => field !== pivot && captionFit(field, caption) >= 2);
  return isOther || elementAt(cells, index).every(namesPeriod);
}

function holdsFigures(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.filter(isNumber).length >= MOST * cells.length;
}
