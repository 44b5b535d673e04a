/** What the scorecard shows of one indicator, by docs/rules.md, "Scorecard". */
import type { Activity, IsoDate } from "../../src/model/initiative";
import { equal, normalizedText, isFilled, sameText } from "./compare";
import type { ActivityFact } from "./activities";
import { lastDayOfMonth, monthOf } from "./dates";
import { calendarOf, endsWithin, FIRST_END, isDue, lastDueEnd, type Calendar } from "./measurement/calendar";
import { entriesOf } from "./measurement/entries";
import { listedGroups } from "./measurement/groups";
import { indicatorView, type IndicatorView } from "./measurement/judged";
import type { MeasuredReport, MeasuredReports } from "./measurement/reports";
import type { IndicatorFact } from "./indicators";
import { expectedAt, shareOfTheTime } from "./pace";
import type { Situation } from "./situation";

const CURVE = 24;
const LISTED = { periods: 10, entries: 2, works: 3, next: 3 } as const;
const PERIODS_AHEAD = 2;

export type PeriodState =
  | "rowsDisagree"
  | "isBaseline"
  | "notReportedLate"
  | "notReported"
  | "incomplete"
  | "withoutPath"
  | "betterThanBefore"
  | "worseThanBefore"
  | "kept"
  | "notKept"
  | "onPath"
  | "ahead"
  | "behind";

export interface ScorecardPeriod {
  readonly day: IsoDate;
  readonly value: number | null;
  readonly judged: number | null;
  readonly path: number | null;
  readonly offPath: number | null;
  readonly change: number | null;
  readonly reported: number;
  readonly expected: number;
  readonly conflicts: number;
  readonly state: PeriodState;
}

interface ScorecardPartner {
  readonly row: number;
  readonly baseline: number | null;
  readonly previous: number | null;
  readonly latest: number | null;
}

export interface Scorecard {
  /** the row of the indicator; -1 for none or an unknown one */
  readonly row: number;
  readonly periods: readonly ScorecardPeriod[];
  readonly earlier: number;
  /** all that the list has */
  readonly partners: readonly ScorecardPartner[];
  readonly groups: readonly { readonly name: string; readonly value: number }[];
  readonly entries: readonly { readonly day: IsoDate; readonly text: string }[];
  readonly entryCount: number;
  readonly works: readonly Activity[];
  readonly running: number;
  /** with the days late, or the days to go; neither for planned ones */
  readonly next: readonly { readonly activity: Activity; readonly fact: ActivityFact }[];
}

const NOTHING: Scorecard = {
  row: -1,
  periods: [],
  earlier: 0,
  partners: [],
  groups: [],
  entries: [],
  entryCount: 0,
  works: [],
  running: 0,
  next: [],
};

/** `first` is the row of the indicator that the dashboard lists first. */
export function scorecard(
  situation: Situation,
  reports: MeasuredReports,
  facts: readonly IndicatorFact[],
  activityFacts: readonly ActivityFact[],
  { first, code }: { readonly first: number | undefined; readonly code: string | undefined },
): Scorecard {
  const { file } = situation;
  const row = isFilled(code)
    ? file.indicators.findIndex((each) => sameText(each.code, code!))
    : (first ?? -1);
  const fact = facts[row];
  const indicator = file.indicators[row];
  if (!fact || !indicator) return NOTHING;
  const entries = entriesOf(situation);
  const calendar = calendarOf(entries, indicator);
  const own = reports.rows.filter((report) => report.indicator === row);
  const view = indicatorView(entries, reports, row, situation.day);
  const { periods, earlier } = ownPeriodsOf(situation, calendar, own, view, row);
  const activities = file.activities.flatMap((activity, index) =>
    isFilled(activity.indicator) && sameText(activity.indicator!, indicator.code)
      ? [{ activity, fact: activityFacts[index]! }]
      : [],
  );
  const about = file.canvas.filter(
    (entry) =>
      isFilled(entry.description) && isFilled(entry.indicator) && sameText(entry.indicator!, indicator.code),
  );
  const underWay = activities.filter(({ activity }) => activity.state === "underWay");
  const inState = (state: Activity["state"]) =>
    activities.filter(({ activity }) => activity.state === state).map(({ activity }) => activity);
  return {
    row,
    periods: periods.slice(0, LISTED.periods),
    earlier,
    partners: partnersOf(situation, calendar, own, view, fact, row),
    groups: groupsOf(situation, fact),
    entries: about
      .flatMap(({ date, description }) =>
        date !== undefined && date <= situation.day ? [{ day: date, text: description }] : [],
      )
      .sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0))
      .slice(0, LISTED.entries),
    entryCount: about.length,
    works: (["underWay", "done", "stopped"] as const)
      .flatMap(inState)
      .slice(0, LISTED.works - (underWay.length === 0 ? 1 : 0)),
    running: underWay.length,
    next: [
      ...activities
        .filter((each) => each.fact.late !== null)
        .sort((one, other) => other.fact.late! - one.fact.late!),
      ...activities
        .filter((each) => each.fact.toGo !== null)
        .sort((one, other) => one.fact.toGo! - other.fact.toGo!),
      ...activities.filter(
        ({ activity: { state = "planned" }, fact: { late, toGo } }) =>
          state === "planned" && late === null && toGo === null,
      ),
    ].slice(0, LISTED.next),
  };
}

