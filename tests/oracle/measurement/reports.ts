/** Which rows of observations count, by docs/measurement-rules.md, "Which rows count". */
import type { OBSERVATION_STATES } from "../../../src/catalogue/measurement";
import type { IsoDate } from "../../../src/model/initiative";
import { normalizedText, isFilled } from "../compare";
import { calendarOf, endsPeriod } from "./calendar";
import { groupText, listedGroups } from "./groups";
import { LISTED_CONFLICTS, type MeasuredObservation, type MeasurementEntries } from "./entries";

type ReportState = (typeof OBSERVATION_STATES)[number]["id"];

/** A row of the table of observations. */
export interface MeasuredReport {
  readonly observation: MeasuredObservation;
  /** the row indexes of its indicator and its partner, -1 where unknown */
  readonly indicator: number;
  readonly partner: number;
  readonly usable: number | null;
  readonly state: ReportState;
}

export interface MeasuredReports {
  readonly rows: readonly MeasuredReport[];
  /** the number of different conflicts beyond those that can be listed */
  readonly unlistedConflicts: number;
}

export function measuredReports(entries: MeasurementEntries, reportDate: IsoDate): MeasuredReports {
  const { indicators, partners, observations } = entries;
  const calendars = indicators.map((indicator) => calendarOf(entries, indicator));
  const indicatorRows = rowsByName(indicators.map(({ code }) => code));
  const partnerRows = rowsByName(partners.map(({ name }) => name));
  const located = observations.map((observation) => ({
    observation,
    indicator: indicatorRows.get(normalizedText(observation.indicator)) ?? -1,
    partner: partnerRows.get(normalizedText(observation.partner)) ?? -1,
  }));
  const listed = new Set(listedGroups(entries.groups).map(groupText));
  const isListed = (observation: MeasuredObservation) => listed.has(groupText(observation));
  const isUnknownGroup = (observation: MeasuredObservation) =>
    isFilled(observation.breakdown) && !isListed(observation);
  // A group that the table does not list is compared as it was entered, but for case.
  const groupOf = (observation: MeasuredObservation) =>
    isListed(observation) ? ["listed", groupText(observation)] : [(observation.group ?? "").toLowerCase()];
  const keyOf = ({ indicator, partner, observation }: (typeof located)[number]) =>
    JSON.stringify([indicator, partner, observation.period, ...groupOf(observation)]);
  const occurrences = new Map<string, number>();
  for (const row of located) {
    if (row.indicator < 0 || row.partner < 0 || isUnknownGroup(row.observation)) continue;
    occurrences.set(keyOf(row), (occurrences.get(keyOf(row)) ?? 0) + 1);
  }
  const conflicts = [...occurrences.values()].filter((times) => times > 1).length;
  const rows = located.map((row): MeasuredReport => {
    const { observation } = row;
    const usable = usableValue(observation, indicators[row.indicator]?.kind === "percent" ? 100 : 1);
    const calendar = calendars[row.indicator];
    const state = (): ReportState => {
      if (!calendar) return "unknownIndicator";
      if (row.partner < 0) return "unknownPartner";
      if (!isUnknownGroup(observation) && (occurrences.get(keyOf(row)) ?? 0) > 1) return "conflict";
      if (observation.period > reportDate) return "afterReport";
      if (observation.status === "notAvailable") return "notAvailable";
      if (usable === null) return "noValue";
      if (isUnknownGroup(observation)) return "unknownGroup";
      if (isFilled(observation.group)) return "group";
      return endsPeriod(calendar, observation.period) ? "counts" : "noPeriodEnd";
    };
    return { ...row, usable, state: state() };
  });
  return { rows, unlistedConflicts: Math.max(0, conflicts - LISTED_CONFLICTS) };
}

/** The first row of each name. */
export function rowsByName(names: readonly string[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  names.forEach((name, row) => {
    if (isFilled(name) && !rows.has(normalizedText(name))) rows.set(normalizedText(name), row);
  });
  return rows;
}

/** The ratio where it is defined, times the factor of the indicator's kind; else the value, else null. */
function usableValue({ value, numerator, denominator }: MeasuredObservation, factor: number): number | null {
  if (numerator !== undefined && denominator !== undefined && denominator !== 0)
    return (numerator / denominator) * factor;
  return value ?? null;
}
