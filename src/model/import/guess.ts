import { captionFit, FIELDS, isTechnical, type Field } from "./fields";
import { guessDecimals, hasOpenNumbers, readNumber, type DecimalSign } from "./numbers";
import { guessDayOrder, hasOpenDates, readPeriod } from "./periods";
import type { ImportPlan } from "./plan";
import { captionsOf, columnCells, filledCells, type ImportSource } from "./source";
import { NO_WORDS, Words, type Known } from "./words";

/** From this share of cells on, what they hold tells what a column is. */
const MOST = 0.8;

/** Cells that tell what a column is. */
const SAMPLE_CELLS = 300;

/** A first plan by captions, by what some cells of each column hold, and by all numbers and dates. */
export function guessPlan(source: ImportSource, known: Known): ImportPlan {
  const captions = captionsOf(source);
  const cells = filledCells(source, captions.length, SAMPLE_CELLS);
  const columns = guessColumns(captions, cells, known, guessDecimals(cells.flat()) ?? ".");
  return {
    columns,
    constants: guessConstants(columns, known),
    words: NO_WORDS,
    decimals: guessDecimals(cellsOf(source, columns, NUMBERS)) ?? ".",
    dayOrder: guessDayOrder(cellsOf(source, columns, ["period"])) ?? "dayFirst",
    conflicts: "setAside",
  };
}

const NUMBERS = ["value", "numerator", "denominator"] as const satisfies readonly Field[];

/** What the numbers and the dates of a source leave open, so that a person has to look. */
export function openQuestions(
  source: ImportSource,
  { columns }: ImportPlan,
): { decimals: boolean; dayOrder: boolean } {
  const numbers = () => cellsOf(source, columns, NUMBERS);
  const dates = () => cellsOf(source, columns, ["period"]);
  return {
    decimals: guessDecimals(numbers()) === undefined && hasOpenNumbers(numbers()),
    dayOrder: guessDayOrder(dates()) === undefined && hasOpenDates(dates()),
  };
}

/** The cells of the columns that are to hold some fields. */
function* cellsOf(
  source: ImportSource,
  columns: ImportPlan["columns"],
  fields: readonly Field[],
): Generator<string> {
  for (const [index, field] of columns.entries()) {
    if (field !== null && fields.includes(field)) yield* columnCells(source, index);
  }
}

function guessColumns(
  captions: readonly string[],
  cells: readonly (readonly string[])[],
  known: Known,
  decimals: DecimalSign,
): (Field | null)[] {
  const columns: (Field | null)[] = captions.map(() => null);
  const fits = captions.flatMap((caption, index) =>
    FIELDS.map((field) => ({
      index,
      field,
      fit: captionFit(field, caption) + contentFit(field, cells[index]!, known, decimals),
    })),
  );
  for (const { index, field, fit } of fits.sort((a, b) => b.fit - a.fit)) {
    const taken = field !== "group" && columns.includes(field);
    if (fit >= 1 && columns[index] === null && !taken) columns[index] = field;
  }
  // What else holds words, and different ones, tells groups apart.
  return columns.map((field, index) =>
    field === null && !isTechnical(captions[index]!) && holdsGroups(cells[index]!) ? "group" : field,
  );
}

/** Whether a column holds different short texts that stand more than once. */
function holdsGroups(cells: readonly string[]): boolean {
  const different = new Set(cells);
  const words = cells.filter((cell) => /\p{L}/u.test(cell) && cell.length <= 60);
  return words.length >= MOST * cells.length && different.size > 1 && different.size <= cells.length / 2;
}

/** How well what a column holds fits a field: from −4, it cannot be, to 2. */
function contentFit(field: Field, cells: readonly string[], known: Known, decimals: DecimalSign): number {
  if (cells.length === 0) return 0;
  const share = (holds: (cell: string) => boolean) => cells.filter(holds).length / cells.length;
  const words = new Words(known, NO_WORDS);
  switch (field) {
    case "indicator":
    case "partner":
      return share((cell) => words.meaning(field, cell) !== undefined) >= MOST ? 2 : 0;
    case "status":
      return share((cell) => words.meaning(field, cell) !== undefined) >= 0.5 ? 2 : -4;
    case "period": {
      const reads = (cell: string) =>
        "period" in readPeriod(cell, "dayFirst", { months: 12, anchor: 12 }) || /\b(19|20)\d\d\b/.test(cell);
      return share(reads) >= MOST ? (cells.every((cell) => /^\d{5}$/.test(cell)) ? 0 : 1.5) : -4;
    }
    case "value":
    case "numerator":
    case "denominator":
      return share((cell) => readNumber(cell, decimals) !== undefined) >= 0.5
        ? 0.9 * Number(field === "value" && share(isYear) < MOST)
        : -4;
    case "group":
      return share((cell) => readNumber(cell, decimals) !== undefined) >= MOST ? -4 : 0;
    case "note":
      return 0;
  }
}

function isYear(cell: string): boolean {
  return /^(19|20)\d\d$/.test(cell);
}

/** Where there is but one indicator or partner and the file names none, all rows are about it. */
function guessConstants(columns: readonly (Field | null)[], known: Known): ImportPlan["constants"] {
  const [indicator, ...moreIndicators] = known.indicators;
  const [partner, ...morePartners] = known.partners;
  return {
    ...(indicator &&
      moreIndicators.length === 0 &&
      !columns.includes("indicator") && { indicator: indicator.code }),
    ...(partner && morePartners.length === 0 && !columns.includes("partner") && { partner }),
  };
}
