/** Age groups that a spreadsheet made into dates: "5-9" becomes "05-Sep", "10-14" becomes "Oct-14". */
import { guessIsoDate } from "../dateGuess";

const DAY_AND_MONTH = /^(?:(\d{1,2})[-./ ]+(\p{L}{3,5})\.?|(\p{L}{3,5})\.?[-./ ]+(\d{1,2}))$/u;
/** The date as a whole, after "5-9" was saved as a date of some year. */
const WHOLE_DATE = /^(?:(?:19|20)\d\d)-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?$/;

/** The range of numbers that a date in a column of groups most likely was; undefined for any other text. */
export function groupBehindDate(text: string): string | undefined {
  const whole = WHOLE_DATE.exec(text);
  if (whole)
    return rangeOf(Number(whole[2]), Number(whole[1])) ?? rangeOf(Number(whole[1]), Number(whole[2]));
  const [, day, monthAfter, monthBefore, number] = DAY_AND_MONTH.exec(text) ?? [];
  const month = monthNumber(monthAfter ?? monthBefore);
  if (month === undefined) return undefined;
  return day === undefined ? rangeOf(month, Number(number)) : rangeOf(Number(day), month);
}

/** "5-9"; undefined unless the second number is larger. */
function rangeOf(first: number, second: number): string | undefined {
  return first < second ? `${first}-${second}` : undefined;
}

function monthNumber(word: string | undefined): number | undefined {
  const day = word === undefined ? undefined : guessIsoDate(`1 ${word} 2000`);
  return day === undefined ? undefined : Number(day.slice(5, 7));
}
