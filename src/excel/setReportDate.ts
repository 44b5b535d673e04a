import { serialOf } from "../model/days";
import { profileName } from "../blueprint/names";
import type { IsoDate } from "../model/initiative";
import { calculatesItself, queueCalculationMode, queueRecalculation } from "./calculation";
import { systemClock, type Clock } from "./clock";
import { toWorkbookError, WorkbookError } from "./errors";
import { fittingFormat } from "./numberFormats";
import { sendOrReadBack } from "./outcome";
import { Requests } from "./requests";
import { sheetOf } from "./sheets";
import { metadataOf, queueMetadata, requireWritable } from "./workbookTables";

const NAME = profileName("reportDate");

/**
 * Pins the report date, or unpins it with null, so that rules use today's date. Two round trips. Throws a WorkbookError:
 * `notEnsemble`, `newerVersion`, `dateSystem1904`, `partMissing` where the cell of the report date is gone,
 * `sheetProtected`, `outcomeUnknown`.
 */
export async function setReportDate(date: IsoDate | null, clock: Clock = systemClock): Promise<void> {
  const requests = new Requests(clock);
  const content = date === null ? "" : serialOf(date);
  try {
    const { metadata, cell, sheet, application } = await requests.send((context) => {
      const cell = dateCell(context.workbook);
      const sheet = sheetOf(cell);
      cell.load("numberFormat");
      cell.format.protection.load("locked");
      sheet.load("name");
      sheet.protection.load("protected");
      return {
        metadata: queueMetadata(context.workbook),
        cell,
        sheet,
        application: queueCalculationMode(context),
      };
    });
    requireWritable(metadataOf(metadata));
    if (cell.isNullObject) throw new WorkbookError("partMissing", { names: [NAME] });
    // On a protected sheet, people may still fill in the cells that are not locked.
    if (sheet.protection.protected && cell.format.protection.locked)
      throw new WorkbookError("sheetProtected", { sheet: sheet.name });
    const format = fittingFormat("date", String(cell.numberFormat[0]?.[0]));
    const isSet = await sendOrReadBack(
      requests.clock,
      () =>
        requests.send((context) => {
          const written = context.workbook.names.getItem(NAME).getRange().getCell(0, 0);
          if (format !== null) written.numberFormat = [[format]];
          written.values = [[content]];
          queueRecalculation(context, calculatesItself(application));
          const after = context.workbook.names.getItem(NAME).getRange().getCell(0, 0);
          after.load("values");
          return after;
        }),
      () => readBackDate(requests, content),
    );
    if (isSet.values[0]?.[0] !== content) throw new WorkbookError("outcomeUnknown");
  } catch (error) {
    throw toWorkbookError(error);
  }
}

function dateCell({ names }: Excel.Workbook): Excel.Range {
  return names.getItemOrNullObject(NAME).getRangeOrNullObject().getCell(0, 0);
}

/** The cell, if it holds the content. */
async function readBackDate(requests: Requests, content: string | number): Promise<Excel.Range | undefined> {
  const cell = await requests.send(({ workbook }) => {
    const found = dateCell(workbook);
    found.load("values");
    return found;
  });
  return !cell.isNullObject && cell.values[0]?.[0] === content ? cell : undefined;
}
