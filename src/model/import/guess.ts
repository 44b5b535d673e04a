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
import { areDecimalsOpen, guessDecimals, isNumber } from "./numbers";
import { guessDayOrder, guessYearPairs, isDayOrderOpen, namesPeriod, readDay } from "./periods";
import { withColumn, type ImportPlan } from "./plan";
import { captionsOf, columnCells, filledCells, type ImportSource } from "./source";
import { NO_WORDS, WordMatcher, type ImportVocabulary } from "./words";

/** From this share of cells on, what they hold tells what a column is. */
const MOST = 0.8;

/** Cells that tell what a column is. */
const SAMPLE_CELLS = 300;

/** A first plan by captions, by what some cells of each column hold, and by all numbers and dates. */
export function guessPlan(source: ImportSource, known: ImportVocabulary): ImportPlan {
  const sight = sampledColumns(source, known);
  return planFor(source, known, sight, guessPivot(sight));
}

/** A new plan, where a person says that a file is laid out in another way. */
export function withPivot(
  source: ImportSource,
  known: ImportVocabulary,
  plan: ImportPlan,
  field: PivotField | null,
): ImportPlan {
  const sight = sampledColumns(source, known);
  const pivot = field === null ? null : { field, columns: pivotColumns(sight, field) };
  const { constants, words, conflicts } = plan;
  const anew = planFor(source, known, sight, pivot);
  return { ...anew, constants: { ...anew.constants, ...constants }, words, conflicts };
}

function sampledColumns(source: ImportSource, known: ImportVocabulary): SampledColumns {
  const captions = captionsOf(source);
  return {
    captions,
    // Captions may stand again among the rows.
    cells: filledCells(source, captions.length, SAMPLE_CELLS).map((cells, index) =>
      cells.filter((cell) => cell.trim() !== captions[index]),
    ),
    words: new WordMatcher(known, NO_WORDS),
  };
}

function planFor(
  source: ImportSource,
  known: ImportVocabulary,
  sight: SampledColumns,
  pivot: Pivot | null,
): ImportPlan {
  const columns = guessColumns(sight, pivot);
  const layout = { columns, pivot: pivot?.field ?? null };
  return {
    ...layout,
    constants: guessConstants(layout, known),
    words: NO_WORDS,
    // Semicolons stand between cells where commas stand in numbers.
    ...{ decimals: source.separator === ";" ? "," : ".", dayOrder: "dayFirst", yearPairs: "months" },
    ...knownStyle(source, layout),
    conflicts: "setAside",
  };
}

type ColumnLayout = Pick<ImportPlan, "columns" | "pivot"> & Partial<Pick<ImportPlan, "constants">>;

/** How numbers and periods are written, as far as the whole source shows it. */
export function knownStyle(
  source: ImportSource,
  layout: ColumnLayout,
): Partial<Pick<ImportPlan, "decimals" | "dayOrder" | "yearPairs">> {
  const decimals = guessDecimals(numbersOf(source, layout));
  const dayOrder = guessDayOrder(daysOf(source, layout));
  const yearPairs = guessYearPairs(periodsOf(source, layout));
  return { ...(decimals && { decimals }), ...(dayOrder && { dayOrder }), ...(yearPairs && { yearPairs }) };
}

/**
 * A plan in which a column is something else. Numbers and dates of columns that were none before may tell how they are
 * written: "1,234" above "12,5".
 */
export function withUse(
  source: ImportSource,
  plan: ImportPlan,
  index: number,
  use: ColumnUse | null,
): ImportPlan {
  const changed = withColumn(plan, index, use);
  const tell = [use, plan.columns[index] ?? null].some(
    (each) => each === "period" || holdsNumbers(each) || includes(DAY_FIELDS, each),
  );
  return tell ? { ...changed, ...knownStyle(source, changed) } : changed;
}

/** What the numbers and the dates of a source leave open, so that a person has to look. */
export interface OpenQuestions {
  readonly decimals: boolean;
  readonly dayOrder: boolean;
  /** null where no period is written so that it could be asked */
  readonly yearPairs: boolean | null;
}

/** Looks through all numbers and periods of a source. */
export function openQuestions(source: ImportSource, layout: ColumnLayout): OpenQuestions {
  const pairs = guessYearPairs(periodsOf(source, layout));
  return {
    decimals: areDecimalsOpen(numbersOf(source, layout)),
    dayOrder: isDayOrderOpen(daysOf(source, layout)),
    yearPairs: pairs === null ? null : pairs === undefined,
  };
}

/** The cells of the columns that are to hold numbers. */
function numbersOf(source: ImportSource, { columns }: ColumnLayout): Generator<string> {
  return cellsOf(source, columns, holdsNumbers);
}

