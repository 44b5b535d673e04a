import { ColumnValues, type RangeValue } from "../cellSource";
import {
  compare,
  DIV0,
  folded,
  isError,
  numberInText,
  sameNumber,
  VALUE,
  type Scalar,
  isTooLongToFind,
} from "../values";
import { isMany, isRange, overArrays, type Argument, type HostFunction, type Result } from "./definition";
import { COMPARISONS } from "./operators";
import { hasWildcard, wildcard } from "./wildcards";

/** A test of COUNTIFS and its kin. */
interface Criterion {
  matches(value: Scalar): boolean;
  /** the places that match, in order, where an index can tell; null where every value has to be tried */
  places(column: ColumnValues): readonly number[] | null;
}

const SIGN = /^(<=|>=|<>|[=<>])?([\s\S]*)$/;

const trying = (matches: Criterion["matches"]): Criterion => ({ matches, places: () => null });

const not = ({ matches }: Criterion): Criterion => trying((value) => !matches(value));

function equalsNumber(wanted: number): Criterion {
  return {
    matches: (value) => {
      if (typeof value === "number") return sameNumber(value, wanted);
      // Excel takes a text that reads as a number for that number here, unlike anywhere else.
      const read = typeof value === "string" ? numberInText(value) : null;
      return read !== null && sameNumber(read, wanted);
    },
    places: (column) => column.placesOfNumber(wanted),
  };
}

const equalsBoolean = (wanted: boolean): Criterion => ({
  matches: (value) => value === wanted,
  places: (column) => column.placesOf(wanted),
});

const equalsError = (wanted: string): Criterion => ({
  matches: (value) => isError(value) && value.error === wanted,
  places: (column) => column.placesOfError(wanted),
});

function equalsText(wanted: string): Criterion {
  if (hasWildcard(wanted)) {
    const pattern = wildcard(wanted);
    return trying((value) => typeof value === "string" && pattern.test(value));
  }
  const key = folded(wanted);
  return {
    matches: (value) => typeof value === "string" && folded(value) === key,
    places: (column) => column.placesOf(wanted),
  };
}

const isEmpty: Criterion = {
  matches: (value) => value === null,
  places: (column) => column.placesOfEmpty(),
};

const isEmptyOrEmptyText = trying((value) => value === null || value === "");

function equals(operand: string): Criterion {
  const number = numberInText(operand);
  if (number !== null) return equalsNumber(number);
  const upper = operand.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return equalsBoolean(upper === "TRUE");
  if (/^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(upper)) return equalsError(upper);
  return equalsText(operand);
}

function ordered(sign: string, operand: string): Criterion {
  const holds = COMPARISONS[sign]!;
  const number = numberInText(operand);
  if (number !== null) return trying((value) => typeof value === "number" && holds(compare(value, number)));
  return trying((value) => typeof value === "string" && value !== "" && holds(compare(value, operand)));
}

/** Reads a criterion as Excel does: a value to equal, or a text such as ">=10", "<>", "a*". */
function readCriterion(criterion: Scalar): Criterion {
  if (criterion === null) return equalsNumber(0);
  if (isError(criterion)) return equalsError(criterion.error);
  if (typeof criterion === "number") return equalsNumber(criterion);
  if (typeof criterion === "boolean") return equalsBoolean(criterion);
  const [, sign, operand = ""] = SIGN.exec(criterion) ?? [];
  if (sign === undefined) return operand === "" ? isEmptyOrEmptyText : equals(operand);
  if (sign === "=") return operand === "" ? isEmpty : equals(operand);
  if (sign === "<>") return not(operand === "" ? isEmpty : equals(operand));
  return ordered(sign, operand);
}

function columnOf(range: RangeValue): ColumnValues {
  return range.area.columns === 1 ? range.column(0) : new ColumnValues(range.matrix().values);
}

