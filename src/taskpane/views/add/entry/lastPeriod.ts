import type { Choices, IndicatorChoice } from "../../../../excel";
import type { IsoDate } from "../../../../model/initiative";
import { lastEndBy, ownPeriodsOf, type OwnPeriods } from "../../../../model/ownPeriods";

/** The own periods of an indicator, or of the initiative if no indicator is given. */
export function ownPeriodsIn(choices: Choices, indicator?: IndicatorChoice): OwnPeriods {
  return ownPeriodsOf({
    frequency: indicator?.frequency ?? choices.frequency,
    baselineDate: indicator?.baselineDate,
    targetDate: indicator?.targetDate,
    reportingYear: choices.reportingYear,
  });
}

/**
 * The last day of the latest own period that has ended by the report date (docs/measurement-rules.md): of the indicator,
 * or of the initiative if no indicator is given. Undefined where any day may be a period.
 */
export function lastPeriodEnd(choices: Choices, indicator?: IndicatorChoice): IsoDate | undefined {
  const { reportDate } = choices;
  if (reportDate === undefined) return undefined;
  const periods = ownPeriodsIn(choices, indicator);
  return periods.months === 0 ? undefined : lastEndBy(periods, reportDate);
}