/** The texts that are to name days, or periods. */
function* daysOf(source: ImportSource, layout: ColumnLayout): Generator<string> {
  yield* periodsOf(source, layout);
  yield* cellsOf(source, layout.columns, (use) => includes(DAY_FIELDS, use));
}

/** The texts that are to name periods: cells, captions where these name them, else what a person gives to all rows. */
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
  isWanted: (use: ColumnUse | null) => boolean,
): Generator<string> {
  for (const [index, use] of columns.entries()) {
    if (isWanted(use)) yield* columnCells(source, index);
  }
}

function guessColumns({ captions, cells, words }: SampledColumns, pivot: Pivot | null): (ColumnUse | null)[] {
  const figures = new Set(pivot?.columns);
  const columns: (ColumnUse | null)[] = captions.map((_, index) => (figures.has(index) ? "figures" : null));
  const wanted = FIELDS.filter((field) => !pivot || fitsWithPivot(field, pivot.field));
  const fits = captions.flatMap((caption, index) =>
    columns[index] !== null
      ? []
      : wanted.map((field) => ({
          index,
          field,
          fit: captionFit(field, caption) + contentFit(field, elementAt(cells, index), words),
        })),
  );
  const open = new Set<Field>();
  for (const { index, field, fit } of fits.sort((a, b) => b.fit - a.fit)) {
    const taken = field !== "group" && columns.includes(field);
    if (fit < 1 || columns[index] !== null || taken || open.has(field)) continue;
    // "Rate (girls)" and "Rate (boys)": the first is not more the value than the second.
    const isOpen =
      holdsNumbers(field) &&
      fits.some(
        (each) =>
          each.field === field && each.fit === fit && each.index !== index && columns[each.index] === null,
      );
    if (isOpen) open.add(field);
    else columns[index] = field;
  }
  // What else holds words, and different ones, tells groups apart.
  return columns.map((field, index) =>
    field === null && !isTechnical(elementAt(captions, index)) && holdsGroups(elementAt(cells, index))
      ? "group"
      : field,
  );
}

/** Whether a column can be a field beside columns of figures: their captions and they themselves are the others. */
export function fitsWithPivot(field: Field, pivot: PivotField): boolean {
  return !includes(NUMBER_FIELDS, field) && (field !== pivot || pivot === "group");
}

/** Whether a column holds different short texts that stand more than once. */
function holdsGroups(cells: readonly string[]): boolean {
  const different = new Set(cells);
  const words = cells.filter((cell) => /\p{L}/u.test(cell) && cell.length <= 60);
  return words.length >= MOST * cells.length && different.size > 1 && different.size <= cells.length / 2;
}

/** How well what a column holds fits a field: from −4, it cannot be, to 2. */
function contentFit(field: Field, cells: readonly string[], words: WordMatcher): number {
  if (cells.length === 0) return 0;
  const share = (holds: (cell: string) => boolean) => cells.filter(holds).length / cells.length;
  switch (field) {
    case "indicator":
    case "partner":
      return share((cell) => words.isKnown(field, cell)) >= MOST ? 2 : 0;
    case "period": {
      const reads = (cell: string) =>
        namesPeriod(cell) || /^\d{5}$/.test(cell) || /\b(19|20)\d\d\b/.test(cell);
      // Totals and notes stand among periods; five digits alone may be anything.
      if (share(reads) < MOST || cells.every((cell) => /^\d{5}$/.test(cell)))
        return share(reads) > 0.5 ? 0 : -4;
      return 1.5;
    }
    case "value":
    case "numerator":
    case "denominator":
      return share(isNumber) >= 0.5 ? 0.9 * Number(field === "value" && share(isYear) < MOST) : -4;
    case "group":
      return share(isNumber) >= MOST ? -4 : 0;
    default:
      return furtherFit(field, cells, words);
  }
}

/** The same of a field that is treated by its definition. */
function furtherFit(field: FurtherField, cells: readonly string[], words: WordMatcher): number {
  const holdMostly = (holds: (cell: string) => boolean) => cells.filter(holds).length >= 0.5 * cells.length;
  switch (readingOf(field)) {
    case "word": {
      const choice = field as ChoiceField;
      if (!holdMostly((cell) => words.isKnown(choice, cell))) return -4;
      // Words of a list tell which field it is; yes and no do not.
      return fieldOf("Observations", field).kind === "boolean" ? 0 : 2;
    }
    case "number":
      return holdMostly(isNumber) ? 0 : -4;
    case "day":
      return holdMostly((cell) => readDay(cell, "dayFirst") !== undefined) ? 0 : -4;
    default:
      return 0;
  }
}

function isYear(cell: string): boolean {
  return /^(19|20)\d\d$/.test(cell);
}

/** Where there is but one indicator or partner and the file names none, all rows are about it. */
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
