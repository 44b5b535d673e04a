/** The period of an indicator that is judged, and its figure, by docs/measurement-rules.md. */
import type { IsoDate } from "../../../src/model/initiative";
import { atLeast } from "../compare";
import { addMonths, dayAfter } from "../dates";
import { combine, sumsPeriods, totalOf } from "../observations";
import { calendarOf, isDue, lastDueEnd, latestEnds, type Calendar } from "./calendar";
import { type MeasuredIndicator, type MeasurementEntries } from "./entries";
import { expectedPartners, type ExpectedPartners } from "./expected";
import type { MeasuredReport, MeasuredReports } from "./reports";

/** A period with the number of expected partners and of those of them who reported. */
interface Reported {
  readonly period: IsoDate;
  readonly reported: number;
  readonly expected: number;
}

interface Previous {
  readonly period: IsoDate;
  readonly value: number | null;
  readonly change: number | null;
  /** whether the change is in the direction of improvement; null where nothing is said */
  readonly isGood: boolean | null;
  readonly hasOtherPartners: boolean;
}

/** What comes before the rules of each method; null: the methods decide. */
type FirstStatus =
  "conflictsToSettle" | "tooEarly" | "noData" | "groupsOnly" | "incomplete" | "outOfDate" | null;

export interface JudgedFigure extends Omit<Reported, "period"> {
  /** the judged period; null: none */
  readonly judged: IsoDate | null;
  /** the period whose figure is shown: the judged one, else the latest with an observation */
  readonly period: IsoDate | null;
  readonly value: number | null;
  readonly isNobodyAssigned: boolean;
  readonly incoming: Reported | null;
  /** the ends of the overdue periods */
  readonly overdue: readonly IsoDate[];
  readonly previous: Previous | null;
  readonly firstStatus: FirstStatus;
  readonly provisional: number;
  readonly conflicts: number;
  readonly noPeriodEnd: number;
  /** judged periods, latest first, with their values: three at most */
  readonly lastJudged: readonly { readonly period: IsoDate; readonly value: number }[];
  /** the usable values of the observations in the figure */
  readonly usableValues: readonly number[];
  /** the amounts by which a change by ten is judged; null where they are not compared */
  readonly amounts: { readonly now: number; readonly before: number } | null;
  /** the first day of a total; null for all others */
  readonly totalFrom: IsoDate | null;
}

/** `row` is the index of the indicator. */
export function judgedFigure(
  entries: MeasurementEntries,
  reports: MeasuredReports,
  row: number,
  reportDate: IsoDate,
): JudgedFigure {
  const indicator = entries.indicators[row]!;
  const calendar = calendarOf(entries, indicator);
  const own = reports.rows.filter((report) => report.indicator === row);
  const counting = own.filter(({ state }) => state === "counts");
  const view = indicatorView(entries, reports, row, reportDate);
  const { judged } = view;
  const period =
    judged ??
    counting
      .map(({ observation }) => observation.period)
      .sort()
      .at(-1) ??
    null;
  const counted = view.reportedIn(period ?? view.firstExpected());
  return {
    judged,
    period,
    value: period === null ? null : view.valueAt(period),
    reported: counted.reported,
    expected: counted.expected,
    isNobodyAssigned: counted.expected === 0,
    incoming: view.incoming(),
    overdue: view.overdue(),
    previous: view.previous(),
    firstStatus: firstStatusOf(entries, calendar, own, view, reports, reportDate),
    provisional: view.reportsIn(period).filter(({ observation }) => observation.status === "provisional")
      .length,
    conflicts: own.filter(({ state }) => state === "conflict").length,
    noPeriodEnd: own.filter(({ state }) => state === "noPeriodEnd").length,
    lastJudged: view.lastJudged(),
    usableValues: view.reportsIn(period).map(({ usable }) => usable!),
    amounts: view.amounts(),
    totalFrom: view.totalFrom(),
  };
}

function firstStatusOf(
  { limits }: MeasurementEntries,
  calendar: Calendar,
  own: readonly MeasuredReport[],
  view: IndicatorView,
  { unlistedConflicts }: MeasuredReports,
  reportDate: IsoDate,
): FirstStatus {
  const { beginning, months, availableAfter } = calendar;
  if (unlistedConflicts > 0) return "conflictsToSettle";
  if (own.every(({ state }) => state !== "counts")) {
    const firstDue =
      beginning !== null && months !== null ? addMonths(beginning, months + availableAfter) : undefined;
    if (firstDue !== undefined && reportDate < firstDue) return "tooEarly";
    return own.some(({ state }) => state === "group") ? "groupsOnly" : "noData";
  }
  if (view.judged === null) return "incomplete";
  return view.overdue().length >= limits.outOfDate ? "outOfDate" : null;
}

