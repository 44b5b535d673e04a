import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import type { Rect, Cell, SheetState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { isOnSheet } from "../../spreadsheet/rects";
import { readOneOf, readRange } from "./arguments";
import { requireCellsUnlocked } from "./protectedCells";
import { headersWritten } from "./tableHeaders";
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
  const target = targetArea(area, from.area);
  requireCellsUnlocked(sheet, target);
  const cells = sourceCells(from.sheet, from.area);
  for (let y = 0; y < target.rows; y += 1) {
    for (let x = 0; x < target.columns; x += 1) {
      const row = target.row + y;
      const column = target.column + x;
      const origin = {
        row: from.area.row + (y % from.area.rows),
        column: from.area.column + (x % from.area.columns),
      };
      const cell = cells[y % from.area.rows]![x % from.area.columns];
      put(sheet, row, column, cell, type, row - origin.row, column - origin.column);
    }
  }
  if (type === "Formats") return;
  headersWritten(sheet, target, context);
  context.services.cellsChanged(sheet, target, { changeType: "RangeEdited" });
}

/** A target that is no multiple of the source takes the source once, from its first cell. */
function targetArea(area: Rect, from: Rect): Rect {
  const fits = area.rows % from.rows === 0 && area.columns % from.columns === 0;
  const target = fits ? area : { ...area, rows: from.rows, columns: from.columns };
  if (!isOnSheet(target)) throw new HostError("InvalidArgument", "The copy would leave the sheet.");
  return target;
}

/** The cells as they are before the first is written: source and target may overlap. */
function sourceCells(sheet: SheetState, area: Rect): (Cell | undefined)[][] {
  return Array.from({ length: area.rows }, (_, y) =>
    Array.from({ length: area.columns }, (_, x) => {
      const cell = sheet.cells.get(area.row + y, area.column + x);
      return cell && { ...cell };
    }),
  );
}

function put(
  sheet: SheetState,
  row: number,
  column: number,
  source: Cell | undefined,
  type: CopyType,
  down: number,
  right: number,
): void {
  const known = sheet.cells.get(row, column);
  const contents = type === "Formats" ? known : source;
  const style = type === "All" || type === "Formats" ? source?.style : known?.style;
  const cell: Cell = { value: contents?.value ?? "" };
  if (contents?.formula !== undefined && type !== "Values") {
    cell.formula = type === "Formats" ? contents.formula : shiftFormula(contents.formula, down, right);
  }
  if (style !== undefined) cell.style = style;
  sheet.cells.set(row, column, cell);
}
