import { calculatesItself, queueCalculationMode, queueRecalculation } from "./calculation";
import type { Clock } from "./clock";
import { toWorkbookError, WorkbookError } from "./errors";
import { sendOrReadBack } from "./outcome";
import { Requests } from "./requests";
import { sheetOf } from "./sheets";
import { metadataOf, queueMetadata, requireWritable } from "./workbookTables";

/** What is written into the cell of a name. */
interface NamedCell {
  readonly name: string;
  readonly content: string | number;
  /** the number format to set, given that of the cell; null keeps it */
  formatFor(current: string): string | null;
}

/**
 * Writes into the first cell of a name, wherever it is now. Two round trips. Throws a WorkbookError: `notEnsemble`,
 * `newerVersion`, `dateSystem1904`, `partMissing` where the cell is gone, `sheetProtected`, `outcomeUnknown`.
 */
export async function writeNamedCell(target: NamedCell, clock: Clock): Promise<void> {
  const { name, content } = target;
  const requests = new Requests(clock);
  try {
    const { metadata, cell, sheet, application } = await requests.send((context) => {
      const cell = cellOf(context.workbook, name);
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
    if (cell.isNullObject) throw new WorkbookError("partMissing", { names: [name] });
    // On a protected sheet, people may still fill in the cells that are not locked.
    if (sheet.protection.protected && cell.format.protection.locked)
      throw new WorkbookError("sheetProtected", { sheet: sheet.name });
    const format = target.formatFor(String(cell.numberFormat[0]?.[0]));
    const isSet = await sendOrReadBack(
      requests.clock,
      () =>
        requests.send((context) => {
          const written = context.workbook.names.getItem(name).getRange().getCell(0, 0);
          if (format !== null) written.numberFormat = [[format]];
          written.values = [[content]];
          queueRecalculation(context, calculatesItself(application));
          const after = context.workbook.names.getItem(name).getRange().getCell(0, 0);
          after.load("values");
          return after;
        }),
      () => readBack(requests, name, content),
    );
    if (isSet.values[0]?.[0] !== content) throw new WorkbookError("outcomeUnknown");
  } catch (error) {
    throw toWorkbookError(error);
  }
}

function cellOf({ names }: Excel.Workbook, name: string): Excel.Range {
  return names.getItemOrNullObject(name).getRangeOrNullObject().getCell(0, 0);
}

/** The cell, if it holds the content. */
async function readBack(
  requests: Requests,
  name: string,
  content: string | number,
): Promise<Excel.Range | undefined> {
  const cell = await requests.send(({ workbook }) => {
    const found = cellOf(workbook, name);
    found.load("values");
    return found;
  });
  return !cell.isNullObject && cell.values[0]?.[0] === content ? cell : undefined;
}
