import { ColumnValues, countLeading, type RangeValue } from "../cellSource";
import {
  compare,
  DIV0,
  foldCase,
  isError,
  numberInText,
  sameNumber,
  VALUE,
  type Scalar,
  isTooLongToFind,
} from "../values";
import {
  isRangeOrArray,
  isRange,
  broadcast,
  type Argument,
  type HostFunction,
  type Result,
} from "./definition";
import { COMPARISONS } from "./operators";
import { hasWildcard, wildcard } from "./wildcards";

/** A criterion of COUNTIFS and similar functions. */
interface Criterion {
  matches(value: Scalar): boolean;
  /** a comparison with a number */
  readonly isWithinLimit?: { readonly isUpper: boolean; holds(value: number): boolean };
  /** the matching rows in ascending order, if the index can find them; null if every value has to be tested */
  rows(column: ColumnValues): readonly number[] | null;
}

const CRITERION_PATTERN = /^(<=|>=|<>|[=<>])?([\s\S]*)$/;

const testEachValue = (matches: Criterion["matches"]): Criterion => ({ matches, rows: () => null });

const not = ({ matches }: Criterion): Criterion => testEachValue((value) => !matches(value));

function equalsNumber(expected: number): Criterion {
  return {
    matches: (value) => {
      if (typeof value === "number") return sameNumber(value, expected);
      // Only in criteria, Excel treats a text that reads as a number as that number.
      const number = typeof value === "string" ? numberInText(value) : null;
      return number !== null && sameNumber(number, expected);
    },
    rows: (column) => column.rowsOfNumber(expected),
  };
}

const equalsBoolean = (expected: boolean): Criterion => ({
  matches: (value) => value === expected,
  rows: (column) => column.rowsOf(expected),
});

const equalsError = (expected: string): Criterion => ({
  matches: (value) => isError(value) && value.error === expected,
  rows: (column) => column.rowsOfError(expected),
});

function equalsText(expected: string): Criterion {
  if (hasWildcard(expected)) {
    const pattern = wildcard(expected);
    return testEachValue((value) => typeof value === "string" && pattern.test(value));
  }
  const key = foldCase(expected);
  return {
    matches: (value) => typeof value === "string" && foldCase(value) === key,
    rows: (column) => column.rowsOf(expected),
  };
}

const isEmpty: Criterion = {
  matches: (value) => value === null,
  rows: (column) => column.rowsOfEmpty(),
};

const isEmptyOrEmptyText = testEachValue((value) => value === null || value === "");

function equals(operand: string): Criterion {
  const number = numberInText(operand);
  if (number !== null) return equalsNumber(number);
  const upper = operand.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return equalsBoolean(upper === "TRUE");
  if (/^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/.test(upper)) return equalsError(upper);
  return equalsText(operand);
}

function comparison(operator: string, operand: string): Criterion {
  const meetsOperator = COMPARISONS[operator]!;
  const number = numberInText(operand);
  if (number !== null)
    return {
      ...testEachValue((value) => typeof value === "number" && meetsOperator(compare(value, number))),
      isWithinLimit: {
        isUpper: operator.startsWith("<"),
        holds: (value) => meetsOperator(compare(value, number)),
      },
    };
  return testEachValue(
    (value) => typeof value === "string" && value !== "" && meetsOperator(compare(value, operand)),
  );
}

/** Parses a criterion as Excel does: a value to equal, or a text such as ">=10", "<>", "a*". */
function readCriterion(criterion: Scalar): Criterion {
  if (criterion === null) return equalsNumber(0);
  if (isError(criterion)) return equalsError(criterion.error);
  if (typeof criterion === "number") return equalsNumber(criterion);
  if (typeof criterion === "boolean") return equalsBoolean(criterion);
  const [, operator, operand = ""] = CRITERION_PATTERN.exec(criterion) ?? [];
  if (operator === undefined) return operand === "" ? isEmptyOrEmptyText : equals(operand);
  if (operator === "=") return operand === "" ? isEmpty : equals(operand);
  if (operator === "<>") return not(operand === "" ? isEmpty : equals(operand));
  return comparison(operator, operand);
}

