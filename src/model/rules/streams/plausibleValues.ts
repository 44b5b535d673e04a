/** Finds values that are hard to believe (docs/measurement-rules.md, "Plausible", "Of each row"). */
import { elementAt } from "../../collections";
import { isoOf } from "../../days";
import { valueIssue } from "../../issues/issue";
import { normalizeText } from "../../text/normalizeText";
import { inField, type FieldIssue, type IndicatorFacts, type RowView } from "../rowView";
import { ratioOf } from "../rows/observations";
import { areSmallCounts, decimalSlips, medianOf, outliersOf } from "../series";

/** Numbers that differ by less than this are equal (docs/rules.md, "General rules"). */
const TOLERANCE = 1e-9;

/** The observation of a row. */
interface Reported {
  readonly row: number;
  readonly code: string;
  readonly day: number;
  readonly value: number;
  /** the field that shows the value */
  readonly field: string;
  /** the address of its cell; "" if it is not in a sheet */
  readonly address: string;
}

/** What a series of values belongs to. */
interface SeriesOwner {
  readonly partner: string;
  readonly group: string;
}

/** The values of an indicator, a partner and a group, and what is known about the indicator. */
interface Series {
  readonly indicator: string;
  /** partner and group */
  readonly owner: string;
  readonly facts: IndicatorFacts;
  readonly values: Reported[];
}

/** An issue of a row that was added, by its number. */
interface RowIssue {
  readonly row: number;
  readonly issue: FieldIssue;
}

export class PlausibleValues {
  private readonly series = new Map<string, Series>();
  /** the codes of the indicators that an indicator cannot be above */
  private readonly upper = new Map<string, string[]>();
  private readonly removed = new Set<number>();

  /** Adds a row of Rules. */
  addRule(row: RowView): void {
    const [indicator, atMost] = [keyOf(row.text("indicator")), keyOf(row.text("atMost"))];
    if (indicator === "" || atMost === "" || indicator === atMost) return;
    this.upper.set(indicator, [...(this.upper.get(indicator) ?? []), atMost]);
  }

  /** Adds a row of Observations whose entries are right as far as they were checked. */
  add(row: RowView, number: number, facts: IndicatorFacts): void {
    const ratio = ratioOf(row);
    const value = ratio === undefined ? row.amount("value") : ratio * (facts.kind === "percent" ? 100 : 1);
    const day = row.day("period");
    const [code, partner] = [row.text("indicator"), row.text("partner")];
    if (value === undefined || day === undefined || code === "" || partner === "") return;
    if (row.listed("status") === "notAvailable") return;
    const field = ratio === undefined ? "value" : "numerator";
    const reported = { row: number, code, day, value, field, address: row.address(field) };
    this.addReported(reported, { partner, group: row.text("group") }, facts);
  }

  /** Adds an observation. */
  addReported(reported: Reported, { partner, group }: SeriesOwner, facts: IndicatorFacts): void {
    const indicator = keyOf(reported.code);
    const owner = `${keyOf(partner)}\n${keyOf(group)}`;
    const key = `${indicator}\n${owner}`;
    const series = this.series.get(key) ?? { indicator, owner, facts, values: [] };
    this.series.set(key, series);
    series.values.push(reported);
  }

  /** Leaves out a row, because it turned out to be in conflict with a later one. */
  remove(number: number): void {
    this.removed.add(number);
  }

  /** The issues of all rows, one for each row at most, after all rows were added. */
  issues(): readonly RowIssue[] {
    return [...this.issuesBySeries()].flat();
  }

  /** The same, one series after the other. */
  *issuesBySeries(): Generator<readonly RowIssue[], void, undefined> {
    for (const series of this.series.values()) {
      const kept = series.values.filter(({ row }) => !this.removed.has(row));
      kept.sort((one, other) => one.day - other.day);
      series.values.splice(0, series.values.length, ...kept);
    }
    for (const series of this.series.values()) yield this.issuesOf(series);
  }

  private issuesOf(series: Series): readonly RowIssue[] {
    const found = new Map<Reported, FieldIssue>();
    const note = (reported: Reported | undefined, issue: () => FieldIssue | undefined) => {
      if (!reported || found.has(reported)) return;
      const first = issue();
      if (first) found.set(reported, first);
    };
    const reports = series.values;
    const values = reports.map(({ value }) => value);
    const isTested = !areSmallCounts(values);
    for (const one of reports) note(one, () => outsideRange(one, series.facts));
    for (const one of reports) note(one, () => this.aboveOther(one, series));
    for (const index of isTested ? decimalSlips(values) : []) {
      note(reports[index], () => slipIssue(elementAt(reports, index), values, index));
    }
    if (series.facts.accumulates) {
      // What was found so far may be too large: nothing falls from it.
      const believed = reports.filter((one) => !found.has(one));
      believed.forEach((one, index) => note(one, () => fallIssue(one, believed[index - 1])));
    }
    for (const { index, score } of isTested ? outliersOf(values) : []) {
      note(reports[index], () => outlierIssue(elementAt(reports, index), values, score));
    }
    return [...found].map(([{ row }, issue]) => ({ row, issue }));
  }

  private aboveOther(reported: Reported, { indicator, owner }: Series): FieldIssue | undefined {
    for (const upper of this.upper.get(indicator) ?? []) {
      const other = this.series.get(`${upper}\n${owner}`)?.values.find(({ day }) => day === reported.day);
      if (!other || !isAbove(reported.value, other.value)) continue;
      const details = {
        code: reported.code,
        value: rounded(reported.value),
        other: other.code,
        otherValue: rounded(other.value),
        place: other.address,
      };
      return inField(reported.field, valueIssue("aboveOtherIndicator", details));
    }
    return undefined;
  }
}

function outsideRange(
  { field, code, value }: Reported,
  { lowest, highest }: IndicatorFacts,
): FieldIssue | undefined {
  const issueOf = (side: "below" | "above", bound: number) =>
    inField(field, valueIssue("outsideRange", { code, value: rounded(value), side, bound }));
  if (lowest !== undefined && isAbove(lowest, value)) return issueOf("below", lowest);
  if (highest !== undefined && isAbove(value, highest)) return issueOf("above", highest);
  return undefined;
}

function slipIssue({ field, value }: Reported, values: readonly number[], index: number): FieldIssue {
  const [before, after] = [values[index - 1], values[index + 1]];
  const details =
    before !== undefined && after !== undefined
      ? { value: rounded(value), before: rounded(before), after: rounded(after) }
      : {
          value: rounded(value),
          before: rounded(before ?? after ?? NaN),
          median: rounded(medianOf(values)),
        };
  return inField(field, valueIssue("decimalSlip", details));
}

function fallIssue({ field, value }: Reported, earlier: Reported | undefined): FieldIssue | undefined {
  if (!earlier || !isAbove(earlier.value, value)) return undefined;
  const details = { value: rounded(value), earlier: rounded(earlier.value), day: isoOf(earlier.day) };
  return inField(field, valueIssue("cumulativeFall", details));
}

function outlierIssue({ field, value }: Reported, values: readonly number[], score: number): FieldIssue {
  const details = {
    value: rounded(value),
    median: rounded(medianOf(values)),
    score: Math.round(score * 10) / 10,
  };
  return inField(field, valueIssue("outlier", details));
}

function isAbove(one: number, other: number): boolean {
  return one - other >= TOLERANCE;
}

/** A number as a message says it: a ratio has more digits than anybody reads. */
function rounded(number: number): number {
  return Number(number.toPrecision(6));
}

function keyOf(name: string): string {
  return normalizeText(name, "lookup");
}
