import type { Area, SheetState } from "../state";
import type { HostContext } from "../wire/definition";
import { readOneOf } from "./arguments";
import { contains, subtractAll } from "./areas";
import { areaOf, readReference } from "../calc/addresses";
import { requireCellsUnlocked } from "./protectedCells";
import { requireUnprotected } from "./protectionGuard";
import { headersWritten } from "./tableHeaders";

/** Empties cells, or takes their looks away, as `Range.clear` does. */
export function clearCells(sheet: SheetState, area: Area, applyTo: unknown, context: HostContext): void {
  const what = readOneOf(
    "applyTo",
    applyTo ?? "All",
    ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"],
    ["ResetContents"],
  );
  if (what !== "Formats") requireContentsFree(sheet, area);
  else requireUnprotected(sheet, "allowFormatCells");
  if (what === "All" || what === "Formats") clearFormats(sheet, area);
  if (what !== "Contents" && what !== "Formats") clearLinks(sheet, area);
  if (what === "All" || what === "Contents") clearContents(sheet, area, context);
  if (what === "All") {
    sheet.validations = sheet.validations
      .map((validation) => ({ ...validation, areas: subtractAll(validation.areas, area) }))
      .filter((validation) => validation.areas.length > 0);
  }
}

/** Only cells that hold something are asked, so that a whole column costs no more than what is in it. */
function requireContentsFree(sheet: SheetState, area: Area): void {
  if (!sheet.protection.protected) return;
  for (const { row, column } of sheet.cells.within(area)) {
    requireCellsUnlocked(sheet, { row, column, rows: 1, columns: 1 });
  }
}

function clearFormats(sheet: SheetState, area: Area): void {
  for (const { row, column, cell } of [...sheet.cells.within(area)]) {
    delete cell.style;
    sheet.cells.set(row, column, cell);
  }
  if (area.row === 0 && sheet.columnStyles) {
    for (let column = area.column; column < area.column + area.columns; column += 1)
      sheet.columnStyles.delete(column);
  }
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => ({ ...format, areas: subtractAll(format.areas, area) }))
    .filter((format) => format.areas.length > 0);
}

function clearLinks(sheet: SheetState, area: Area): void {
  for (const address of [...sheet.hyperlinks.keys()]) {
    const { row, column } = areaOf(readReference(address)!);
    if (contains(area, row, column)) sheet.hyperlinks.delete(address);
  }
}

function clearContents(sheet: SheetState, area: Area, context: HostContext): void {
  const before = area.rows * area.columns === 1 ? sheet.cells.get(area.row, area.column)?.value : undefined;
  for (const { row, column, cell } of [...sheet.cells.within(area)]) {
    sheet.cells.set(row, column, { value: "", ...(cell.style ? { style: cell.style } : {}) });
  }
  headersWritten(sheet, area, context);
  context.services.cellsChanged(sheet, area, { changeType: "RangeEdited", before: before ?? "" });
}
