/** Which partners are expected to report, by docs/measurement-rules.md, "Who reports what". */
import type { IsoDate, Partner, PlannedReport } from "../../../src/model/initiative";
import { normalizedText, isFilled } from "../compare";
import { dayAfter } from "../dates";
import { endsPeriod, type Calendar } from "./calendar";
import type { MeasuredIndicator, MeasurementEntries } from "./entries";
import { rowsByName, type MeasuredReport } from "./reports";

/** The time in which a partner is expected to report; both days included. */
interface Expectation {
  readonly partner: number;
  readonly from: IsoDate;
  readonly until: IsoDate;
}

const FIRST_DAY = "0000-01-01";
const LAST_DAY = "9999-12-31";

export interface ExpectedPartners {
  /** the partners expected for the period that ends on a day */
  at(end: IsoDate): ReadonlySet<number>;
  /** whether other partners are expected on one day than on another, or a report was excused on one of them */
  differs(one: IsoDate, other: IsoDate): boolean;
  /** the first day for which anybody is expected */
  readonly first: IsoDate;
  /** whether the plan has expected a partner and does so no longer on a day */
  hasPlanEnded(partner: number, day: IsoDate): boolean;
}

/** `reports` are all rows of the indicator. */
export function expectedPartners(
  entries: MeasurementEntries,
  indicator: MeasuredIndicator,
  calendar: Calendar,
  reports: readonly MeasuredReport[],
): ExpectedPartners {
  const expectations = expectationsOf(entries, indicator, calendar, reports);
  const excused = new Set(
    reports
      .filter(
        ({ state, observation }) =>
          state === "notAvailable" && !isOfGroup(observation) && endsPeriod(calendar, observation.period),
      )
      .map(({ partner, observation }) => `${partner} ${observation.period}`),
  );
  const plannedAt = (end: IsoDate) =>
    new Set(
      expectations.filter(({ from, until }) => from <= end && end <= until).map(({ partner }) => partner),
    );
  const at = (end: IsoDate) =>
    new Set([...plannedAt(end)].filter((partner) => !excused.has(`${partner} ${end}`)));
  const hasExcuses = (end: IsoDate) => at(end).size < plannedAt(end).size;
  return {
    at,
    differs(one, other) {
      const [first, second] = [plannedAt(one), plannedAt(other)];
      const isSame = first.size === second.size && [...first].every((partner) => second.has(partner));
      return !isSame || hasExcuses(one) || hasExcuses(other);
    },
    first:
      expectations
        .filter(({ from, until }) => from <= until)
        .map(({ from }) => from)
        .sort()[0] ?? LAST_DAY,
    hasPlanEnded(partner, day) {
      const ends = plannedExpectations(entries, indicator, calendar)
        .filter((each) => each.partner === partner && each.from <= each.until)
        .map(({ until }) => until);
      return ends.length > 0 && ends.every((until) => until < day);
    },
  };
}

function isOfGroup({ breakdown, group }: MeasuredReport["observation"]): boolean {
  return isFilled(breakdown) || isFilled(group);
}

/** The times of the plan's rows of an indicator. */
function plannedExpectations(
  { partners, reportingPlan }: MeasurementEntries,
  indicator: MeasuredIndicator,
  calendar: Calendar,
): readonly Expectation[] {
  const rowOf = rowsByName(partners.map(({ name }) => name));
  return reportingPlan.flatMap((row): Expectation[] => {
    const partner = rowOf.get(normalizedText(row.partner));
    const isForIndicator =
      normalizedText(row.indicator) === normalizedText(indicator.code) && !isFilled(row.breakdown);
    if (!isForIndicator || partner === undefined) return [];
    return [{ partner, ...plannedTime(row, calendar, partners[partner]!) }];
  });
}

function expectationsOf(
  entries: MeasurementEntries,
  indicator: MeasuredIndicator,
  calendar: Calendar,
  reports: readonly MeasuredReport[],
): readonly Expectation[] {
  const { partners } = entries;
  const rowOf = rowsByName(partners.map(({ name }) => name));
  const leftOf = (partner: number) => partners[partner]!.left ?? LAST_DAY;
  const planned = plannedExpectations(entries, indicator, calendar);
  if (planned.length > 0) return planned;
  const counting = reports.filter(({ state }) => state === "counts");
  const reporters = [...new Set(counting.map(({ partner }) => partner))].map((partner) => ({
    partner,
    from: counting
      .filter((report) => report.partner === partner)
      .map(({ observation }) => observation.period)
      .sort()[0]!,
    until: leftOf(partner),
  }));
  const responsible = rowOf.get(normalizedText(indicator.partner ?? ""));
  return responsible === undefined
    ? reporters
    : [
        ...reporters,
        { partner: responsible, from: joining(calendar, partners[responsible]!), until: leftOf(responsible) },
      ];
}

/** The first and the last day of a row of the reporting plan. */
export function plannedTime(
  { from, until }: PlannedReport,
  calendar: Calendar,
  partner: Partner,
): { readonly from: IsoDate; readonly until: IsoDate } {
  return {
    from: from ?? joining(calendar, partner),
    until: [until ?? LAST_DAY, partner.left ?? LAST_DAY].sort()[0]!,
  };
}

/** The first day for which a partner may be expected to report an indicator. */
function joining({ beginning }: Calendar, { joined }: Partner): IsoDate {
  const days = [beginning, joined].filter((day) => day !== undefined && day !== null);
  const later = days.sort().at(-1);
  return later === undefined ? FIRST_DAY : dayAfter(later);
}
