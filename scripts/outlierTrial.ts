/** Tries the search for outliers: in real series as they were published, then with one value at a time made wrong. */
import Papa from "papaparse";
import { decimalSlips, outliersOf, areSmallCounts } from "../src/model/rules/series";

/** The values of one place and group, in the order of their years. */
interface PublishedSeries {
  readonly place: string;
  /** everything else that tells the series from others */
  readonly group: string;
  readonly years: readonly string[];
  readonly values: readonly number[];
}

/** How many values were made wrong, how many of them were found, and how many right ones were found with them. */
export interface MistakeCounts {
  readonly made: number;
  readonly found: number;
  readonly others: number;
}

export interface OutlierTrial {
  readonly series: number;
  /** those of series from four values on, in which outliers are looked for */
  readonly values: number;
  /** values found in the series as they are published */
  readonly untouched: number;
  readonly mistakes: Readonly<Record<string, MistakeCounts>>;
}

/** Mistakes in one value. */
const MISTAKES: Readonly<Record<string, (value: number) => number>> = {
  "lost decimal sign (× 10)": (value) => value * 10,
  "decimal sign too far left (÷ 10)": (value) => value / 10,
  "share for a percentage (÷ 100)": (value) => value / 100,
  "doubled thousands (× 1000)": (value) => value * 1000,
};

/** Values of two places are swapped where they differ by at least this factor. */
const SWAPPED_FROM = [1.5, 2, 5];

const FEWEST_VALUES = 4;

/** The series of a file whose first column is the year, the second the place, and the last the value. */
export function publishedSeries(csv: string): readonly PublishedSeries[] {
  const [, ...rows] = Papa.parse<string[]>(csv.trim()).data;
  const found = new Map<string, { place: string; group: string; byYear: Map<string, number> }>();
  for (const row of rows) {
    const [year = "", place = "", ...rest] = row;
    const text = rest.pop() ?? "";
    // The code of a place is not given in every year.
    const group = rest.filter((part) => !/^\d+$/.test(part)).join("|");
    if (text.trim() === "" || !Number.isFinite(Number(text))) continue;
    const key = `${place}\n${group}`;
    const series = found.get(key) ?? { place, group, byYear: new Map<string, number>() };
    found.set(key, series);
    series.byYear.set(year, Number(text));
  }
  return [...found.values()].map(({ place, group, byYear }) => {
    const inOrder = [...byYear].sort(([one], [other]) => Number(one) - Number(other));
    return { place, group, years: inOrder.map(([year]) => year), values: inOrder.map(([, value]) => value) };
  });
}

/** Tries the search for outliers in some series. */
export function outlierTrial(all: readonly PublishedSeries[]): OutlierTrial {
  const series = all.filter(({ values }) => values.length >= FEWEST_VALUES);
  return {
    series: series.length,
    values: series.reduce((sum, { values }) => sum + values.length, 0),
    untouched: series.reduce((sum, { values }) => sum + foundIn(values).size, 0),
    mistakes: Object.fromEntries([
      ...Object.entries(MISTAKES).map(([name, mistake]) => [name, tryMistake(series, mistake)]),
      ...SWAPPED_FROM.map((factor) => [
        `swapped partners, from a factor of ${factor} on`,
        trySwaps(series, factor),
      ]),
    ]),
  };
}

/** The indexes that the check reports in a series without bounds and rules. */
function foundIn(values: readonly number[]): ReadonlySet<number> {
  if (areSmallCounts(values)) return new Set();
  return new Set([...decimalSlips(values), ...outliersOf(values).map(({ index }) => index)]);
}

function tryMistake(series: readonly PublishedSeries[], mistake: (value: number) => number): MistakeCounts {
  return sumOf(
    series.flatMap(({ values }) =>
      values.flatMap((value, index) => (value === 0 ? [] : [tryValue(values, index, mistake(value))])),
    ),
  );
}

/** Swaps the values of one year between each place and the next one with the same group. */
function trySwaps(series: readonly PublishedSeries[], factor: number): MistakeCounts {
  const byGroup = new Map<string, PublishedSeries[]>();
  for (const one of series) byGroup.set(one.group, [...(byGroup.get(one.group) ?? []), one]);
  return sumOf(
    [...byGroup.values()].flatMap((places) =>
      places.slice(1).flatMap((one, previous) => swapBetween(one, places[previous] ?? one, factor)),
    ),
  );
}

function swapBetween(one: PublishedSeries, other: PublishedSeries, factor: number): readonly MistakeCounts[] {
  return one.values.flatMap((value, index) => {
    const there = other.years.indexOf(one.years[index] ?? "");
    const otherValue = other.values[there];
    if (otherValue === undefined || value <= 0 || otherValue <= 0) return [];
    if (Math.max(value / otherValue, otherValue / value) < factor) return [];
    const [here, away] = [tryValue(one.values, index, otherValue), tryValue(other.values, there, value)];
    // Either of the two rows leads to the mistake.
    return [{ made: 1, found: Math.max(here.found, away.found), others: here.others + away.others }];
  });
}

function tryValue(values: readonly number[], index: number, wrong: number): MistakeCounts {
  const before = foundIn(values);
  const after = foundIn(values.map((value, other) => (other === index ? wrong : value)));
  const others = [...after].filter((other) => other !== index && !before.has(other)).length;
  return { made: 1, found: after.has(index) ? 1 : 0, others };
}

function sumOf(outcomes: readonly MistakeCounts[]): MistakeCounts {
  const sum = { made: 0, found: 0, others: 0 };
  for (const { made, found, others } of outcomes) {
    sum.made += made;
    sum.found += found;
    sum.others += others;
  }
  return sum;
}
