/**
 * Values due and reported of the indicators and partners that the tracker has no lines for. Their formulas scan the
 * observations for each pair, but only where something is beyond the room.
 */
import type { Context } from "../../context";
import { greaterOf, lesserOf } from "../../formula";
import { periodsEnded, periodsInCommon, type Interval } from "../../months";
import type { Formulas } from "../../table";
import { NAMES } from "../../names";
import { DAY_FACTOR, dayKey, pairDayKey, pairKey } from "../data/keys";
import { ROOM } from "./layout";
import { FULL_INTERVAL, LATEST_INTERVAL } from "./periods";

/** The expected reports of a partner up to the end of an interval, of the indicators that the page has no lines for. */
export function reportsBeyondRoom(context: Context, partner: string, until: string): string {
  const { refs } = context;
  const keys = refs.column("Observations", "pairDayKey");
  return ofIndicatorsBeyond(context, (column) => {
    const base = `(${pairKey(column("line"), partner)})*${DAY_FACTOR}`;
    return `COUNTIFS(${keys},">"&(${base}+${column("begins")}),${keys},"<="&(${base}+${lesserOf(until, column("lastDue"))}),${refs.column("Observations", "expectedDayKey")},">0")`;
  });
}

/** The reports of a partner that are due within an interval and not available. */
export function excusedReports({ refs }: Context, partner: string, { after, until }: Interval): string {
  const keys = refs.column("Observations", "partnerDayKey");
  const excused = `COUNTIFS(${keys},">=-"&(${dayKey(partner, until)}),${keys},"<-"&(${dayKey(partner, after)}))`;
  return `IF(${NAMES.hasExcused},${excused},0)`;
}

/** Those of the indicators that the page has no lines for. */
export function excusedBeyondRoom(context: Context, partner: string, { after, until }: Interval): string {
  const { refs } = context;
  const keys = refs.column("Observations", "pairDayKey");
  return ofIndicatorsBeyond(context, (column) => {
    const bound = (day: string) => `(${pairDayKey(column("line"), partner, day)})`;
    const from = `${keys},">"&${bound(greaterOf(after, column("begins")))}`;
    const to = `${keys},"<="&${bound(lesserOf(until, column("lastDue")))}`;
    return `COUNTIFS(${from},${to},${refs.column("Observations", "expectedDayKey")},"<0")`;
  });
}

/**
 * The own periods due to a partner within an interval by the plan.
 * @param isCounted whether a row of the plan is counted, given the column that says whether the page has a line for its
 * indicator
 */
export function dueByPlan(
  { refs }: Context,
  partner: string,
  { after, until }: Interval,
  isCounted: (isKept: string) => string,
): string {
  const plan = (id: string) => refs.column("ReportingPlan", id);
  const ended = (day: string) => periodsEnded(day, plan("months"), plan("anchor"));
  const due = periodsInCommon(
    { after: ended(after), until: ended(until) },
    { after: plan("endedBefore"), until: plan("endedUntil") },
  );
  return `SUMPRODUCT((${plan("partnerRow")}=${partner})*(${isCounted(plan("isKept"))})*${due})`;
}

/** The sum of a count over the indicators that the page has no lines for; `count` reads their columns. */
function ofIndicatorsBeyond({ refs }: Context, count: (column: (id: string) => string) => string): string {
  const column = (id: string) => {
    const cells = refs.column("Indicators", id);
    return `(INDEX(${cells},MIN(ROWS(${cells}),${ROOM.indicators}+1)):INDEX(${cells},ROWS(${cells})))`;
  };
  return `IF(ROWS(${refs.column("Indicators", "order")})>${ROOM.indicators},SUMPRODUCT((${column("order")}>${ROOM.indicators})*${count(column)}),0)`;
}