/** The places at which every criterion matches. */
function matchingPlaces(columns: readonly ColumnValues[], criteria: readonly Criterion[]): readonly number[] {
  let base: readonly number[] | null = null;
  let indexed = -1;
  for (const [index, criterion] of criteria.entries()) {
    const places = criterion.places(columns[index]!);
    if (places && (base === null || places.length < base.length)) {
      base = places;
      indexed = index;
    }
  }
  const others = criteria.flatMap((criterion, index) => (index === indexed ? [] : [{ criterion, index }]));
  const found: number[] = [];
  const length = base?.length ?? columns[0]!.values.length;
  for (let at = 0; at < length; at += 1) {
    const place = base ? base[at]! : at;
    if (others.every(({ criterion, index }) => criterion.matches(columns[index]!.values[place]!))) {
      found.push(place);
    }
  }
  return found;
}

type Summary = (values: readonly number[]) => Scalar;

const total = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const sum: Summary = total;
const average: Summary = (values) => (values.length === 0 ? DIV0 : total(values) / values.length);
const greatest: Summary = (values) => values.reduce((most, value) => Math.max(most, value), values[0] ?? 0);
const least: Summary = (values) => values.reduce((most, value) => Math.min(most, value), values[0] ?? 0);
/** null: the places themselves are counted, whatever they hold */
const count = null;

function summarize(
  summary: Summary | null,
  target: RangeValue,
  ranges: readonly RangeValue[],
  criteria: readonly Argument[],
): Result {
  const { rows, columns } = target.area;
  if (ranges.some(({ area }) => area.rows !== rows || area.columns !== columns)) return VALUE;
  const tested = ranges.map(columnOf);
  const counted = columnOf(target);
  return overArrays(criteria, (...wanted) => {
    if (wanted.some(isTooLongToFind)) return VALUE;
    const places = matchingPlaces(tested, wanted.map(readCriterion));
    if (summary === null) return places.length;
    const numbers: number[] = [];
    for (const place of places) {
      const value = counted.values[place]!;
      if (isError(value)) return value;
      if (typeof value === "number") numbers.push(value);
    }
    return summary(numbers);
  });
}

/** COUNTIFS and its kin; `hasTarget` for those that name a range of their own before the pairs. */
function withPairs(name: string, summary: Summary | null, hasTarget: boolean): HostFunction {
  return {
    name,
    least: hasTarget ? 3 : 2,
    most: 255,
    byValue: (place) => (hasTarget ? place > 0 && place % 2 === 0 : place % 2 === 1),
    compute: (args) => {
      const pairs = hasTarget ? args.slice(1) : args;
      if (pairs.length % 2 !== 0) return VALUE;
      const ranges = pairs.filter((_, index) => index % 2 === 0);
      const target = args[0];
      if (!ranges.every(isRange) || target === undefined || !isRange(target)) return VALUE;
      const criteria = pairs.filter((_, index) => index % 2 === 1);
      return summarize(summary, target, ranges, criteria);
    },
  };
}

/** SUMIF and AVERAGEIF: the summed range is taken from its first cell on, in the tested range's size. */
function withOneTest(name: string, summary: Summary): HostFunction {
  return {
    name,
    least: 2,
    most: 3,
    byValue: (place) => place === 1,
    compute: ([range, criterion, target]) => {
      if (range === undefined || !isRange(range)) return VALUE;
      if (target !== undefined && isMany(target) && !isRange(target)) return VALUE;
      const { rows, columns } = range.area;
      const summed =
        target !== undefined && isRange(target) ? target.part({ ...target.area, rows, columns }) : range;
      return summarize(summary, summed, [range], [criterion ?? null]);
    },
  };
}

/** The functions that count, add up and so on where criteria match. */
export const criteriaFunctions: readonly HostFunction[] = [
  { ...withPairs("COUNTIF", count, false), most: 2 },
  withPairs("COUNTIFS", count, false),
  withPairs("SUMIFS", sum, true),
  withPairs("AVERAGEIFS", average, true),
  withPairs("MAXIFS", greatest, true),
  withPairs("MINIFS", least, true),
  withOneTest("SUMIF", sum),
  withOneTest("AVERAGEIF", average),
];
