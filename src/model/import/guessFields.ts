/** Guesses which columns hold the period and the value: only where nothing else competes. */
import { elementAt } from "../collections";
import type { KindId } from "../initiative";
import { normalizeText } from "../text/normalizeText";
import { withoutTime } from "../dateGuess";
import { shareOf, type ColumnSample } from "./columnSamples";
import { captionFit, edgeOfPeriod, isTechnical, valueCaption, type ColumnUse } from "./fields";
import { isSubmissionMetadata, isFormExport } from "./formExport";
import { holdsFigures, mayBeFigure, type SampledColumns } from "./guessPivot";
import { namesPeriod, isYear, readDay } from "./periods";
import { isWithheld } from "./valueIssues";

/** Share of matching cells from which content identifies a column. */
const MIN_SHARE = 0.8;

type Columns = (ColumnUse | null)[];

/** The column of the periods; undefined if none is, or two may be. */
export function guessPeriod({ captions, samples }: SampledColumns, columns: Columns): number | undefined {
  const isForm = isFormExport(captions);
  const free = captions.flatMap((caption, index) =>
    columns[index] === null && !(isForm && isSubmissionMetadata(caption)) ? [index] : [],
  );
  const last = lastDays(captions, samples, free);
  if (last !== undefined) return last;
  const fits = free
    .map((index) => ({ index, fit: periodFit(elementAt(captions, index), elementAt(samples, index)) }))
    .filter(({ fit }) => fit >= 1);
  const best = fits.filter(({ fit }) => fit === Math.max(...fits.map((each) => each.fit)));
  if (best.length <= 1) return best[0]?.index;
  // Quarters and months next to their years are more exact.
  const parts = best.filter(({ index }) => shareOf(elementAt(samples, index), isYear) < MIN_SHARE);
  if (parts.length === 1) return parts[0]?.index;
  const contents = new Set(best.map(({ index }) => JSON.stringify([...elementAt(samples, index).texts])));
  return contents.size === 1 ? best[0]?.index : undefined;
}

/** The column of last days, where another has first days, and neither the times of day at which a form was filled in. */
function lastDays(
  captions: readonly string[],
  samples: readonly ColumnSample[],
  free: readonly number[],
): number | undefined {
  const edges = (edge: "first" | "last") =>
    free.filter(
      (index) => edgeOfPeriod(elementAt(captions, index)) === edge && areDays(elementAt(samples, index)),
    );
  const [first, last] = [edges("first"), edges("last")];
  return first.length === 1 && last.length === 1 ? last[0] : undefined;
}

function areDays(sample: ColumnSample): boolean {
  return (
    !haveTimes(sample) && shareOf(sample, (cell) => readDay(cell, "dayFirst") !== undefined) >= MIN_SHARE
  );
}

/** Whether cells have times of day other than midnight: a moment at which something was done, not a period. */
function haveTimes({ texts }: ColumnSample): boolean {
  return [...texts.keys()].some((text) => {
    const plain = text.trim();
    const time = plain.slice(withoutTime(plain).length);
    return /[1-9]/.test(time.replace(/(?:Z|[+-]\d{2}:?\d{2})$/, ""));
  });
}

/** How well a column fits the period: 0 or less not at all. */
function periodFit(caption: string, sample: ColumnSample): number {
  const byCaption = captionFit("period", caption);
  if (haveTimes(sample) || byCaption < 0) return -4;
  // The moments at which a form was begun and ended, or a first day alone, are no period.
  if (edgeOfPeriod(caption) === "first") return -4;
  if (sample.texts.size === 0) return byCaption;
  // Numbers of four digits are figures, unless they are years of today.
  const isPeriodLike = (cell: string) =>
    /^\d{4}$/.test(cell)
      ? isYear(cell)
      : namesPeriod(cell) || /^\d{5}$/.test(cell) || /\b(19|20)\d\d\b/.test(cell);
  const share = shareOf(sample, isPeriodLike);
  // Totals and notes may occur among periods; five digits alone may be anything.
  if (share < MIN_SHARE || shareOf(sample, (cell) => /^\d{5}$/.test(cell)) === 1)
    return share > 0.5 ? byCaption : -4;
  // "Date" may be the day of anything: another column that names the period is surer.
  return byCaption + 1.5 - (/^date$/i.test(caption.trim()) ? 0.5 : 0);
}

