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
  type SpreadField,
} from "./fields";
import { figureColumns, guessSpread, type Sight, type Spread } from "./guessSpread";
import { areDecimalsOpen, guessDecimals, isNumber } from "./numbers";
import { guessDayOrder, guessYearPairs, isDayOrderOpen, namesPeriod, readDay } from "./periods";
import { withColumn, type ImportPlan } from "./plan";
import { captionsOf, columnCells, filledCells, type ImportSource } from "./source";
import { NO_WORDS, Words, type Known } from "./words";

/** From this share of cells on, what they hold tells what a column is. */
const MOST = 0.8;

/** Cells that tell what a column is. */
const SAMPLE_CELLS = 300;

/** A first plan by captions, by what some cells of each column hold, and by all numbers and dates. */
export function guessPlan(source: ImportSource, known: Known): ImportPlan {
  const sight = sightOf(source, known);
  return planFor(source, known, sight, guessSpread(sight));
}

/** A plan anew, where a person says that a file is laid out in another way. */
export function withSpread(
  source: ImportSource,
  known: Known,
  plan: ImportPlan,
  field: SpreadField | null,
): ImportPlan {
  const sight = sightOf(source, known);
  const spread = field === null ? null : { field, columns: figureColumns(sight, field) };
  const { constants, words, conflicts } = plan;
  const anew = planFor(source, known, sight, spread);
  return { ...anew, constants: { ...anew.constants, ...constants }, words, conflicts };
}

function sightOf(source: ImportSource, known: Known): Sight {
  const captions = captionsOf(source);
  return {
    captions,
    // Captions may stand again among the rows.
    cells: filledCells(source, captions.length, SAMPLE_CELLS).map((cells, index) =>
      cells.filter((cell) => cell.trim() !== captions[index]),
    ),
    words: new Words(known, NO_WORDS),
  };
}

function planFor(source: ImportSource, known: Known, sight: Sight, spread: Spread | null): ImportPlan {
  const columns = guessColumns(sight, spread);
  const laidOut = { columns, spread: spread?.field ?? null };
  return {
    ...laidOut,
    constants: guessConstants(laidOut, known),
    words: NO_WORDS,
    // Semicolons stand between cells where commas stand in numbers.
    ...{ decimals: source.separator === ";" ? "," : ".", dayOrder: "dayFirst", yearPairs: "months" },
    ...styleTold(source, laidOut),
    conflicts: "setAside",
  };
}

type LaidOut = Pick<ImportPlan, "columns" | "spread"> & Partial<Pick<ImportPlan, "constants">>;

/** How numbers and periods are written, as far as the whole source tells. */
export function styleTold(
  source: ImportSource,
  laidOut: LaidOut,
): Partial<Pick<ImportPlan, "decimals" | "dayOrder" | "yearPairs">> {
  const decimals = guessDecimals(numbersOf(source, laidOut));
  const dayOrder = guessDayOrder(daysOf(source, laidOut));
  const yearPairs = guessYearPairs(periodsOf(source, laidOut));
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
  return tell ? { ...changed, ...styleTold(source, changed) } : changed;
}

/** What the numbers and the dates of a source leave open, so that a person has to look. */
export interface OpenQuestions {
  readonly decimals: boolean;
  readonly dayOrder: boolean;
  /** null where no period is written so that it could be asked */
  readonly yearPairs: boolean | null;
}

/** Looks through all numbers and periods of a source. */
export function openQuestions(source: ImportSource, laidOut: LaidOut): OpenQuestions {
  const pairs = guessYearPairs(periodsOf(source, laidOut));
  return {
    decimals: areDecimalsOpen(numbersOf(source, laidOut)),
    dayOrder: isDayOrderOpen(daysOf(source, laidOut)),
    yearPairs: pairs === null ? null : pairs === undefined,
  };
}

/** The cells of the columns that are to hold numbers. */
function numbersOf(source: ImportSource, { columns }: LaidOut): Generator<string> {
  return cellsOf(source, columns, holdsNumbers);
}

/** The texts that are to name days, or periods. */
function* daysOf(source: ImportSource, laidOut: LaidOut): Generator<string> {
  yield* periodsOf(source, laidOut);
  yield* cellsOf(source, laidOut.columns, (use) => includes(DAY_FIELDS, use));
}

/** The texts that are to name periods: cells, captions where these name them, else what a person gives to all rows. */
function* periodsOf(source: ImportSource, { columns, spread, constants }: LaidOut): Generator<string> {
  yield* cellsOf(source, columns, (use) => use === "period");
  if (spread !== "period") {
    if (constants?.period !== undefined && !columns.includes("period")) yield constants.period;
    return;
  }
  for (const [index, caption] of captionsOf(source).entries())
    if (columns[index] === "figures") yield caption;
}

function* cellsOf(
  source: ImportSource,
  columns: LaidOut["columns"],
  isWanted: (use: ColumnUse | null) => boolean,
): Generator<string> {
  for (const [index, use] of columns.entries()) {
    if (isWanted(use)) yield* columnCells(source, index);
  }
}

function guessColumns({ captions, cells, words }: Sight, spread: Spread | null): (ColumnUse | null)[] {
  const figures = new Set(spread?.columns);
  const columns: (ColumnUse | null)[] = captions.map((_, index) => (figures.has(index) ? "figures" : null));
  const wanted = FIELDS.filter((field) => !spread || fitsBeside(field, spread.field));
  const fits = captions.flatMap((caption, index) =>
    columns[index] !== null
      ? []
      : wanted.map((field) => ({
          index,
          field,
          fit: captionFit(field, caption) + contentFit(field, cells[index]!, words),
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
    field === null && !isTechnical(captions[index]!) && holdsGroups(cells[index]!) ? "group" : field,
  );
}

/** Whether a column can be a field beside columns of figures: their captions and they themselves are the others. */
export function fitsBeside(field: Field, spread: SpreadField): boolean {
  return !includes(NUMBER_FIELDS, field) && (field !== spread || spread === "group");
}

/** Whether a column holds different short texts that stand more than once. */
function holdsGroups(cells: readonly string[]): boolean {
  const different = new Set(cells);
  const words = cells.filter((cell) => /\p{L}/u.test(cell) && cell.length <= 60);
  return words.length >= MOST * cells.length && different.size > 1 && different.size <= cells.length / 2;
}

/** How well what a column holds fits a field: from −4, it cannot be, to 2. */
function contentFit(field: Field, cells: readonly string[], words: Words): number {
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
function furtherFit(field: FurtherField, cells: readonly string[], words: Words): number {
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
function guessConstants({ columns, spread }: LaidOut, known: Known): ImportPlan["constants"] {
  const [indicator, ...moreIndicators] = known.indicators;
  const [partner, ...morePartners] = known.partners;
  return {
    ...(indicator &&
      moreIndicators.length === 0 &&
      !columns.includes("indicator") &&
      spread !== "indicator" && { indicator: indicator.code }),
    ...(partner &&
      morePartners.length === 0 &&
      !columns.includes("partner") &&
      spread !== "partner" && { partner }),
  };
}
