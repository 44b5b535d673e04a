import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import type { Rect, Cell, SheetState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { isOnSheet } from "../../spreadsheet/rects";
import { readOneOf, readRange } from "./arguments";
import { requireCellsUnlocked } from "./protection";
import { updateColumnNames } from "./tableHeaders";
import type { RangeTarget } from "./targets";

type CopyType = "All" | "Formulas" | "Values" | "Formats";

/** `Range.copyFrom`: the source is repeated when the target is a multiple of its size. */
export function copyCells(
  { sheet, area }: RangeTarget,
  [source, copyType, skipBlanks, transpose]: readonly unknown[],
  context: HostContext,
): void {
  const type = readOneOf("copyType", copyType ?? "All", ["All", "Formulas", "Values", "Formats"], ["Link"]);
  if (skipBlanks === true || transpose === true) {
    throw new HostError(
      "NotImplemented",
      "The embedded host neither skips blanks nor transposes when it copies.",
    );
  }
  const from = readRange("sourceRange", source, sheet, context.workbook);
  const target = targetRect(area, from.area);
  requireCellsUnlocked(sheet, target);
  const cells = sourceCells(from.sheet, from.area);
  for (let rowIndex = 0; rowIndex < target.rows; rowIndex += 1) {
    for (let columnIndex = 0; columnIndex < target.columns; columnIndex += 1) {
      const row = target.row + rowIndex;
      const column = target.column + columnIndex;
      const origin = {
        row: from.area.row + (rowIndex % from.area.rows),
        column: from.area.column + (columnIndex % from.area.columns),
      };
      const cell = cells[rowIndex % from.area.rows]![columnIndex % from.area.columns];
      pasteCell(sheet, row, column, cell, type, row - origin.row, column - origin.column);
    }
  }
  if (type === "Formats") return;
  updateColumnNames(sheet, target, context);
  context.services.cellsChanged(sheet, target, { changeType: "RangeEdited" });
}

/** If the target is not a multiple of the source, the source is copied once, from the target's first cell. */
function targetRect(area: Rect, from: Rect): Rect {
  const isMultiple = area.rows % from.rows === 0 && area.columns % from.columns === 0;
  const target = isMultiple ? area : { ...area, rows: from.rows, columns: from.columns };
  if (!isOnSheet(target)) throw new HostError("InvalidArgument", "The copy would leave the sheet.");
  return target;
}

/** A snapshot of the source's cells: source and target may overlap. */
function sourceCells(sheet: SheetState, area: Rect): (Cell | undefined)[][] {
  return Array.from({ length: area.rows }, (_, rowIndex) =>
    Array.from({ length: area.columns }, (_, columnIndex) => {
      const cell = sheet.cells.get(area.row + rowIndex, area.column + columnIndex);
      return cell && { ...cell };
    }),
  );
}

function pasteCell(
  sheet: SheetState,
  row: number,
  column: number,
  source: Cell | undefined,
  type: CopyType,
  rowOffset: number,
  columnOffset: number,
): void {
  const existing = sheet.cells.get(row, column);
  const contents = type === "Formats" ? existing : source;
  const style = type === "All" || type === "Formats" ? source?.style : existing?.style;
  const cell: Cell = { value: contents?.value ?? "" };
  if (contents?.formula !== undefined && type !== "Values") {
    cell.formula =
      type === "Formats" ? contents.formula : shiftFormula(contents.formula, rowOffset, columnOffset);
  }
  if (style !== undefined) cell.style = style;
  sheet.cells.set(row, column, cell);
}
