/** The length of a reporting period in months. */
import { entryText } from "../formula";
import { matchPosition } from "../lookups";
import { MONTHS_IN_YEAR } from "../../model/ownPeriods";
import { listName, NAMES, profileName } from "../names";

/** An expression: the months of the frequency in the cell `entry`, or `otherwise` if it holds none. */
export function monthsOf(entry: string, otherwise: string): string {
  const position = matchPosition(entryText(entry), listName("frequency"));
  return `IFERROR(INDEX(${NAMES.frequencyMonths},${position}),${otherwise})`;
}

/** The months of the initiative's frequency; without one, periods are years. */
export function initiativeMonths(): string {
  return monthsOf(profileName("frequency"), String(MONTHS_IN_YEAR));
}
