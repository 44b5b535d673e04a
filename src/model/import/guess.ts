import { elementAt } from "../collections";
import { fieldOf } from "../entities";
import {
  captionFit,
  DAY_FIELDS,
  FIELDS,
  holdsNumbers,
  includes,
  isTechnical,
  NUMBER_FIELDS,
  readingOf,
  type ChoiceField,
  type ColumnUse,
  type Field,
  type FurtherField,
  type PivotField,
} from "./fields";
import { pivotColumns, guessPivot, type SampledColumns, type Pivot } from "./guessPivot";
import { areDecimalsAmbiguous, guessDecimals, isNumber } from "./numbers";
import { guessDayOrder, guessYearPairs, isDayOrderAmbiguous, namesPeriod, readDay } from "./periods";
import { withColumn, type ImportPlan } from "./plan";
import { captionsOf, columnTexts, filledCells, type ImportSource } from "./source";
import { NO_WORDS, WordMatcher, type ImportVocabulary } from "./words";

/** Share of matching cells from which content identifies a column. */
const MIN_SHARE = 0.8;

/** How many cells of each column are sampled. */
const SAMPLE_CELLS = 300;

/** Guesses a first plan from captions, from sampled cells of each column, and from all numbers and dates. */
export function guessPlan(source: ImportSource, known: ImportVocabulary): ImportPlan {
  const sample = sampledColumns(source, known);
  return planFor(source, known, sample, guessPivot(sample));
}

/** A new plan after a person chose another layout of the file. */
export function withPivot(
  source: ImportSource,
  known: ImportVocabulary,
  plan: ImportPlan,
  field: PivotField | null,
): ImportPlan {
  const sample = sampledColumns(source, known);
  const pivot = field === null ? null : { field, columns: pivotColumns(sample, field) };
  const { constants, words, conflicts } = plan;
  const newPlan = planFor(source, known, sample, pivot);
  return { ...newPlan, constants: { ...newPlan.constants, ...constants }, words, conflicts };
}

function sampledColumns(source: ImportSource, known: ImportVocabulary): SampledColumns {
  const captions = captionsOf(source);
  return {
    captions,
    // Captions may be repeated among the rows.
    cells: filledCells(source, captions.length, SAMPLE_CELLS).map((cells, index) =>
      cells.filter((cell) => cell.trim() !== captions[index]),
    ),
    words: new WordMatcher(known, NO_WORDS),
  };
}

function planFor(
  source: ImportSource,
  known: ImportVocabulary,
  sample: SampledColumns,
  pivot: Pivot | null,
): ImportPlan {
  const columns = guessColumns(sample, pivot);
  const layout = { columns, pivot: pivot?.field ?? null };
  return {
    ...layout,
    constants: guessConstants(layout, known),
    words: NO_WORDS,
    // Files with decimal commas use semicolons as separators.
    ...{ decimals: source.separator === ";" ? "," : ".", dayOrder: "dayFirst", yearPairs: "months" },
    ...guessFormats(source, layout),
    conflicts: "setAside",
  };
}

type ColumnLayout = Pick<ImportPlan, "columns" | "pivot"> & Partial<Pick<ImportPlan, "constants">>;

/** The formats of numbers and periods, as far as the source determines them. */
export function guessFormats(
  source: ImportSource,
  layout: ColumnLayout,
): Partial<Pick<ImportPlan, "decimals" | "dayOrder" | "yearPairs">> {
  const decimals = guessDecimals(numbersOf(source, layout));
  const dayOrder = guessDayOrder(daysOf(source, layout));
  const yearPairs = guessYearPairs(periodsOf(source, layout));
  return { ...(decimals && { decimals }), ...(dayOrder && { dayOrder }), ...(yearPairs && { yearPairs }) };
}

/**
 * A plan in which a column has another use. Newly included numbers and dates may determine their format: "1,234" above
 * "12,5".
 */
export function withUse(
  source: ImportSource,
  plan: ImportPlan,
  index: number,
  use: ColumnUse | null,
): ImportPlan {
  const changed = withColumn(plan, index, use);
  const affectsFormats = [use, plan.columns[index] ?? null].some(
    (each) => each === "period" || holdsNumbers(each) || includes(DAY_FIELDS, each),
  );
  return affectsFormats ? { ...changed, ...guessFormats(source, changed) } : changed;
}

/** The formats of a source that are ambiguous, so that a person has to decide. */
export interface AmbiguousFormats {
  readonly decimals: boolean;
  readonly dayOrder: boolean;
  /** null if no period has the form in question */
  readonly yearPairs: boolean | null;
}

/** Finds the ambiguous formats of all numbers and periods of a source. */
export function ambiguousFormats(source: ImportSource, layout: ColumnLayout): AmbiguousFormats {
  const pairs = guessYearPairs(periodsOf(source, layout));
  return {
    decimals: areDecimalsAmbiguous(numbersOf(source, layout)),
    dayOrder: isDayOrderAmbiguous(daysOf(source, layout)),
    yearPairs: pairs === null ? null : pairs === undefined,
  };
}

/** The cells of number columns. */
function numbersOf(source: ImportSource, { columns }: ColumnLayout): Generator<string> {
  return cellsOf(source, columns, holdsNumbers);
}

/** The texts of days and periods. */
function* daysOf(source: ImportSource, layout: ColumnLayout): Generator<string> {
  yield* periodsOf(source, layout);
  yield* cellsOf(source, layout.columns, (use) => includes(DAY_FIELDS, use));
}