/** Formulas of Partners: the values due from each since its first report that are not in a cell of the tracker. */
export function beyondRoomFormulas(context: Context): Formulas {
  const { refs } = context;
  const line = refs.thisRow("Partners", "line");
  const order = refs.column("Indicators", "order");
  const isBeyond = `(${order}>IF(${line}>${ROOM.partners},0,${ROOM.indicators}))`;
  const isPlannedBeyond = (isKept: string) => `${isKept}*(${line}<=${ROOM.partners})=0`;
  const dueWithin = (interval: Interval) =>
    `=IF(OR(${refs.thisRow("Partners", "key")}="",AND(${line}<=${ROOM.partners},ROWS(${order})<=${ROOM.indicators})),0,` +
    `SUMPRODUCT(${isBeyond}*${dueSinceReport(context, interval)})` +
    `+${dueByPlan(context, line, interval, isPlannedBeyond)}` +
    `-IF(${line}>${ROOM.partners},${excusedReports(context, line, interval)},${excusedBeyondRoom(context, line, interval)}))`;
  return { dueLatest: dueWithin(LATEST_INTERVAL), dueAll: dueWithin(FULL_INTERVAL) };
}

/** The sums over all indicators and partners, given those over the cells of the tracker. */
export function sumsBeyondRoom(
  context: Context,
  shown: Readonly<Record<"latest" | "latestDue" | "all" | "allDue", string>>,
): typeof shown {
  const { refs } = context;
  const partners = refs.column("Partners", "line");
  const order = refs.column("Indicators", "order");
  const keys = refs.column("Observations", "partnerDayKey");
  const isAnyBeyond = `OR(ROWS(${partners})>${ROOM.partners},ROWS(${order})>${ROOM.indicators})`;
  const upTo = (day: string) => `COUNTIFS(${keys},"<="&(${dayKey(partners, day)}))`;
  const reported = (sum: string, { after, until }: Interval) =>
    `IF(${isAnyBeyond},SUMPRODUCT(${upTo(until)}-${upTo(after)}),${sum})`;
  const isBeyond = `(${order}>0)*(((${order}>${ROOM.indicators})+(${refs.column("Indicators", "responsibleRow")}>${ROOM.partners}))>0)`;
  const due = (sum: string, id: "dueLatest" | "dueAll", interval: Interval) =>
    `${sum}+SUM(${refs.column("Partners", id)})+IF(${isAnyBeyond},SUMPRODUCT(${isBeyond}*${dueFromResponsible(context, interval)}),0)`;
  return {
    latest: reported(shown.latest, LATEST_INTERVAL),
    latestDue: due(shown.latestDue, "dueLatest", LATEST_INTERVAL),
    all: reported(shown.all, FULL_INTERVAL),
    allDue: due(shown.allDue, "dueAll", FULL_INTERVAL),
  };
}

/** The number of own periods of each indicator that have ended by a day. */
function endedBy({ refs }: Context, day: string): string {
  const months = refs.column("Indicators", "months");
  return periodsEnded(day, `(${months}+(${months}=0))`, refs.column("Indicators", "anchor"));
}

/**
 * For each indicator without a plan, the own periods due within an interval to the partner of the row, since its first
 * report of it.
 */
function dueSinceReport(context: Context, { after, until }: Interval): string {
  const { refs } = context;
  const column = (id: string) => refs.column("Indicators", id);
  const partner = refs.thisRow("Partners", "line");
  const begin = greaterOf(after, column("begins"));
  const end = lesserOf(`MIN(${until},${refs.thisRow("Partners", "leftDay")})`, column("lastDue"));
  const keys = refs.column("Observations", "pairDayKey");
  const base = `(${pairKey(column("line"), partner)})*${DAY_FACTOR}`;
  const counts = `${refs.column("Observations", "indicatorDayKey")},">0"`;
  // The end of the first own period that the partner reported, 0 where it is later or never.
  const first = `MOD(MINIFS(${keys},${keys},">"&${base},${keys},"<="&(${base}+${end}),${counts}),${DAY_FACTOR})`;
  const before = greaterOf(endedBy(context, begin), `(${endedBy(context, first)}-1)`);
  return `(${column("months")}>0)*(${column("planned")}=0)*(${first}>0)*(${end}>${begin})*(${endedBy(context, end)}-${before})`;
}

/**
 * For each indicator, the own periods due within an interval to its responsible partner before the first report of that.
 */
function dueFromResponsible(context: Context, { after, until }: Interval): string {
  const column = (id: string) => context.refs.column("Indicators", id);
  const begin = greaterOf(greaterOf(after, column("begins")), `(${column("responsibleFrom")}-1)`);
  const end = lesserOf(lesserOf(until, column("lastDue")), column("responsibleUntil"));
  return `(${column("months")}>0)*(${end}>${begin})*(${endedBy(context, end)}-${endedBy(context, begin)})`;
}