function columnOf(range: RangeValue): ColumnValues {
  return range.area.columns === 1 ? range.column(0) : new ColumnValues(range.matrix());
}

/** A criterion, and the values that it is applied to. */
interface ColumnTest {
  readonly column: ColumnValues;
  readonly criterion: Criterion;
}

/** The numbers of a column that are within all limits of some tests, as a part of its rows in ascending order of the numbers. */
interface Band {
  readonly column: ColumnValues;
  readonly sortedRows: Uint32Array;
  readonly first: number;
  /** the end, which is not in it */
  readonly end: number;
}

/** The band of a column that its tests with limits leave; null if there are none, or the column is not in order yet. */
function bandOf(column: ColumnValues, tests: readonly ColumnTest[]): Band | null {
  const limits = tests.flatMap((test) =>
    test.column === column && test.criterion.isWithinLimit ? [test.criterion.isWithinLimit] : [],
  );
  const sortedRows = limits.length > 0 ? column.sortedRows() : null;
  if (!sortedRows) return null;
  const numbers = column.sortedNumbers();
  let [first, end] = [0, numbers.length];
  for (const { isUpper, holds } of limits) {
    // The numbers that meet an upper limit come first, those that meet a lower one last.
    const leading = countLeading(numbers, (value) => holds(value) === isUpper);
    if (isUpper) end = Math.min(end, leading);
    else first = Math.max(first, leading);
  }
  return { column, sortedRows, first, end: Math.max(first, end) };
}

/** The bands that the tests leave of their columns. */
function bandsOf(tests: readonly ColumnTest[]): Band[] {
  const columns = new Set<ColumnValues>();
  for (const { column, criterion } of tests) if (criterion.isWithinLimit) columns.add(column);
  return [...columns].flatMap((column) => bandOf(column, tests) ?? []);
}

const isInBand = ({ column, criterion }: ColumnTest, band: Band | null): boolean =>
  column === band?.column && criterion.isWithinLimit !== undefined;

/** among so few rows, looking at each is faster than finding the band */
const FEW_ROWS = 64;
/** a band of more than this part of the rows is not put in their order: going through all rows is faster */
const MAX_BAND_SHARE = 1 / 8;

/** The 0-based rows in which every criterion matches, in ascending order. */
function matchingRows(tests: readonly ColumnTest[]): ArrayLike<number> {
  let candidates: ArrayLike<number> | null = null;
  let candidatesTest: ColumnTest | null = null;
  for (const test of tests) {
    const matched = test.criterion.rows(test.column);
    if (matched && (candidates === null || matched.length < candidates.length)) {
      candidates = matched;
      candidatesTest = test;
    }
  }
  const length = tests[0]?.column.values.length ?? 0;
  let narrowest: Band | null = null;
  let size = candidates?.length ?? length * MAX_BAND_SHARE;
  for (const band of size > FEW_ROWS || !candidates ? bandsOf(tests) : []) {
    if (band.end - band.first >= size) continue;
    narrowest = band;
    size = band.end - band.first;
  }
  if (narrowest) {
    candidates = narrowest.sortedRows.slice(narrowest.first, narrowest.end).sort();
    candidatesTest = null;
  }
  const otherTests = tests.filter((test) => test !== candidatesTest && !isInBand(test, narrowest));
  if (candidates && otherTests.length === 0) return candidates;
  const found: number[] = [];
  const count = candidates?.length ?? length;
  for (let index = 0; index < count; index += 1) {
    const rowIndex = candidates?.[index] ?? index;
    if (otherTests.every(({ criterion, column }) => criterion.matches(column.values[rowIndex] ?? null))) {
      found.push(rowIndex);
    }
  }
  return found;
}

/** In how many rows every criterion matches. */
function countMatching(tests: readonly ColumnTest[]): number {
  const [band] = bandsOf(tests);
  return band && tests.every((test) => isInBand(test, band))
    ? band.end - band.first
    : matchingRows(tests).length;
}