/** The own periods of the indicator in a row that a line over time has room for, the latest first. */
export function curvePeriods(
  situation: Situation,
  reports: MeasuredReports,
  row: number,
): readonly ScorecardPeriod[] {
  const indicator = situation.file.indicators[row];
  if (!indicator) return [];
  const entries = entriesOf(situation);
  const own = reports.rows.filter((report) => report.indicator === row);
  const view = indicatorView(entries, reports, row, situation.day);
  return ownPeriodsOf(situation, calendarOf(entries, indicator), own, view, row).periods;
}

function ownPeriodsOf(
  situation: Situation,
  calendar: Calendar,
  own: readonly MeasuredReport[],
  view: IndicatorView,
  row: number,
): Pick<Scorecard, "periods" | "earlier"> {
  const { day, file } = situation;
  const indicator = file.indicators[row]!;
  const { months } = calendar;
  const reported = [
    ...new Set(own.filter(({ state }) => state === "counts").map(({ observation }) => observation.period)),
  ].sort();
  const firstReport = reported[0];
  const lastReport = reported.at(-1);
  const ahead =
    months === null || lastReport === undefined
      ? day
      : lastDayOfMonth(monthOf(lastReport) + PERIODS_AHEAD * months);
  const last = ahead < day ? ahead : day;
  const beginning = [indicator.baselineDate ?? day, firstReport ?? day].sort()[0]!;
  const back = lastDayOfMonth(monthOf(last) - (months ?? 0) * CURVE);
  const ends =
    months === null
      ? reported.filter((end) => end <= last)
      : endsWithin(calendar, back, last).filter((end) => end >= FIRST_END);
  const curve = ends
    .reverse()
    .slice(0, CURVE)
    .filter((end) => end >= beginning);
  const isReported = (end: IsoDate) => reported.includes(end);
  const valueOf = (end: IsoDate) => (isReported(end) ? view.valueAt(end) : null);
  const judgedOf = (end: IsoDate) =>
    view.judged !== null && end <= view.judged && view.isCompleteEnough(end) ? valueOf(end) : null;
  const all = curve.map((end, index): ScorecardPeriod => {
    const [value, judged] = [valueOf(end), judgedOf(end)];
    const { baselineDate, targetDate } = indicator;
    const hasPath =
      baselineDate !== undefined &&
      targetDate !== undefined &&
      targetDate > baselineDate &&
      end >= baselineDate;
    const path = hasPath ? expectedAt(indicator, shareOfTheTime(indicator, end)) : null;
    const before = curve
      .slice(index + 1)
      .map(judgedOf)
      .find((each) => each !== null);
    const counted = view.reportedIn(end);
    const period = {
      day: end,
      value,
      judged,
      path,
      offPath: judged === null || path === null ? null : judged - path,
      change: judged === null || before === undefined || before === null ? null : judged - before,
      reported: counted.reported,
      expected: counted.expected,
      conflicts: own.filter(
        ({ state, observation: { period: at, breakdown, group } }) =>
          state === "conflict" && at === end && !isFilled(breakdown) && !isFilled(group),
      ).length,
    };
    const isLate = isDue(calendar, end, day) && counted.expected > counted.reported;
    return { ...period, state: stateOf(period, isReported(end), isLate) };
  });
  const tenth = all[LISTED.periods - 1]?.day;
  const between = (from: IsoDate, until: IsoDate) => Math.ceil((monthOf(until) - monthOf(from)) / months!);
  const earlier =
    tenth === undefined
      ? 0
      : months === null
        ? all.length - LISTED.periods
        : firstReport === undefined
          ? 0
          : Math.max(0, between(firstReport, tenth));
  return { periods: all, earlier };

  function stateOf(
    { day: end, judged, path, offPath, change, conflicts }: Omit<ScorecardPeriod, "state">,
    hasReports: boolean,
    isLate: boolean,
  ): PeriodState {
    if (conflicts > 0) return "rowsDisagree";
    const isBaseline = indicator.baseline !== undefined && end === indicator.baselineDate;
    if (!hasReports) return isBaseline ? "isBaseline" : isLate ? "notReportedLate" : "notReported";
    if (judged === null) return "incomplete";
    const { direction } = indicator;
    const good = direction === "up" ? 1 : direction === "down" ? -1 : 0;
    if (offPath === null || path === null) {
      if (change === null || good === 0 || equal(change, 0)) return "withoutPath";
      return change * good > 0 ? "betterThanBefore" : "worseThanBefore";
    }
    if (direction === "keep")
      return Math.abs(offPath) <= situation.limits.keep * Math.abs(path) + 1e-9 ? "kept" : "notKept";
    if (equal(offPath, 0)) return "onPath";
    return offPath * good > 0 ? "ahead" : "behind";
  }
}

