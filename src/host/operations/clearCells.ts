import type { Rect, SheetState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { readOneOf } from "./arguments";
import { intersect } from "../../spreadsheet/rects";
import { clearConditionalFormats } from "./conditionalFormatAreas";
import { takeLinks } from "./hyperlinks";
import { requireCellsUnlocked } from "./protectedCells";
import { requireUnprotected } from "./protectionGuard";
import { clearStyles } from "../../spreadsheet/styles";
import { headersWritten } from "./tableHeaders";
import { clearValidations } from "./validationAreas";

/** Empties cells, or takes their looks away, as `Range.clear` does. */
export function clearCells(sheet: SheetState, area: Rect, applyTo: unknown, context: HostContext): void {
  const what = readOneOf(
    "applyTo",
    applyTo ?? "All",
    ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"],
    ["ResetContents"],
  );
  if (what !== "Formats") requireContentsFree(sheet, area);
  else requireUnprotected(sheet, "allowFormatCells");
  if (what === "All" || what === "Formats") clearFormats(sheet, area);
  if (what !== "Contents" && what !== "Formats") takeLinks(sheet, area);
  if (what === "All" || what === "Contents") clearContents(sheet, area, context);
  if (what === "All") clearValidations(sheet, area);
}

/** Only cells that hold something are asked, so that a whole column costs no more than what is in it. */
function requireContentsFree(sheet: SheetState, area: Rect): void {
  if (!sheet.protection.protected) return;
  for (const { row, column } of sheet.cells.within(area)) {
    requireCellsUnlocked(sheet, { row, column, rows: 1, columns: 1 });
  }
}

/** Cells are merged by their format: without it they come apart. */
function clearFormats(sheet: SheetState, area: Rect): void {
  clearStyles(sheet, area);
  clearConditionalFormats(sheet, area);
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
}

function clearContents(sheet: SheetState, area: Rect, context: HostContext): void {
  const before = area.rows * area.columns === 1 ? sheet.cells.get(area.row, area.column)?.value : undefined;
  for (const { row, column, cell } of [...sheet.cells.within(area)]) {
    sheet.cells.set(row, column, { value: "", ...(cell.style ? { style: cell.style } : {}) });
  }
  headersWritten(sheet, area, context);
  context.services.cellsChanged(sheet, area, { changeType: "RangeEdited", before: before ?? "" });
}
