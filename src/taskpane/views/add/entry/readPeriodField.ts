import type { Choices } from "../../../../excel";
import { readTypedPeriod } from "../../../../model/import/typedPeriod";
import { valueIssue } from "../../../../model/issues/issue";
import { normalizeText } from "../../../../model/text/normalizeText";
import { parseDay } from "../../../form/parseDay";
import { ownPeriodsIn } from "./lastPeriod";
import type { FieldReading } from "./readField";

/**
 * Parses the period of an observation: a day, or a year, quarter or month as a file may write it ("T4 2025", "2025-Q4"),
 * which is the last day of the indicator's own period.
 */
export function readPeriodField(text: string, indicator: string, choices: Choices): FieldReading {
  const trimmed = text.trim();
  const day = parseDay(trimmed);
  if ("day" in day) return { value: day.day };
  // A date that may be two days is asked about, not guessed.
  if (day.issue.code === "ambiguousDate") return day;
  const key = normalizeText(indicator, "name");
  const chosen = choices.indicators.find(({ code }) => normalizeText(code, "name") === key);
  const reading = readTypedPeriod(trimmed, ownPeriodsIn(choices, chosen));
  if ("period" in reading) return { value: reading.period };
  const { code, ...details } = reading;
  return code === "notAPeriod" ? day : { issue: valueIssue(code, { ...details, value: trimmed }) };
}
