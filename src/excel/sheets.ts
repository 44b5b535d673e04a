import { anchorOf } from "../blueprint/hideableSheets";
import { TABLE_SHEETS } from "../blueprint/sheets/lists";
import type { TableId } from "../model/entities";
import { HIDEABLE_SHEET_IDS, SHEETS_ON_FIRST_USE, type HideableSheetId } from "../model/initiative";
import { systemClock, type Clock } from "./clock";
import { excelCode, toWorkbookError, WorkbookError } from "./errors";
import { sendOrReadBack } from "./outcome";
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
 * Shows or hides hideable sheets; the others stay as they are, and those that were deleted are left out. Returns the
 * states as they are afterwards. One round trip, a second one if anything changes. Throws a WorkbookError:
 * `structureProtected` where the workbook's structure is protected, `outcomeUnknown`.
 */
export async function showSheets(
  shown: Readonly<Partial<Record<HideableSheetId, boolean>>>,
  clock: Clock = systemClock,
): Promise<HideableSheet[]> {
  const requests = new Requests(clock);
  try {
    const { loaded, protection } = await requests.send(({ workbook }) => {
      workbook.protection.load("protected");
      return { loaded: queueSheets(workbook), protection: workbook.protection };
    });
    const changes = loaded.filter(({ id, sheet }) => !sheet.isNullObject && isChange(sheet, shown[id]));
    if (changes.length === 0) return sheetsOf(loaded);
    if (protection.protected) throw new WorkbookError("structureProtected");
    const after = await sendOrReadBack(
      requests.clock,
      () =>
        requests.send(({ workbook }) => {
          const sheets = changes.map(({ id, sheet }) => ({
            id,
            sheet: workbook.worksheets.getItem(sheet.id),
          }));
          // A sheet that was deleted meanwhile stops the request before anything is changed.
          for (const { sheet } of sheets) sheet.load("id");
          for (const { id, sheet } of sheets) sheet.visibility = shown[id] === true ? "Visible" : "Hidden";
          return queueSheets(workbook);
        }),
      async () => {
        const states = await requests.send(({ workbook }) => queueSheets(workbook));
        const isDone = states.every(({ id, sheet }) => sheet.isNullObject || !isChange(sheet, shown[id]));
        return isDone ? states : undefined;
      },
    );
    return sheetsOf(after);
  } catch (error) {
    if (excelCode(error) === "AccessDenied")
      throw new WorkbookError("structureProtected", {}, { cause: error });
    throw toWorkbookError(error);
  }
}

/**
 * Shows the sheet of a table that is hidden until it is used. False where it stays hidden, because the workbook's
 * structure is protected or Excel does not answer: whoever wants to see the entries can still show it.
 */
export async function showOnFirstUse(table: TableId, clock: Clock = systemClock): Promise<boolean> {
  const sheet = SHEETS_ON_FIRST_USE.find((id) => TABLE_SHEETS[table] === id);
  if (sheet === undefined) return true;
  try {
    const states = await showSheets({ [sheet]: true }, clock);
    return states.some(({ id, shown }) => id === sheet && shown);
  } catch (error) {
    if (error instanceof WorkbookError) return false;
    throw error;
  }
}

function isChange({ visibility }: Excel.Worksheet, shown: boolean | undefined): boolean {
  return shown !== undefined && (visibility === "Visible") !== shown;
}

/** The sheet of a range or a table; it need not be loaded to queue further properties. */
export function sheetOf({ worksheet }: { readonly worksheet: Excel.Worksheet }): Excel.Worksheet {
  return worksheet;
}
