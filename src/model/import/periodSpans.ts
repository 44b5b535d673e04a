/** Periods that a text gives by their first and last month or day, and those of DHIS2. */
import { guessIsoDate } from "../dateGuess";
import type { IsoDate } from "../initiative";

/** A stretch of whole months; the last month is 1-based and may exceed 12. */
export interface MonthSpan {
  readonly year: number;
  readonly lastMonth: number;
  readonly months: number;
}

/** A stretch of days. */
export interface DaySpan {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** Between a first and a last month or day. */
const TO = "\\s*(?:[-–—]|\\b(?:to|through|until|till|au|jusqu['’](?:en|à|au))\\b|à|a(?=\\s))\\s*";
const MONTH = "(\\p{L}{3,9})\\.?";
const OPENING = /^(?:from|between|du|de|des|d['’])\s*/i;
const MONTHS_THEN_YEAR = new RegExp(`^${MONTH}(?:[\\s,]+(\\d{4}))?${TO}${MONTH}[\\s,]+(\\d{4})$`, "iu");
const YEAR_THEN_MONTHS = new RegExp(`^(\\d{4})[\\s:,–-]*\\(?${MONTH}${TO}${MONTH}\\)?$`, "iu");
const BETWEEN_DAYS = /\s+(?:-|–|—|to|through|until|au|à)\s+|\s*(?<=\d{4}-\d\d-\d\d)\/(?=\d{4}-)/i;
/** The years and half-years of DHIS2 that begin in another month than January: "2023April", "2023AprilS1". */
const DHIS2_YEAR = /^(\d{4})(April|July|Oct)(?:S([12]))?$/;
/** Two months of DHIS2: "202302B" is March and April. */
const DHIS2_TWO_MONTHS = /^(\d{4})0([1-6])B$/;

/** The whole months that a text names: "April to June 2024", "avril 2023 à mars 2024", "2024 (Jan-Jun)", "2023April". */
export function monthSpanIn(text: string): MonthSpan | undefined {
  const named = dhis2Span(text);
  if (named) return named;
  const plain = text.replace(OPENING, "");
  const [, first, firstYear, last, lastYear] = MONTHS_THEN_YEAR.exec(plain) ?? yearFirst(plain) ?? [];
  const [start, end] = [monthNumber(first), monthNumber(last)];
  if (start === undefined || end === undefined || lastYear === undefined) return undefined;
  const year = Number(firstYear ?? lastYear);
  const months = end - start + 1 + (Number(lastYear) - year) * 12;
  return months > 0 ? { year, lastMonth: start + months - 1, months } : undefined;
}

function yearFirst(text: string): readonly (string | undefined)[] | undefined {
  const [, year, first, last] = YEAR_THEN_MONTHS.exec(text) ?? [];
  return year === undefined ? undefined : [text, first, year, last, year];
}

function dhis2Span(text: string): MonthSpan | undefined {
  const [, year, month, half] = DHIS2_YEAR.exec(text) ?? [];
  if (year !== undefined && month !== undefined) {
    const first = monthNumber(month) ?? 1;
    if (half === undefined) return { year: Number(year), lastMonth: first + 11, months: 12 };
    return { year: Number(year), lastMonth: first + 6 * Number(half) - 1, months: 6 };
  }
  const [, ofYear, pair] = DHIS2_TWO_MONTHS.exec(text) ?? [];
  return pair === undefined ? undefined : { year: Number(ofYear), lastMonth: 2 * Number(pair), months: 2 };
}

/**
 * The first and the last day that a text names: "1 April - 30 June 2024", "du 1er avril au 30 juin 2024", "2024-04-01 to 2024-06-30".
 * @param dayOf reads a single day
 */
export function daySpanIn(text: string, dayOf: (text: string) => IsoDate | undefined): DaySpan | undefined {
  const [start, end, ...others] = text.replace(OPENING, "").split(BETWEEN_DAYS);
  if (start === undefined || end === undefined || others.length > 0) return undefined;
  const last = dayOf(end.trim());
  if (last === undefined) return undefined;
  const first = dayOf(start.trim()) ?? dayOf(`${start.trim()} ${last.slice(0, 4)}`);
  return first === undefined ? undefined : { first, last };
}

/** The number of a month by its name in any language, 1-based. */
function monthNumber(name: string | undefined): number | undefined {
  const day = name === undefined ? undefined : guessIsoDate(`1 ${name} 2000`);
  return day === undefined ? undefined : Number(day.slice(5, 7));
}
