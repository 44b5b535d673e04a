import { NAMES } from "../blueprint/names";
import { systemClock, type Clock } from "./clock";
import { goTo } from "./goTo";
import { writeNamedCell } from "./writeNamedCell";

/**
 * Chooses the indicator of the scorecard by its code and shows the sheet. Four round trips. Throws what `writeNamedCell` and
 * `goTo` throw: `partMissing` in a workbook of an earlier version, which has no scorecard.
 */
export async function showScorecard(code: string, clock: Clock = systemClock): Promise<void> {
  const name = NAMES.scorecardIndicator;
  // The cell holds texts: a code such as 1.10 stays as it is.
  await writeNamedCell(
    { name, content: code, typed: code, formatFor: (current) => (current === "@" ? null : "@") },
    clock,
  );
  await goTo({ name }, clock);
}
