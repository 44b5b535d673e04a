import { FIRST_TYPED, isDay, isoOf, serialOf } from "../days";
import { guessIsoDate, twoReadings } from "../dateGuess";
import { isIsoDate } from "../calendar";
import { fault, type Fault } from "./finding";
import type { CellContent } from "./types";
import { truncate } from "../text/normalizeText";

/** What is wrong with a date; undefined when it is a day, or an old one that is meant. */
export function dateFault(value: CellContent): Fault | undefined {
  if (typeof value === "number") return serialFault(value);
  if (typeof value === "boolean") return fault("error", "notADate", { value: truncate(value) });
  return textFault(value);
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

function serialFault(value: number): Fault | undefined {
  if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR) {
    return fault("error", "yearAsDate", { value, day: isoOf(value) });
  }
  const digits = /^(\d{4})(\d\d)(\d\d)$/.exec(String(value));
  const day = digits?.slice(1).join("-");
  if (day !== undefined && isIsoDate(day) && isDay(serialOf(day))) return asText(value, day);
  if (!isDay(value)) return fault("error", "dateOutOfRange", { value });
  if (value < FIRST_TYPED) return fault("warning", "dateOutOfRange", { value, day: isoOf(value) });
  if (Number.isInteger(value)) return undefined;
  const to = Math.floor(value);
  return fault("notice", "timeOfDay", { day: isoOf(value) }, { from: value, to, kind: "date" });
}

function textFault(text: string): Fault {
  const day = guessIsoDate(text);
  if (day !== undefined && isDay(serialOf(day))) return asText(text, day);
  const readings = twoReadings(text);
  if (readings) {
    const [monthFirst, dayFirst] = readings;
    return fault("error", "ambiguousDate", { value: truncate(text), monthFirst, dayFirst });
  }
  return fault("error", "notADate", { value: truncate(text) });
}

function asText(from: CellContent, day: string): Fault {
  return fault(
    "error",
    "dateAsText",
    { value: truncate(from), day },
    { from, to: serialOf(day), kind: "date" },
  );
}
