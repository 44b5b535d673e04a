/** The figures of groups, by docs/measurement-rules.md, "By group". */
import type { Group, IsoDate } from "../../../src/model/initiative";
import { combine } from "../observations";
import { normalizedText, isFilled } from "../compare";
import type { MeasuredIndicator, MeasurementEntries } from "./entries";
import { rowsByName, type MeasuredReport, type MeasuredReports } from "./reports";

const DIFFERENCE = 0.01;

export interface GroupFigure {
  readonly breakdown: string;
  readonly group: string;
  /** in the judged period */
  readonly value: number | null;
  readonly isPartial: boolean;
}

interface Gap {
  readonly breakdown: string;
  readonly gap: number;
  readonly ratio: number | null;
  readonly highest: string;
  readonly lowest: string;
  /** since the baseline's period */
  readonly change: number | null;
}

export interface GroupFacts {
  /** in the order in which they are shown */
  readonly groups: readonly GroupFigure[];
  readonly gaps: readonly Gap[];
  readonly widest: Gap | null;
  readonly missing: readonly GroupFigure[];
  /** the breakdowns whose groups do not add up to the total */
  readonly differ: readonly string[];
}

/** The breakdown and the group of an observation or of a row of Groups, comparable as one text. */
export function groupText(row: { readonly breakdown?: string; readonly group?: string }): string {
  return `${normalizedText(row.breakdown ?? "")}|${normalizedText(row.group ?? "")}`;
}

/** The groups that count, in the order in which they are shown. */
export function listedGroups(groups: readonly Group[]): readonly Group[] {
  const counting = groups.filter(
    (group, row) =>
      isFilled(group.group) && groups.findIndex((other) => groupText(other) === groupText(group)) === row,
  );
  const breakdowns = [...new Set(counting.map(({ breakdown = "" }) => normalizedText(breakdown)))];
  return breakdowns.flatMap((breakdown) =>
    counting
      .filter((group) => normalizedText(group.breakdown ?? "") === breakdown)
      .sort((one, other) => (one.order ?? Infinity) - (other.order ?? Infinity) || 0),
  );
}

/** `row` is the index of the indicator, `judged` its judged period. */
export function groupFacts(
  entries: MeasurementEntries,
  { rows }: MeasuredReports,
  row: number,
  judged: IsoDate | null,
): GroupFacts {
  const indicator = entries.indicators[row]!;
  const own = rows.filter((report) => report.indicator === row);
  const listed = listedGroups(entries.groups);
  /** as in the first row of the breakdown */
  const nameOf = (breakdown: string) =>
    entries.groups
      .find((group) => isFilled(group.group) && normalizedText(group.breakdown ?? "") === breakdown)!
      .breakdown?.trim() ?? "";
  const view = new GroupView(indicator, own);
  const figures = listed.map((group): GroupFigure => ({
    breakdown: nameOf(normalizedText(group.breakdown ?? "")),
    group: group.group.trim(),
    ...view.figure(group, judged),
  }));
  const breakdowns = [...new Set(listed.map(({ breakdown = "" }) => normalizedText(breakdown)))];
  const ofBreakdown = (breakdown: string) => (_: unknown, index: number) =>
    normalizedText(listed[index]!.breakdown ?? "") === breakdown;
  const gaps = breakdowns.flatMap((breakdown): Gap[] => {
    const now = extremes(figures.filter(ofBreakdown(breakdown)));
    if (!now || judged === null) return [];
    const { baselineDate } = indicator;
    const atBaseline = listed
      .filter(ofBreakdown(breakdown))
      .map((group) => ({ group: group.group, ...view.figure(group, baselineDate ?? null) }));
    const before = extremes(atBaseline);
    const gap = now.highest.value - now.lowest.value;
    return [
      {
        breakdown: nameOf(breakdown),
        gap,
        ratio: now.lowest.value > 0 ? now.highest.value / now.lowest.value : null,
        highest: now.highest.group,
        lowest: now.lowest.group,
        change: before ? gap - (before.highest.value - before.lowest.value) : null,
      },
    ];
  });
  const planned = plannedBreakdowns(entries, indicator);
  const missing =
    judged === null
      ? []
      : breakdowns.flatMap((breakdown) => {
          const all = figures.filter(ofBreakdown(breakdown));
          const isUsed = planned.has(breakdown) || all.some(({ value }) => value !== null);
          return isUsed ? all.filter(({ value }) => value === null) : [];
        });
  const differing = breakdowns.filter((breakdown) => {
    const adding = figures.filter(
      (figure, index) => ofBreakdown(breakdown)(figure, index) && listed[index]!.addsUp === true,
    );
    const isComplete = adding.every(({ value, isPartial }) => value !== null && !isPartial);
    if (indicator.combination !== "sum" || adding.length < 2 || !isComplete) return false;
    const total = view.totalsOn(judged).reduce((sum, { usable }) => sum + usable!, 0);
    const sum = adding.reduce((all, { value }) => all + value!, 0);
    return Math.abs(sum - total) > DIFFERENCE * Math.abs(total) + 1e-9;
  });
  return { groups: figures, gaps, widest: widestOf(gaps), missing, differ: differing.map(nameOf) };
}

class GroupView {
  constructor(
    private readonly indicator: MeasuredIndicator,
    private readonly own: readonly MeasuredReport[],
  ) {}

  totalsOn(day: IsoDate | null): readonly MeasuredReport[] {
    return this.own.filter(({ state, observation }) => state === "counts" && observation.period === day);
  }

  figure(group: Group, day: IsoDate | null): Pick<GroupFigure, "value" | "isPartial"> {
    const partners = new Set(this.totalsOn(day).map(({ partner }) => partner));
    const reports = this.own.filter(
      ({ state, observation, partner }) =>
        state === "group" &&
        observation.period === day &&
        partners.has(partner) &&
        groupText(observation) === groupText(group),
    );
    if (reports.length === 0) return { value: null, isPartial: false };
    const { combination, kind } = this.indicator;
    const value = combine(reports as Parameters<typeof combine>[0], { combination, ...(kind && { kind }) });
    return { value, isPartial: reports.length < partners.size };
  }
}

/** The first of the highest and of the lowest values that are comparable; none of fewer than two. */
function extremes(figures: readonly Pick<GroupFigure, "group" | "value" | "isPartial">[]) {
  const comparable = figures.flatMap(({ group, value, isPartial }) =>
    value === null || isPartial ? [] : [{ group, value }],
  );
  if (comparable.length < 2) return undefined;
  const values = comparable.map(({ value }) => value);
  const first = (value: number) => comparable.find((each) => each.value === value)!;
  return { highest: first(Math.max(...values)), lowest: first(Math.min(...values)) };
}

function plannedBreakdowns(
  { partners, reportingPlan }: MeasurementEntries,
  indicator: MeasuredIndicator,
): ReadonlySet<string> {
  const rowOf = rowsByName(partners.map(({ name }) => name));
  return new Set(
    reportingPlan.flatMap((row) => {
      const isOwn =
        normalizedText(row.indicator) === normalizedText(indicator.code) &&
        rowOf.has(normalizedText(row.partner));
      return isOwn && isFilled(row.breakdown) ? [normalizedText(row.breakdown)] : [];
    }),
  );
}

function widestOf(gaps: readonly Gap[]): Gap | null {
  const score = ({ gap, ratio }: Gap) => ratio ?? gap / (1 + gap);
  return gaps.reduce<Gap | null>(
    (widest, gap) => (widest === null || score(gap) > score(widest) ? gap : widest),
    null,
  );
}