/** The texts of periods: cells, captions of a wide file, else the constant for all rows. */
function* periodsOf(source: ImportSource, { columns, pivot, constants }: ColumnLayout): Generator<string> {
  yield* cellsOf(source, columns, (use) => use === "period");
  if (pivot !== "period") {
    if (constants?.period !== undefined && !columns.includes("period")) yield constants.period;
    return;
  }
  for (const [index, caption] of captionsOf(source).entries())
    if (columns[index] === "figures") yield caption;
}

function* cellsOf(
  source: ImportSource,
  columns: ColumnLayout["columns"],
  isIncluded: (use: ColumnUse | null) => boolean,
): Generator<string> {
  for (const [index, use] of columns.entries()) {
    if (isIncluded(use)) yield* columnTexts(source, index);
  }
}

function guessColumns({ captions, cells, words }: SampledColumns, pivot: Pivot | null): (ColumnUse | null)[] {
  const figures = new Set(pivot?.columns);
  const columns: (ColumnUse | null)[] = captions.map((_, index) => (figures.has(index) ? "figures" : null));
  const candidateFields = FIELDS.filter((field) => !pivot || fitsWithPivot(field, pivot.field));
  const fits = captions.flatMap((caption, index) =>
    columns[index] !== null
      ? []
      : candidateFields.map((field) => ({
          index,
          field,
          fit: captionFit(field, caption) + contentFit(field, elementAt(cells, index), words),
        })),
  );
  const ambiguous = new Set<Field>();
  for (const { index, field, fit } of fits.sort((a, b) => b.fit - a.fit)) {
    const isTaken = field !== "group" && columns.includes(field);
    if (fit < 1 || columns[index] !== null || isTaken || ambiguous.has(field)) continue;
    // "Rate (girls)" and "Rate (boys)" fit equally well: neither is assigned.
    const isAmbiguous =
      holdsNumbers(field) &&
      fits.some(
        (each) =>
          each.field === field && each.fit === fit && each.index !== index && columns[each.index] === null,
      );
    if (isAmbiguous) ambiguous.add(field);
    else columns[index] = field;
  }
  // Other columns with repeated words are groups.
  return columns.map((field, index) =>
    field === null && !isTechnical(elementAt(captions, index)) && holdsGroups(elementAt(cells, index))
      ? "group"
      : field,
  );
}

/**
 * Whether a column can be a field next to columns of figures: those columns' captions and cells already supply the
 * other fields.
 */
export function fitsWithPivot(field: Field, pivot: PivotField): boolean {
  return !includes(NUMBER_FIELDS, field) && (field !== pivot || pivot === "group");
}

/** Whether a column holds different short texts that are repeated. */
function holdsGroups(cells: readonly string[]): boolean {
  const different = new Set(cells);
  const words = cells.filter((cell) => /\p{L}/u.test(cell) && cell.length <= 60);
  return words.length >= MIN_SHARE * cells.length && different.size > 1 && different.size <= cells.length / 2;
}

/** How well the cells of a column fit a field: from −4 (excluded) to 2. */
function contentFit(field: Field, cells: readonly string[], words: WordMatcher): number {
  if (cells.length === 0) return 0;
  const share = (matches: (cell: string) => boolean) => cells.filter(matches).length / cells.length;
  switch (field) {
    case "indicator":
    case "partner":
      return share((cell) => words.isKnown(field, cell)) >= MIN_SHARE ? 2 : 0;
    case "period": {
      const isPeriodLike = (cell: string) =>
        namesPeriod(cell) || /^\d{5}$/.test(cell) || /\b(19|20)\d\d\b/.test(cell);
      // Totals and notes may occur among periods; five digits alone may be anything.
      if (share(isPeriodLike) < MIN_SHARE || cells.every((cell) => /^\d{5}$/.test(cell)))
        return share(isPeriodLike) > 0.5 ? 0 : -4;
      return 1.5;
    }
    case "value":
    case "numerator":
    case "denominator":
      return share(isNumber) >= 0.5 ? 0.9 * Number(field === "value" && share(isYear) < MIN_SHARE) : -4;
    case "group":
      return share(isNumber) >= MIN_SHARE ? -4 : 0;
    default:
      return furtherFit(field, cells, words);
  }
}

/** The content fit of a further field. */
function furtherFit(field: FurtherField, cells: readonly string[], words: WordMatcher): number {
  const mostlyMatch = (matches: (cell: string) => boolean) =>
    cells.filter(matches).length >= 0.5 * cells.length;
  switch (readingOf(field)) {
    case "word": {
      const choice = field as ChoiceField;
      if (!mostlyMatch((cell) => words.isKnown(choice, cell))) return -4;
      // Labels of a specific list identify the field; yes and no do not.
      return fieldOf("Observations", field).kind === "boolean" ? 0 : 2;
    }
    case "number":
      return mostlyMatch(isNumber) ? 0 : -4;
    case "day":
      return mostlyMatch((cell) => readDay(cell, "dayFirst") !== undefined) ? 0 : -4;
    default:
      return 0;
  }
}

function isYear(cell: string): boolean {
  return /^(19|20)\d\d$/.test(cell);
}

/** If there is only one indicator or partner and the file names none, all rows are about it. */
function guessConstants({ columns, pivot }: ColumnLayout, known: ImportVocabulary): ImportPlan["constants"] {
  const [indicator, ...moreIndicators] = known.indicators;
  const [partner, ...morePartners] = known.partners;
  return {
    ...(indicator &&
      moreIndicators.length === 0 &&
      !columns.includes("indicator") &&
      pivot !== "indicator" && { indicator: indicator.code }),
    ...(partner &&
      morePartners.length === 0 &&
      !columns.includes("partner") &&
      pivot !== "partner" && { partner }),
  };
}
