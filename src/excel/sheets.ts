import { anchorOf } from "../blueprint/hideableSheets";
import { HIDEABLE_SHEET_IDS, type HideableSheetId } from "../model/initiative";
import { systemClock, type Clock } from "./clock";
import { excelCode, toWorkbookError, WorkbookError } from "./errors";
import { Requests } from "./requests";

/** The state of a hideable sheet in the workbook. */
export interface HideableSheet {
  readonly id: HideableSheetId;
  /** its name in the workbook */
  readonly name: string;
  readonly shown: boolean;
}

/** The queued properties of the sheets, readable once the request was sent. */
type LoadedSheets = ReturnType<typeof queueSheets>;

/** Queues what is needed to find the sheets that may be hidden. */
export function queueSheets({ tables, names }: Excel.Workbook) {
  return HIDEABLE_SHEET_IDS.map((id) => {
    const anchor = anchorOf(id);
    const sheet =
      "table" in anchor
        ? tables.getItemOrNullObject(anchor.table).worksheet
        : names.getItemOrNullObject(anchor.name).getRangeOrNullObject().worksheet;
    sheet.load("id,name,visibility");
    return { id, sheet };
  });
}

/** The states of the sheets; deleted ones are omitted. */
export function sheetsOf(loaded: LoadedSheets): HideableSheet[] {
  return loaded
    .filter(({ sheet }) => !sheet.isNullObject)
    .map(({ id, sheet: { name, visibility } }) => ({ id, name, shown: visibility === "Visible" }));
}

/**
 * Hides the given hideable sheets and shows the others. One round trip, a second one if anything changes. Throws a
 * WorkbookError `structureProtected` where the workbook's structure is protected.
 */
export async function showSheets(
  hidden: readonly HideableSheetId[],
  clock: Clock = systemClock,
): Promise<HideableSheet[]> {
  const requests = new Requests(clock);
  try {
    const loaded = await requests.send(({ workbook }) => queueSheets(workbook));
    const changes = loaded.filter(
      ({ id, sheet }) => !sheet.isNullObject && (sheet.visibility === "Visible") === hidden.includes(id),
    );
    if (changes.length > 0) {
      await requests.send(({ workbook }) => {
        for (const { id, sheet } of changes) {
          workbook.worksheets.getItem(sheet.id).visibility = hidden.includes(id) ? "Hidden" : "Visible";
        }
      });
    }
    return sheetsOf(loaded).map((sheet) => ({ ...sheet, shown: !hidden.includes(sheet.id) }));
  } catch (error) {
    if (excelCode(error) === "AccessDenied")
      throw new WorkbookError("structureProtected", {}, { cause: error });
    throw toWorkbookError(error);
  }
}

/** The sheet of a range or a table; it need not be loaded to queue further properties. */
export function sheetOf({ worksheet }: { readonly worksheet: Excel.Worksheet }): Excel.Worksheet {
  return worksheet;
}
