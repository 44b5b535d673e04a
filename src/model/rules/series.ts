/** What is unusual about a value in a series of values (docs/measurement-rules.md, "Plausible", "Of each row"). */

/** From this modified z-score on, without its sign, Iglewicz and Hoaglin call a value a potential outlier. */
const REMARKABLE_SCORE = 3.5;
/** Makes of the median deviation of normal values what their standard deviation is: the score's unit. */
const MEDIAN_SCALE = 0.6745;
/** √(π/2): the same for the mean deviation. */
const MEAN_SCALE = 1.253314;
/** The fewest values that are scored. */
const FEWEST_SCORED = 4;
/** A value this many times both neighbours may have lost or gained a decimal, or be counted in thousands twice. */
const SLIP_FACTOR = 5;
/** The same for a first value, which may be small because a thing begins. */
const SLIP_FACTOR_AT_BEGINNING = 10;
/** A value that differs by less than this share from the median or its neighbour is no outlier. */
const LEAST_DIFFERENCE = 0.25;
/** The first or last change of a series is usual up to this many times the greatest other one. */
const USUAL_CHANGE = 2;
/** Whole numbers below this are small counts, which vary by chance. */
const SMALL_COUNT = 10;

/** The middle of some numbers, which may be in any order. */
export function medianOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
}

/**
 * The modified z-score of each number; 0 where all are the same. Source: B. Iglewicz and D. C. Hoaglin, How to Detect and
 * Handle Outliers, ASQC, 1993; where the median deviation is 0, the mean deviation takes its place.
 */
export function modifiedScores(numbers: readonly number[]): readonly number[] {
  const median = medianOf(numbers);
  const deviations = numbers.map((number) => Math.abs(number - median));
  const medianDeviation = medianOf(deviations);
  const meanDeviation = deviations.reduce((sum, deviation) => sum + deviation, 0) / numbers.length;
  const unit = medianDeviation > 0 ? medianDeviation / MEDIAN_SCALE : MEAN_SCALE * meanDeviation;
  return numbers.map((number) => (unit > 0 ? (number - median) / unit : 0));
}

/** Whether all values are small counts: of these nothing is unusual. */
export function areSmallCounts(values: readonly number[]): boolean {
  return values.every((value) => Number.isInteger(value) && Math.abs(value) < SMALL_COUNT);
}

/**
 * The indexes of the values that are many times both neighbours or a small part of both. At an end, the median takes the
 * place of the neighbour that lacks, and the change must be unusual.
 */
export function decimalSlips(values: readonly number[]): readonly number[] {
  if (values.length < 3) return [];
  const median = medianOf(values);
  const last = values.length - 1;
  const ratios = values.slice(1).map((value, index) => ratioSize(value, values[index] ?? NaN));
  return values.flatMap((value, index) => {
    const [before, after] = [values[index - 1] ?? median, values[index + 1] ?? median];
    const isSmallBeginning = index === 0 && Math.abs(value) < Math.abs(after);
    const factor = isSmallBeginning ? SLIP_FACTOR_AT_BEGINNING : SLIP_FACTOR;
    const [one, other] = [sideOf(value, before, factor), sideOf(value, after, factor)];
    if (one === 0 || one !== other) return [];
    const isInside = index > 0 && index < last;
    return isInside || isUnusualChange(ratios, index === 0 ? 0 : last - 1) ? [index] : [];
  });
}

/** 1 where a value is many times another one, -1 where it is a small part of it, else 0. */
function sideOf(value: number, other: number, factor: number): number {
  const size = ratioSize(value, other);
  if (size < Math.log(factor)) return 0;
  return Math.abs(value) > Math.abs(other) ? 1 : -1;
}

/** The size of a change as a ratio: 0 where there is none, because of a 0 or of different signs. */
function ratioSize(value: number, other: number): number {
  return value * other > 0 ? Math.abs(Math.log(value / other)) : 0;
}

/** An outlier: the index of the value, and its modified z-score. */
interface Outlier {
  readonly index: number;
  readonly score: number;
}

/** The outliers of a series, in its order. A series that grows or falls has none because of that. */
export function outliersOf(values: readonly number[]): readonly Outlier[] {
  if (values.length < FEWEST_SCORED) return [];
  const median = medianOf(values);
  const changes = changesOf(values);
  return modifiedScores(values).flatMap((score, index) =>
    Math.abs(score) > REMARKABLE_SCORE && standsOut(values, index, median, changes) ? [{ index, score }] : [],
  );
}

function standsOut(
  values: readonly number[],
  index: number,
  median: number,
  changes: readonly (readonly number[])[],
): boolean {
  const value = values[index] ?? NaN;
  const [before, after] = [values[index - 1], values[index + 1]];
  const neighbours = [before, after].filter((neighbour) => neighbour !== undefined);
  const nearest = neighbours.reduce((one, other) =>
    Math.abs(value - other) < Math.abs(value - one) ? other : one,
  );
  if (![median, nearest].every((other) => Math.abs(value - other) >= LEAST_DIFFERENCE * Math.abs(other))) {
    return false;
  }
  if (before !== undefined && after !== undefined)
    return value > before === value > after && value !== before && value !== after;
  return changes.every((sizes) => isUnusualChange(sizes, index === 0 ? 0 : sizes.length - 1));
}

/** The sizes of the changes from value to value: as differences, and as ratios where all values are above 0. */
function changesOf(values: readonly number[]): readonly (readonly number[])[] {
  const sizes = (numbers: readonly number[]) =>
    numbers.slice(1).map((number, index) => Math.abs(number - (numbers[index] ?? NaN)));
  return [sizes(values), ...(values.every((value) => value > 0) ? [sizes(values.map(Math.log))] : [])];
}

function isUnusualChange(sizes: readonly number[], index: number): boolean {
  const greatestOther = Math.max(...sizes.filter((_, other) => other !== index));
  return (sizes[index] ?? 0) > USUAL_CHANGE * greatestOther;
}
