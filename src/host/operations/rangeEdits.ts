import type { Rect } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import type { CellsChange } from "../wire/services";
import { readOneOf } from "./arguments";
import { intersect, isEntireColumn, isEntireRow } from "../../spreadsheet/rects";
import { moveCells } from "./moveCells";
import { requireUnprotected } from "./protection";
import { removeDeletedColumns, addInsertedColumns } from "./tables";
import type { RangeTarget } from "./targets";

/** `Range.insert`: returns the inserted cells. */
export function insertCells({ sheet, area }: RangeTarget, shift: unknown, context: HostContext): Rect {
  const shiftsDown = readOneOf("shift", shift, ["Down", "Right"]) === "Down";
  requireUnprotected(
    sheet,
    isEntireRow(area) ? "allowInsertRows" : isEntireColumn(area) ? "allowInsertColumns" : undefined,
  );
  moveCells(sheet, { area, kind: "insert", along: shiftsDown ? "rows" : "columns" }, context);
  if (!shiftsDown) addInsertedColumns(sheet, area, context);
  context.services.cellsChanged(sheet, area, { changeType: changeType(area, "Inserted") });
  return area;
}

/** `Range.delete` */
export function deleteCells({ sheet, area }: RangeTarget, shift: unknown, context: HostContext): void {
  const shiftsUp = readOneOf("shift", shift, ["Up", "Left"]) === "Up";
  requireUnprotected(
    sheet,
    isEntireRow(area) ? "allowDeleteRows" : isEntireColumn(area) ? "allowDeleteColumns" : undefined,
  );
  if (!shiftsUp) removeDeletedColumns(sheet, area, context);
  moveCells(sheet, { area, kind: "delete", along: shiftsUp ? "rows" : "columns" }, context);
  context.services.cellsChanged(sheet, area, { changeType: changeType(area, "Deleted") });
}

function changeType(area: Rect, change: "Inserted" | "Deleted"): CellsChange["changeType"] {
  if (isEntireRow(area)) return `Row${change}`;
  return isEntireColumn(area) ? `Column${change}` : `Cell${change}`;
}

/** `Range.merge`: only the first cell keeps its content; with `across` each row is merged separately. */
export function mergeCells({ sheet, area }: RangeTarget, across: unknown, context: HostContext): void {
  requireUnprotected(sheet, "allowFormatCells");
  if (sheet.tables.some((table) => intersect(table.area, area))) {
    throw new HostError("InvalidOperation", "Cells of a table cannot be merged.");
  }
  unmergeCells({ sheet, area });
  const merges =
    across === true
      ? Array.from({ length: area.rows }, (_, rowIndex) => ({ ...area, row: area.row + rowIndex, rows: 1 }))
      : [area];
  for (const merge of merges) {
    if (merge.rows * merge.columns > 1) sheet.merges.push(merge);
    for (const { row, column, cell } of [...sheet.cells.within(merge)]) {
      if (row === merge.row && column === merge.column) continue;
      sheet.cells.set(row, column, { value: "", ...(cell.style ? { style: cell.style } : {}) });
    }
  }
  context.services.cellsChanged(sheet, area, { changeType: "RangeEdited" });
}

/** `Range.unmerge` */
export function unmergeCells({ sheet, area }: RangeTarget): void {
  requireUnprotected(sheet, "allowFormatCells");
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
}
