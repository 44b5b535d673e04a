/** Which rows of the reporting plan count, by docs/measurement-rules.md, "Who reports what". */
import type { OBSERVATION_STATES } from "../../../src/catalogue/measurement";
import { normalizedText, isFilled } from "../compare";
import { calendarOf } from "./calendar";
import type { MeasurementEntries } from "./entries";
import { plannedTime } from "./expected";
import { rowsByName } from "./reports";

export type PlanState = (typeof OBSERVATION_STATES)[number]["id"];

/** The state of each row, in order. */
export function planStates(entries: MeasurementEntries): readonly PlanState[] {
  const { indicators, partners, reportingPlan } = entries;
  const indicatorRows = rowsByName(indicators.map(({ code }) => code));
  const partnerRows = rowsByName(partners.map(({ name }) => name));
  return reportingPlan.map((row) => {
    const indicator = indicators[indicatorRows.get(normalizedText(row.indicator)) ?? -1];
    const partner = partners[partnerRows.get(normalizedText(row.partner)) ?? -1];
    if (!indicator) return "unknownIndicator";
    if (!partner) return "unknownPartner";
    if (isFilled(row.breakdown)) return "group";
    const { from, until } = plannedTime(row, calendarOf(entries, indicator), partner);
    return from > until ? "noPeriod" : "counts";
  });
}
