import { isIsoDate } from "../../model/calendar";
import { guessIsoDate } from "../../model/dateGuess";
import type { IsoDate } from "../../model/initiative";
import type { ValueIssue } from "../../model/issues/issue";
import { dateTextIssue, dayIssue } from "../../model/rules/values/dates";

/** A parsed date, or why the text cannot be parsed. */
export type ParsedDay = { readonly day: IsoDate } | { readonly issue: ValueIssue };

/** Parses a date as people write it in English or French: "2026-03-31", "31 mars 2026", "March 31, 2026", "31/03/2026". */
export function parseDay(text: string): ParsedDay {
  const trimmed = text.trim();
  const day = isIsoDate(trimmed) ? trimmed : guessIsoDate(trimmed);
  if (day === undefined) return { issue: dateTextIssue(trimmed) };
  const issue = dayIssue(day);
  return issue ? { issue } : { day };
}
