import { serialOf } from "../model/days";
import { profileName } from "../blueprint/names";
import type { IsoDate } from "../model/initiative";
import { systemClock, type Clock } from "./clock";
import { fittingFormat } from "./numberFormats";
import { writeNamedCell } from "./writeNamedCell";

/**
 * Pins the report date, or unpins it with null, so that rules use today's date. Two round trips. Throws a WorkbookError:
 * `notEnsemble`, `newerVersion`, `dateSystem1904`, `partMissing` where the cell of the report date is gone,
 * `sheetProtected`, `outcomeUnknown`.
 */
export async function setReportDate(date: IsoDate | null, clock: Clock = systemClock): Promise<void> {
  const content = date === null ? "" : serialOf(date);
  await writeNamedCell(
    {
      name: profileName("reportDate"),
      content,
      formatFor: (current) => fittingFormat("date", current),
    },
    clock,
  );
}