function partnersOf(
  { file, day }: Situation,
  calendar: Calendar,
  own: readonly MeasuredReport[],
  view: IndicatorView,
  { figure }: IndicatorFact,
  row: number,
): Scorecard["partners"] {
  const latestDay = figure.period ?? lastDueEnd(calendar, day);
  if (latestDay === null) return [];
  const valueOf = (partner: number, on: IsoDate | undefined) =>
    own.find(
      (report) => report.state === "counts" && report.partner === partner && report.observation.period === on,
    )?.usable ?? null;
  const { baselineDate } = file.indicators[row]!;
  const previousDay = figure.previous?.period;
  const hasBaseline =
    baselineDate !== undefined && figure.period !== null && baselineDate < (previousDay ?? figure.period);
  const all = file.partners.flatMap(({ name }, partner) =>
    isFilled(name) &&
    file.partners.findIndex((other) => normalizedText(other.name) === normalizedText(name)) === partner
      ? [
          {
            row: partner,
            baseline: hasBaseline ? valueOf(partner, baselineDate) : null,
            previous: previousDay === undefined ? null : valueOf(partner, previousDay),
            latest: valueOf(partner, latestDay),
          },
        ]
      : [],
  );
  return [
    ...all.filter(({ latest }) => latest !== null).sort((one, other) => other.latest! - one.latest!),
    ...all.filter(({ latest, row: partner }) => latest === null && view.expects(partner, latestDay)),
  ];
}

function groupsOf({ file }: Situation, { groups: { groups, widest } }: IndicatorFact): Scorecard["groups"] {
  const inTable = listedGroups(file.groups)
    .map((group, place) => ({ row: file.groups.indexOf(group), figure: groups[place]! }))
    .sort((one, other) => one.row - other.row);
  const shown =
    widest?.breakdown ?? inTable.find(({ figure: { value } }) => value !== null)?.figure.breakdown;
  if (shown === undefined) return [];
  return inTable.flatMap(({ figure: { breakdown, group, value } }) =>
    normalizedText(breakdown) === normalizedText(shown) && value !== null ? [{ name: group, value }] : [],
  );
}
