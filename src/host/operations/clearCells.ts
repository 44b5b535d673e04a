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

/** Clears contents, formats or hyperlinks of cells, or all of these and validations, as `Range.clear` does. */
export function clearCells(sheet: SheetState, area: Rect, applyTo: unknown, context: HostContext): void {
  const scope = readOneOf(
    "applyTo",
    applyTo ?? "All",
    ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"],
    ["ResetContents"],
  );
  if (scope !== "Formats") requireContentUnlocked(sheet, area);
  else requireUnprotected(sheet, "allowFormatCells");
  if (scope === "All" || scope === "Formats") clearFormats(sheet, area);
  if (scope !== "Contents" && scope !== "Formats") removeLinks(sheet, area);
  if (scope === "All" || scope === "Contents") clearContents(sheet, area, context);
  if (scope === "All") clearValidations(sheet, area);
}

/** Checks only cells with content, so that the cost of a whole column depends on what is in it. */
function requireContentUnlocked(sheet: SheetState, area: Rect): void {
  if (!sheet.protection.protected) return;
  for (const { row, column } of sheet.cells.within(area)) {
    requireCellsUnlocked(sheet, { row, column, rows: 1, columns: 1 });
  }
}

/** Merging is part of the format: clearing formats unmerges cells. */
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
