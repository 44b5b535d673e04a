/** How many months a period of reporting lasts. */
import { FREQUENCIES } from "../../catalogue/initiative";
import { entryText } from "../formula";
import { matchPosition } from "../lookups";
import { listName, NAMES, profileName } from "../names";

const YEAR = FREQUENCIES.find(({ id }) => id === "yearly")!.months;

/** The months of the frequency that an entry names; else what `otherwise` says. */
export function monthsOf(entry: string, otherwise: string): string {
  const place = matchPosition(entryText(entry), listName("frequency"));
  return `IFERROR(INDEX(${NAMES.frequencyMonths},${place}),${otherwise})`;
}

/** The months of the initiative's frequency; without one, periods are years. */
export function initiativeMonths(): string {
  return monthsOf(profileName("frequency"), String(YEAR));
}
