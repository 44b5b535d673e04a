import type { Rect, SheetState } from "../../spreadsheet/state";
import { bodyRect } from "../../spreadsheet/tables";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import type { CellsChange } from "../wire/services";
import { readOneOf } from "./arguments";
import { intersect, isEntireColumn, isEntireRow } from "../../spreadsheet/rects";
import { formatInsertedColumns, formatInsertedRows } from "./insertedFormats";
import { moveCells, requireMovable } from "./moveCells";
import type { Shift } from "./shiftRect";
import { requireUnprotected } from "./protection";
import {
  addInsertedColumns,
  fillCalculatedColumns,
  removeDeletedColumns,
  restoreCalculatedColumns,
  updateCalculatedColumns,
} from "./tables";
import type { RangeTarget } from "./targets";

/** `Range.insert`: returns the inserted cells. */
export function insertCells({ sheet, area }: RangeTarget, shift: unknown, context: HostContext): Rect {
  const shiftsDown = readOneOf("shift", shift, ["Down", "Right"]) === "Down";
  requireUnprotected(
    sheet,
    isEntireRow(area) ? "allowInsertRows" : isEntireColumn(area) ? "allowInsertColumns" : undefined,
  );
  if (shiftsDown) insertRows(sheet, area, context);
  else {
    moveCells(sheet, { area, kind: "insert", along: "columns" }, context);
    formatInsertedColumns(sheet, area);
    addInsertedColumns(sheet, area, context);
  }
  context.services.cellsChanged(sheet, area, {
    changeType: changeType(area, "Inserted"),
    shift: shiftsDown ? "Down" : "Right",
  });
  return area;
}

/** Inserts cells and moves those below down. New rows of a table get the formulas of its calculated columns. */
function insertRows(sheet: SheetState, area: Rect, context: HostContext): void {
  const tables = sheet.tables.filter((table) => isInsertedInto(bodyRect(table), area));
  for (const table of tables) updateCalculatedColumns(sheet, table, context);
  moveCells(sheet, { area, kind: "insert", along: "rows" }, context);
  formatInsertedRows(sheet, area);
  for (const table of tables) {
    if (bodyRect(table).row === area.row) restoreCalculatedColumns(table, area.rows);
    fillCalculatedColumns(sheet, table, { row: area.row, rows: area.rows });
  }
}

function isInsertedInto(body: Rect, area: Rect): boolean {
  return area.row >= body.row && area.row < body.row + body.rows && intersect(body, area) !== null;
}

/** `Range.delete` */
export function deleteCells({ sheet, area }: RangeTarget, shift: unknown, context: HostContext): void {
  const shiftsUp = readOneOf("shift", shift, ["Up", "Left"]) === "Up";
  requireUnprotected(
    sheet,
    isEntireRow(area) ? "allowDeleteRows" : isEntireColumn(area) ? "allowDeleteColumns" : undefined,
  );
  const deletion: Shift = { area, kind: "delete", along: shiftsUp ? "rows" : "columns" };
  requireMovable(sheet, deletion);
  if (!shiftsUp) removeDeletedColumns(sheet, area, context);
  moveCells(sheet, deletion, context);
  context.services.cellsChanged(sheet, area, {
    changeType: changeType(area, "Deleted"),
    shift: shiftsUp ? "Up" : "Left",
  });
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
