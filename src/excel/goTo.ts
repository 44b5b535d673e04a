import { systemClock, type Clock } from "./clock";
import { excelCode, toWorkbookError, WorkbookError } from "./errors";
import { Requests } from "./requests";
import { sheetOf } from "./sheets";

/**
 * Cells to show: by a defined name of the workbook, or by sheet and address ("B7", "$A$1:$C$3"). A workbook of an earlier
 * version has the former name.
 */
export type WorkbookLocation =
  | { readonly name: string; readonly formerName?: string }
  | { readonly sheet: string; readonly address: string };

/**
 * Selects cells, making their sheet visible if it is hidden. Two round trips. Throws a WorkbookError:
 * `placeMissing` where the sheet, the name or the cells are no longer there, `sheetHidden` where a hidden sheet cannot
 * be shown because the workbook's structure is protected.
 */
export async function goTo(place: WorkbookLocation, clock: Clock = systemClock): Promise<void> {
  const requests = new Requests(clock);
  try {
    const found = await requests.send(({ workbook }) =>
      namesOrAddress(place).map((one) => {
        const range = rangeOf(workbook, one);
        const sheet = sheetOf(range);
        range.load("address");
        sheet.load("id,name,visibility");
        return { one, range, sheet };
      }),
    );
    const there = found.find(({ range }) => !range.isNullObject);
    if (!there) throw missing(place);
    if (there.sheet.visibility !== "Visible") await show(requests, there.sheet);
    await requests.send(({ workbook }) => rangeOf(workbook, there.one).select());
  } catch (error) {
    const isMissing = ["ItemNotFound", "InvalidArgument", "InvalidReference"].includes(
      excelCode(error) ?? "",
    );
    throw isMissing ? missing(place, error) : toWorkbookError(error);
  }
}

/** The places to look at, in this order. */
function namesOrAddress(place: WorkbookLocation): readonly WorkbookLocation[] {
  if (!("name" in place) || place.formerName === undefined) return [place];
  return [{ name: place.name }, { name: place.formerName }];
}

function rangeOf({ names, worksheets }: Excel.Workbook, place: WorkbookLocation): Excel.Range {
  return "name" in place
    ? names.getItemOrNullObject(place.name).getRangeOrNullObject()
    : worksheets.getItem(place.sheet).getRange(place.address);
}

async function show(requests: Requests, { id, name }: Excel.Worksheet): Promise<void> {
  try {
    await requests.send(({ workbook }) => {
      workbook.worksheets.getItem(id).visibility = "Visible";
    });
  } catch (error) {
    if (excelCode(error) !== "AccessDenied") throw error;
    throw new WorkbookError("sheetHidden", { sheet: name }, { cause: error });
  }
}

function missing(place: WorkbookLocation, cause?: unknown): WorkbookError {
  const description = "name" in place ? place.name : `${place.sheet}!${place.address}`;
  return new WorkbookError("placeMissing", { place: description }, { cause });
}
