import { FIRST_ENTRY_DAY, LAST_ENTRY_DAY } from "../../blueprint/entryLimits";
import { isIsoDate } from "../../model/calendar";
import { guessIsoDate } from "../../model/dateGuess";
import type { IsoDate } from "../../model/initiative";

/** What a typed day is, or why it cannot be told. */
export type DayText =
  { readonly day: IsoDate } | { readonly fault: "notADate" | "twoDays" | "dateOutOfRange" };

/** Day and month of which either could be the other: "03/04/2026". */
const EITHER_WAY = /^\s*(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*\d{4}\s*$/;

/** Reads a day as people write it in English or French: "2026-03-31", "31 mars 2026", "March 31, 2026", "31/03/2026". */
export function readDay(text: string): DayText {
  const trimmed = text.trim();
  const day = isIsoDate(trimmed) ? trimmed : guessIsoDate(trimmed);
  if (day === undefined)
    return { fault: EITHER_WAY.test(trimmed) && mayBeTwo(trimmed) ? "twoDays" : "notADate" };
  return day < FIRST_ENTRY_DAY || day > LAST_ENTRY_DAY ? { fault: "dateOutOfRange" } : { day };
}

function mayBeTwo(text: string): boolean {
  const [, first, second] = EITHER_WAY.exec(text) ?? [];
  return [first, second].every((part) => Number(part) >= 1 && Number(part) <= 12);
}
