/** One indicator by partner and by group, by docs/rules.md, "One indicator by partner and by group". */
import type { IsoDate } from "../../src/model/initiative";
import { normalizedText, isFilled, sameText } from "./compare";
import { lastDayOfMonth, monthOf } from "./dates";
import { calendarOf, endsWithin, FIRST_END } from "./measurement/calendar";
import { entriesOf } from "./measurement/entries";
import { groupText, listedGroups } from "./measurement/groups";
import type { MeasuredReport, MeasuredReports } from "./measurement/reports";
import { combine, totalOf } from "./observations";
import type { Situation } from "./situation";
import type { TrackerChoices } from "./tracker";

/** How many periods are shown. */
const SHOWN = 12;

interface IndicatorLine {
  readonly name: string;
  /** of a group: its breakdown; null for other lines */
  readonly breakdown: string | null;
  /** the latest period first; null where a cell stays empty */
  readonly cells: readonly ({ readonly value: number; readonly isComparable: boolean } | null)[];
  readonly change: number | null;
  readonly reported: number;
}

export interface OneIndicator {
  /** the row of the indicator; -1 for none or an unknown one */
  readonly row: number;
  readonly periods: readonly IsoDate[];
  /** all partners, then each partner, then each group */
  readonly lines: readonly IndicatorLine[];
}

export function oneIndicator(
  situation: Situation,
  { rows }: MeasuredReports,
  judged: readonly (IsoDate | null)[],
  { indicator: code, until }: TrackerChoices,
): OneIndicator {
  const { file, day } = situation;
  const row = file.indicators.findIndex((each) =>
    code === undefined || !isFilled(code) ? isFilled(each.code) : sameText(each.code, code),
  );
  if (row < 0) return { row, periods: [], lines: [] };
  const definition = file.indicators[row]!;
  const own = rows.filter((report) => report.indicator === row);
  const counting = own.filter(({ state }) => state === "counts");
  const last = until !== undefined && until < day ? until : day;
  const calendar = calendarOf(entriesOf(situation), definition);
  const reported = [...new Set(counting.map(({ observation }) => observation.period))].sort();
  const { months } = calendar;
  const first = lastDayOfMonth(monthOf(last) - (months ?? 0) * SHOWN);
  const ends =
    months === null
      ? reported.filter((each) => each <= last)
      : endsWithin(calendar, first, last).filter((each) => each >= FIRST_END);
  const periods = ends.reverse().slice(0, SHOWN);
  const on = (reports: readonly MeasuredReport[], period: IsoDate) =>
    reports.filter(({ observation }) => observation.period === period);
  const combined = (reports: readonly MeasuredReport[]) =>
    reports.length === 0 ? null : combine(reports as readonly MeasuredReport[], definition);
  const comparable = (value: number | null) => (value === null ? null : { value, isComparable: true });

  const total = periods.map((period) => comparable(combined(on(counting, period))));
  const partners = file.partners.flatMap(({ name }, partner) => {
    const ofPartner = counting.filter((report) => report.partner === partner);
    if (ofPartner.length === 0) return [];
    const cells = periods.map((period) => {
      const reports = on(ofPartner, period);
      return comparable(reports.length === 0 ? null : totalOf(reports.map(({ usable }) => usable!)));
    });
    return [lineOf(name.trim(), null, cells)];
  });
  const groups = listedGroups(file.groups).flatMap((group) => {
    const reports = own.filter(
      ({ state, observation }) => state === "group" && groupText(observation) === groupText(group),
    );
    const isCompared = ({ observation, partner }: MeasuredReport) =>
      ![judged[row], definition.baselineDate].includes(observation.period) ||
      on(counting, observation.period).some((each) => each.partner === partner);
    const counted = reports.filter(isCompared);
    if (counted.length === 0) return [];
    const cells = periods.map((period) => {
      const value = combined(on(counted, period));
      const [ofGroup, ofTotal] = [on(counted, period), on(counting, period)];
      const places = (reports: readonly MeasuredReport[]) => totalOf(reports.map(({ partner }) => partner));
      const isComparable = ofGroup.length === ofTotal.length && places(ofGroup) === places(ofTotal);
      return value === null ? null : { value, isComparable };
    });
    const breakdown = file.groups.find(
      (each) =>
        isFilled(each.group) &&
        normalizedText(each.breakdown ?? "") === normalizedText(group.breakdown ?? ""),
    )!.breakdown;
    return [lineOf(group.group.trim(), breakdown?.trim() ?? "", cells)];
  });
  return { row, periods, lines: [lineOf(definition.name.trim(), null, total), ...partners, ...groups] };
}

function lineOf(name: string, breakdown: string | null, cells: IndicatorLine["cells"]): IndicatorLine {
  const latest = cells.findIndex((cell) => cell?.isComparable);
  const [value, before] = [cells[latest], cells[latest + 1]];
  return {
    name,
    breakdown,
    cells,
    change: value && before?.isComparable ? value.value - before.value : null,
    reported: cells.filter((cell) => cell !== null).length,
  };
}
