/** How many months a reporting period has. */
import { entryText } from "../formula";
import { matchPosition } from "../lookups";
import { listName, NAMES, profileName } from "../names";

const MONTHS_OF_YEAR = 12;

/** The months of the frequency that an entry names, as an expression; else those of the expression `otherwise`. */
export function monthsOf(entry: string, otherwise: string): string {
  const place = matchPosition(entryText(entry), listName("frequency"));
  return `IFERROR(INDEX(${NAMES.frequencyMonths},${place}),${otherwise})`;
}

/** The months of the initiative's frequency; without one, periods are years. */
export function initiativeMonths(): string {
  return monthsOf(profileName("frequency"), String(MONTHS_OF_YEAR));
}