/** What is known of the periods of an indicator; `row` is its index. */
export function indicatorView(
  entries: MeasurementEntries,
  reports: MeasuredReports,
  row: number,
  reportDate: IsoDate,
): IndicatorView {
  const indicator = entries.indicators[row]!;
  const calendar = calendarOf(entries, indicator);
  const own = reports.rows.filter((report) => report.indicator === row);
  const counting = own.filter(({ state }) => state === "counts");
  const expected = expectedPartners(entries, indicator, calendar, own);
  return new IndicatorView(entries, indicator, calendar, counting, expected, reportDate);
}

/** An indicator's periods and what was reported for them. */
export class IndicatorView {
  /** the ends of all periods that matter, ascending */
  private readonly ends: readonly IsoDate[];
  /** the ends of periods that are complete enough, ascending; of a total, up to the first that is not */
  private readonly judgedEnds: readonly IsoDate[];

  constructor(
    private readonly entries: MeasurementEntries,
    private readonly indicator: MeasuredIndicator,
    private readonly calendar: Calendar,
    private readonly counting: readonly MeasuredReport[],
    private readonly expected: ExpectedPartners,
    private readonly reportDate: IsoDate,
  ) {
    this.ends = this.endsOfPeriods();
    this.judgedEnds = this.endsOfJudgedPeriods();
  }

  get judged(): IsoDate | null {
    return this.judgedEnds.at(-1) ?? null;
  }

  private get isTotal(): boolean {
    return sumsPeriods(this.indicator);
  }

  /** Without any report: the last period that is due, else the first for which the responsible partner is expected. */
  firstExpected(): IsoDate {
    return lastDueEnd(this.calendar, this.reportDate) ?? this.expected.first;
  }

  reportedIn(period: IsoDate): Reported {
    const expected = this.expected.at(period);
    const reporters = new Set(this.reportsOf(period).map(({ partner }) => partner));
    return {
      period,
      reported: [...reporters].filter((partner) => expected.has(partner)).length,
      expected: expected.size,
    };
  }

  /** The observations in the figure of a period. */
  reportsIn(period: IsoDate | null): readonly MeasuredReport[] {
    if (period === null) return [];
    if (!this.isTotal) return this.reportsOf(period);
    return this.counting.filter(
      ({ observation }) => observation.period <= period && this.isAfterBaseline(observation.period),
    );
  }

  valueAt(period: IsoDate): number | null {
    const values = this.reportsIn(period);
    if (this.isTotal) return values.length === 0 ? null : totalOf(values.map(({ usable }) => usable!));
    const { combination, kind, cumulative } = this.indicator;
    // The combination reads what is the same in both schema versions.
    const reports = [...values, ...(combination === "sum" && cumulative ? this.departedBefore(period) : [])];
    return combine(reports as Parameters<typeof combine>[0], { combination, ...(kind && { kind }) });
  }

  incoming(): Reported | null {
    const candidates = this.newerEnds().filter(
      (end) => this.reportsOf(end).length > 0 && !this.isCompleteEnough(end),
    );
    const end = this.isTotal ? candidates[0] : candidates.at(-1);
    return end === undefined ? null : this.reportedIn(end);
  }

  overdue(): readonly IsoDate[] {
    return this.newerEnds().filter(
      (end) =>
        isDue(this.calendar, end, this.reportDate) &&
        !this.isCompleteEnough(end) &&
        this.expected.at(end).size > 0,
    );
  }

  previous(): Previous | null {
    const period = this.judgedEnds.at(-2);
    if (period === undefined || this.judged === null) return null;
    const [value, now] = [this.valueAt(period), this.valueAt(this.judged)];
    const change = value === null || now === null ? null : now - value;
    const { direction } = this.indicator;
    const isSaid = change !== null && change !== 0 && direction !== "keep";
    return {
      period,
      value,
      change,
      isGood: isSaid ? change > 0 === (direction === "up") : null,
      hasOtherPartners: this.expected.differs(period, this.judged),
    };
  }

