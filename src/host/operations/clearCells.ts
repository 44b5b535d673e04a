import type { Rect, SheetState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { readOneOf } from "./arguments";
import { intersect } from "../../spreadsheet/rects";
import { clearConditionalFormats } from "./splitConditionalFormats";
import { removeLinks } from "./hyperlinks";
import { requireCellsUnlocked, requireUnprotected } from "./protection";
import { clearStyles } from "../../spreadsheet/styles";
import { updateColumnNames } from "./tableHeaders";
import { clearValidations } from "./splitValidations";

/** Clears contents or formats of cells, as `Range.clear` does. */
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
  if (what !== "Contents" && what !== "Formats") removeLinks(sheet, area);
  if (what === "All" || what === "Contents") clearContents(sheet, area, context);
  if (what === "All") clearValidations(sheet, area);
}

/** Only cells with content are checked, so that a whole column costs no more than what is in it. */
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
  updateColumnNames(sheet, area, context);
  context.services.cellsChanged(sheet, area, { changeType: "RangeEdited", before: before ?? "" });
}
