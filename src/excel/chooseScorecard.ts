import { NAMES } from "../blueprint/names";
import { systemClock, type Clock } from "./clock";
import { writeNamedCell } from "./writeNamedCell";

/**
 * Chooses the indicator of the scorecard by its code. Two round trips. Throws what `writeNamedCell` throws: `partMissing` in a
 * workbook of an earlier version, which has no scorecard.
 */
export async function chooseScorecard(code: string, clock: Clock = systemClock): Promise<void> {
  // The cell holds texts: a code such as 1.10 stays as it is.
  await writeNamedCell(
    {
      name: NAMES.scorecardIndicator,
      content: code,
      formatFor: (current) => (current === "@" ? null : "@"),
    },
    clock,
  );
}