  lastJudged(): JudgedFigure["lastJudged"] {
    return [...this.judgedEnds]
      .reverse()
      .slice(0, 3)
      .flatMap((period) => {
        const value = this.valueAt(period);
        return value === null ? [] : [{ period, value }];
      });
  }

  /** By docs/measurement-rules.md, "Plausible". */
  amounts(): JudgedFigure["amounts"] {
    const [previous, judged] = [this.judgedEnds.at(-2), this.judged];
    if (previous === undefined || judged === null) return null;
    if (this.indicator.combination === "sum" && this.expected.differs(previous, judged)) return null;
    if (this.isTotal && (this.calendar.months === null || this.judgedEnds.length < 3)) return null;
    const amountAt = (end: IsoDate) =>
      this.isTotal ? totalOf(this.reportsOf(end).map(({ usable }) => usable!)) : this.valueAt(end);
    const [now, before] = [amountAt(judged), amountAt(previous)];
    return now === null || before === null ? null : { now, before };
  }

  totalFrom(): IsoDate | null {
    if (!this.isTotal) return null;
    const { baselineDate } = this.indicator;
    if (baselineDate !== undefined) return dayAfter(baselineDate);
    return this.counting.map(({ observation }) => observation.period).sort()[0] ?? null;
  }

  private reportsOf(period: IsoDate): readonly MeasuredReport[] {
    return this.counting.filter(({ observation }) => observation.period === period);
  }

  private isAfterBaseline(end: IsoDate): boolean {
    return this.indicator.baselineDate === undefined || end > this.indicator.baselineDate;
  }

  /** The periods that have ended: of a total after its baseline, of others from the first that anything is known of. */
  private endsOfPeriods(): readonly IsoDate[] {
    const reported = [...new Set(this.counting.map(({ observation }) => observation.period))].sort();
    const isUsed = (end: IsoDate) => !this.isTotal || this.isAfterBaseline(end);
    if (this.calendar.months === null) return reported.filter(isUsed);
    const isFromFirstReport = this.isTotal && this.indicator.baselineDate === undefined;
    const first = isFromFirstReport ? reported[0] : undefined;
    return latestEnds(this.calendar, this.reportDate)
      .filter((end) => first === undefined || end >= first)
      .filter(isUsed);
  }

  private endsOfJudgedPeriods(): readonly IsoDate[] {
    if (!this.isTotal) return this.ends.filter((end) => this.isCompleteEnough(end));
    const judged: IsoDate[] = [];
    for (const end of this.ends) {
      if (this.isCompleteEnough(end)) judged.push(end);
      else if (this.expected.at(end).size > 0) break;
    }
    return judged;
  }

  /** Whether a partner is expected for the period that ends on a day. */
  expects(partner: number, end: IsoDate): boolean {
    return this.expected.at(end).has(partner);
  }

  isCompleteEnough(end: IsoDate): boolean {
    if (this.reportsOf(end).length === 0) return false;
    if (this.calendar.months === null) return true;
    const { expected, reported } = this.reportedIn(end);
    return expected === 0 || (reported >= 1 && atLeast(reported, this.neededShare * expected));
  }

  /** The share of the expected partners that completes a period; 0 where one is enough. */
  private get neededShare(): number {
    const { completeSum, completeMean } = this.entries.limits;
    const { combination } = this.indicator;
    if (combination === "latest") return 0;
    return combination === "sum" ? completeSum : completeMean;
  }

  /** The periods after the judged one. */
  private newerEnds(): readonly IsoDate[] {
    const { judged } = this;
    return judged === null ? this.ends : this.ends.filter((end) => end > judged);
  }

  /**
   * The last observations before a period of partners who left before it, or whose time in the plan ended before it, and
   * who did not report it.
   */
  private departedBefore(period: IsoDate): readonly MeasuredReport[] {
    const reporters = new Set(this.reportsOf(period).map(({ partner }) => partner));
    const partners = [...new Set(this.counting.map(({ partner }) => partner))];
    return partners.flatMap((partner) => {
      const { left } = this.entries.partners[partner]!;
      const hasLeft = left !== undefined && left < period;
      if (reporters.has(partner) || !(hasLeft || this.expected.hasPlanEnded(partner, period))) return [];
      const before = this.counting.filter(
        (report) => report.partner === partner && report.observation.period < period,
      );
      return before
        .sort((one, other) => (one.observation.period < other.observation.period ? -1 : 1))
        .slice(-1);
    });
  }
}
