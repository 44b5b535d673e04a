import { serialOf } from "../model/days";
import { profileName } from "../blueprint/names";
import type { IsoDate } from "../model/initiative";
import { systemClock, type Clock } from "./clock";
import { excelCode, toWorkbookError, WorkbookError } from "./errors";
import { Requests } from "./requests";

/** Pins the report date, or unpins it with null, so that rules use today's date. One round trip. */
export async function setReportDate(date: IsoDate | null, clock: Clock = systemClock): Promise<void> {
  try {
    await new Requests(clock).send(({ workbook }) => {
      const cell = workbook.names.getItem(profileName("reportDate")).getRange();
      cell.values = [[date === null ? "" : serialOf(date)]];
    });
  } catch (error) {
    if (excelCode(error) === "ItemNotFound") throw new WorkbookError("notEnsemble", {}, { cause: error });
    throw toWorkbookError(error);
  }
}