interface Summary {
  (values: readonly number[]): Scalar;
  /** the end of an ascending column of numbers at which the result is found */
  readonly extreme?: "first" | "last";
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const sum: Summary = total;
const average: Summary = (values) => (values.length === 0 ? DIV0 : total(values) / values.length);
const maximum: Summary = Object.assign(
  (values: readonly number[]) => values.reduce((extreme, value) => Math.max(extreme, value), values[0] ?? 0),
  { extreme: "last" as const },
);
const minimum: Summary = Object.assign(
  (values: readonly number[]) => values.reduce((extreme, value) => Math.min(extreme, value), values[0] ?? 0),
  { extreme: "first" as const },
);
/** null: the rows themselves are counted, whatever they contain */
const count = null;

/**
 * The result of MINIFS or MAXIFS over a column that is compared with limits: the first or last of its numbers within them
 * that meets the other criteria. Null for any other call.
 */
function extremeOfColumn(
  summary: Summary | null,
  target: ColumnValues,
  tests: readonly ColumnTest[],
): number | null {
  const band = summary?.extreme ? bandOf(target, tests) : null;
  if (!band) return null;
  const { sortedRows, first, end } = band;
  const otherTests = tests.filter((test) => !isInBand(test, band));
  for (let offset = 0; offset < end - first; offset += 1) {
    const row = sortedRows[summary?.extreme === "first" ? first + offset : end - 1 - offset] ?? 0;
    if (otherTests.every(({ criterion, column }) => criterion.matches(column.values[row] ?? null)))
      return Number(target.values[row]);
  }
  return 0;
}

function summarize(
  summary: Summary | null,
  target: RangeValue,
  ranges: readonly RangeValue[],
  criteria: readonly Argument[],
): Result {
  const { rows, columns } = target.area;
  if (ranges.some(({ area }) => area.rows !== rows || area.columns !== columns)) return VALUE;
  const tested = ranges.map(columnOf);
  const targetColumn = columnOf(target);
  return broadcast(criteria, (...expected) => {
    if (expected.some(isTooLongToFind)) return VALUE;
    const tests = tested.map((column, index) => ({
      column,
      criterion: readCriterion(expected[index] ?? null),
    }));
    if (summary === null) return countMatching(tests);
    const extreme = extremeOfColumn(summary, targetColumn, tests);
    if (extreme !== null) return extreme;
    const matched = matchingRows(tests);
    const numbers: number[] = [];
    for (let index = 0; index < matched.length; index += 1) {
      const rowIndex = matched[index] ?? 0;
      const value = targetColumn.values[rowIndex] ?? null;
      if (isError(value)) return value;
      if (typeof value === "number") numbers.push(value);
    }
    return summary(numbers);
  });
}

/** COUNTIFS and similar functions; `hasTarget`: whether a range to summarize precedes the pairs. */
function criteriaFunction(name: string, summary: Summary | null, hasTarget: boolean): HostFunction {
  return {
    name,
    minArguments: hasTarget ? 3 : 2,
    maxArguments: 255,
    byValue: (index) => (hasTarget ? index > 0 && index % 2 === 0 : index % 2 === 1),
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

/** SUMIF and AVERAGEIF: the summed range begins at its first cell and has the size of the tested range. */
function singleCriterionFunction(name: string, summary: Summary): HostFunction {
  return {
    name,
    minArguments: 2,
    maxArguments: 3,
    byValue: (index) => index === 1,
    compute: ([range, criterion, target]) => {
      if (range === undefined || !isRange(range)) return VALUE;
      if (target !== undefined && isRangeOrArray(target) && !isRange(target)) return VALUE;
      const { rows, columns } = range.area;
      const summed =
        target !== undefined && isRange(target) ? target.part({ ...target.area, rows, columns }) : range;
      return summarize(summary, summed, [range], [criterion ?? null]);
    },
  };
}

/** The functions that count, add up and so on where criteria match. */
export const criteriaFunctions: readonly HostFunction[] = [
  { ...criteriaFunction("COUNTIF", count, false), maxArguments: 2 },
  criteriaFunction("COUNTIFS", count, false),
  criteriaFunction("SUMIFS", sum, true),
  criteriaFunction("AVERAGEIFS", average, true),
  criteriaFunction("MAXIFS", maximum, true),
  criteriaFunction("MINIFS", minimum, true),
  singleCriterionFunction("SUMIF", sum),
  singleCriterionFunction("AVERAGEIF", average),
];