/**
 * Assigns the value to a column, unless another may hold it as well. A numerator without a denominator is the value
 * itself.
 */
export function assignValue(sample: SampledColumns, columns: Columns): void {
  const { captions, samples, words } = sample;
  const kinds = kindsOf(sample, columns);
  const hasRatio = columns.includes("numerator") && columns.includes("denominator");
  if (!hasRatio) {
    const numerator = columns.indexOf("numerator");
    if (numerator >= 0) columns[numerator] = null;
  }
  const candidates = captions.flatMap((caption, index) => {
    const cells = elementAt(samples, index);
    if (columns[index] !== null) return [];
    // One that is named after an indicator has that indicator's figures.
    if (words.isKnown("indicator", caption)) return [];
    const kind = valueCaption(caption);
    const isFigures = kind === "sure" ? mayHoldFigures(cells) : holdsFigures(cells) || cells.texts.size === 0;
    if (!isFigures) return [];
    // A count is no percentage, and a percentage no count.
    if ((isCount(caption) && kinds.has("percent")) || (isPercent(caption) && kinds.has("number"))) return [];
    if (isPerThousand(caption) && kinds.has("percent")) return [];
    // A column of years is no value, unless its caption says so.
    if (kind !== "sure" && shareOf(cells, isYear) >= MIN_SHARE) return [];
    return [{ index, kind, isFilled: cells.texts.size > 0, caption }];
  });
  const of = (kind: string) => candidates.filter((each) => each.kind === kind);
  const [sure, byWord, loose] = [of("sure"), of("word"), of("loose")];
  const others = candidates.filter(
    ({ kind, caption, isFilled, index }) =>
      kind === "none" && isFilled && !isTechnical(caption) && !countsRows(caption, elementAt(samples, index)),
  );
  const wordy = byWord.filter(({ caption }) => !isTechnical(caption));
  const found = sure.length > 0 ? [...sure, ...wordy] : byWord.length > 0 ? byWord : loose;
  // An empty column competes with no filled one.
  const likely = found.some(({ isFilled }) => isFilled) ? found.filter(({ isFilled }) => isFilled) : found;
  const rivals =
    sure.length > 0 || hasRatio ? [] : [...loose.filter((each) => !likely.includes(each)), ...others];
  const [only, second] = likely;
  if (only && !second && rivals.length === 0) columns[only.index] = "value";
}

/** Whether a column numbers the rows of the file. */
function countsRows(caption: string, { texts, hasMore }: ColumnSample): boolean {
  if (hasMore || !/^(?:#|no\.?|n[°º]|num\.?|row|line|ligne|)$/i.test(caption.trim())) return false;
  const numbers = [...texts.keys()].map(Number);
  const [first] = numbers;
  return (first === 0 || first === 1) && numbers.every((number, index) => number === first + index);
}

/** Whether no cells but a few exclude figures: all of them may be withheld. */
function mayHoldFigures(cells: ColumnSample): boolean {
  const isFigure = (cell: string) => mayBeFigure(cell) || isWithheld(cell) || /^[=#]/.test(cell);
  return cells.texts.size === 0 || shareOf(cells, isFigure) >= 0.5;
}

/** The kinds of the indicators that a file is about; of all known ones if it names none. */
function kindsOf(
  { samples, words, known }: SampledColumns,
  columns: Columns,
): ReadonlySet<KindId | undefined> {
  const column = columns.indexOf("indicator");
  const codes = [...(samples[column]?.texts.keys() ?? [])].map((text) => words.meaning("indicator", text));
  const named = known.indicators.filter(({ code }) => codes.includes(code));
  return new Set((named.length > 0 ? named : known.indicators).map(({ kind }) => kind));
}

function isCount(caption: string): boolean {
  return /^(?:counts?|numbers?|nombres?|n|#|total)(?: (?:of|de|d)\b.*)?$/.test(
    normalizeText(caption, "caption"),
  );
}

function isPercent(caption: string): boolean {
  return /%|\b(?:percent|percentages?|pourcentages?|rates?|taux)\b/.test(normalizeText(caption, "caption"));
}

function isPerThousand(caption: string): boolean {
  return /\b(?:per|pour|par|sur) (?:1|10|100)?[ ,.]?000\b|\b(?:per thousand|pour mille)\b|‰/.test(
    caption.toLowerCase(),
  );
}
