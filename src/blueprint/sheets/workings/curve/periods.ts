/** The own periods of a subject, the latest first: its figure in each, and whether enough partners reported for it. */
import type { Context } from "../../../context";
import { endOfMonth, monthOfDay } from "../../../months";
import { NAMES } from "../../../names";
import type { ScorecardFact } from "../../../scorecardRanges";
import { dayKey } from "../../data/keys";
import { expectedOn } from "../../indicators/expected";
import { isNonNegative } from "../../indicators/progress";
import { valueOn } from "../../indicators/values";
import { ownPeriod } from "../../ownPeriods";
import { axisCell, placeOnAxis } from "./axis";
import { periodCell, type PeriodColumn } from "./periodCells";
import { aboutSubject, factOf, type Subject } from "./subject";

/** As many periods without a report are listed after the latest one with a report. */
const PERIODS_AHEAD = 2;

/** The formulas of each column, given the place of a period from 1. */
export function curvePeriods(
  subject: Subject,
  context: Context,
): Readonly<Record<PeriodColumn, (place: number) => string>> {
  const about = aboutSubject(subject, context);
  const fact = (id: ScorecardFact) => factOf(subject, id);
  const cell = (column: PeriodColumn, place: number) => periodCell(subject, column, place);
  const observations = (id: string) => context.refs.column("Observations", id);
  const ifDay = (place: number, expression: string) => ifPeriod(subject, place, expression);
  const countOf = (id: string) => (place: number) =>
    ifDay(place, `COUNTIFS(${observations(id)},${dayKey(fact("line"), cell("day", place))})`);
  const ahead = endOfMonth(`(${monthOfDay(fact("lastReportDay"))}+${PERIODS_AHEAD}*${fact("months")})`);
  const last = `IF(OR(${fact("months")}=0,${fact("lastReportDay")}=0),${NAMES.asOf},MIN(${NAMES.asOf},${ahead}))`;
  const own = {
    row: fact("row"),
    months: fact("months"),
    anchor: fact("anchor"),
    last,
    keys: observations("indicatorDayKey"),
  };
  const surplus = (place: number) =>
    `${cell("reported", place)}-${fact("neededShare")}*${cell("expected", place)}`;
  const isComplete = (place: number) => `IF(${fact("months")}=0,TRUE,${isNonNegative(surplus(place))})`;
  return {
    day: (place) => {
      const day = cell("own", place);
      return `=IF(${day}="","",IF(${day}<${axisCell(subject, "firstDay")},"",${day}))`;
    },
    own: (place) => (place === 1 ? ownPeriod(own) : ownPeriod(own, cell("own", place - 1))),
    counting: countOf("indicatorDayKey"),
    reported: countOf("expectedDayKey"),
    expected: (place) => ifDay(place, expectedOn(about, cell("day", place))),
    value: (place) =>
      ifDay(place, `IF(${cell("counting", place)}=0,"",${valueOn(about, cell("day", place))})`),
    judged: (place) =>
      `=IF(ISNUMBER(${cell("value", place)}),IF(${cell("day", place)}>${fact("judgedDay")},"",` +
      `IF(${isComplete(place)},${cell("value", place)},"")),"")`,
    place: (place) => ifDay(place, placeOnAxis(subject, cell("day", place))),
    drawn: (place) =>
      `=IF(ISNUMBER(${cell("judged", place)}),IF(${cell("place", place)}<0,"",${cell("place", place)}),"")`,
  };
}

/** The formula of a place that has a period; "" for others. */
export function ifPeriod(subject: Subject, place: number, expression: string): string {
  return `=IF(${periodCell(subject, "day", place)}="","",${expression})`;
}
