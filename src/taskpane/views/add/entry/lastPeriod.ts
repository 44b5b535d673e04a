import { FREQUENCIES } from "../../../../catalogue/initiative";
import type { Choices, IndicatorChoice } from "../../../../excel";
import type { IsoDate } from "../../../../model/initiative";

const MONTHS_PER_YEAR = 12;

/**
 * The last day of the latest reporting period that has ended by the report date (docs/rules.md, Periods): of the indicator,
 * or of the initiative if no indicator is given.
 */
export function lastPeriodEnd(choices: Choices, indicator?: IndicatorChoice): IsoDate | undefined {
  const { reportDate, reportingYear } = choices;
  if (reportDate === undefined) return undefined;
  const frequency = indicator?.frequency ?? choices.frequency;
  const months = FREQUENCIES.find(({ id }) => id === frequency)?.months;
  if (months === undefined) return undefined;
  const baseline = indicator?.baselineDate;
  const anchor =
    baseline !== undefined && isMonthEnd(baseline) ? monthOf(baseline) : reportingYear - 2 + MONTHS_PER_YEAR;
  const latest = monthOf(reportDate) - (isMonthEnd(reportDate) ? 0 : 1);
  const monthsSincePeriodEnd = (((latest - anchor) % months) + months) % months;
  return monthEnd(latest - monthsSincePeriodEnd);
}

/** The month of a date, as months since year 0. */
function monthOf(date: IsoDate): number {
  const [year, month] = date.split("-").map(Number) as [number, number];
  return year * MONTHS_PER_YEAR + month - 1;
}

function isMonthEnd(date: IsoDate): boolean {
  return monthEnd(monthOf(date)) === date;
}

function monthEnd(month: number): IsoDate {
  const year = Math.floor(month / MONTHS_PER_YEAR);
  return new Date(Date.UTC(year, (month % MONTHS_PER_YEAR) + 1, 0)).toISOString().slice(0, 10);
}
