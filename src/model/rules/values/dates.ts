import { isIsoDate } from "../../calendar";
import { guessIsoDate, ambiguousReadings } from "../../dateGuess";
import { isDay, isoOf, serialOf } from "../../days";
import type { IsoDate } from "../../initiative";
import { valueIssue, type ValueIssue } from "../../issues/issue";
import { truncate } from "../../text/normalizeText";
import { FIRST_ENTRY_DAY, LAST_ENTRY_DAY } from "../limits";

const FIRST_TYPED_DAY = serialOf(FIRST_ENTRY_DAY);
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/**
 * The issue of a text in a date field; always one, because valid dates are not texts (in cells) or were already
 * recognised (in files).
 */
export function dateTextIssue(text: string): ValueIssue {
  const value = truncate(text);
  const day = guessIsoDate(text);
  if (day !== undefined) {
    return isDay(serialOf(day)) ? dateAsText(text, day) : valueIssue("dateOutOfRange", { value });
  }
  const readings = ambiguousReadings(text);
  if (readings) {
    const [monthFirst, dayFirst] = readings;
    return valueIssue("ambiguousDate", { value, monthFirst, dayFirst });
  }
  const isImpossible = /^\d{4}-\d{2}-\d{2}$/.test(text) && !isIsoDate(text);
  return valueIssue("notADate", { value, reason: isImpossible ? "notInCalendar" : undefined });
}

/** The issue of a number in a date field; undefined for a valid day. */
export function daySerialIssue(value: number): ValueIssue | undefined {
  if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR) {
    return valueIssue("yearAsDate", { value, day: isoOf(value) });
  }
  const digits = /^(\d{4})(\d\d)(\d\d)$/.exec(String(value));
  const day = digits?.slice(1).join("-");
  if (day !== undefined && isIsoDate(day) && isDay(serialOf(day))) return dateAsText(value, day);
  if (!isDay(value)) return valueIssue("dateOutOfRange", { value });
  // Only a warning: an early day may be intended, and formulas accept it.
  if (value < FIRST_TYPED_DAY)
    return valueIssue("dateOutOfRange", { value, day: isoOf(value) }, { severity: "warning" });
  if (Number.isInteger(value)) return undefined;
  const to = Math.floor(value);
  return valueIssue("timeOfDay", { day: isoOf(value) }, { fix: { from: value, to, kind: "date" } });
}

/** The issue of a day outside the range allowed in entries. */
export function dayIssue(day: IsoDate): ValueIssue | undefined {
  if (day < FIRST_ENTRY_DAY) return valueIssue("dateOutOfRange", { value: day, day });
  return day > LAST_ENTRY_DAY ? valueIssue("dateOutOfRange", { value: day }) : undefined;
}

function dateAsText(from: string | number, day: IsoDate): ValueIssue {
  return valueIssue(
    "dateAsText",
    { value: truncate(from), day },
    { fix: { from, to: serialOf(day), kind: "date" } },
  );
}
