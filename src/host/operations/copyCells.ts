import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import type { Cell, CellStyle, Rect, SheetState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { isEntireColumn, isOnSheet } from "../../spreadsheet/rects";
import { changeStyle, columnStyle, setColumnStyle, setStyle, styleAt } from "../../spreadsheet/styles";
import { usedRect } from "../../spreadsheet/usedRange";
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
  const to = { sheet, area: target };
  const sources = sourceColumns(from, to);
  for (const [index, source] of sources.entries()) {
    for (let offset = index; offset < target.columns; offset += sources.length) {
      pasteColumn(source, to, target.column + offset, type);
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

/** A column of the source, as it was before the copy: source and target may overlap. */
interface SourceColumn {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly { readonly cell: Cell | undefined; readonly style: CellStyle }[];
  /** the style of a whole column, of which only the rows in use are in `cells` */
  readonly columnStyle?: CellStyle;
}

function sourceColumns(from: RangeTarget, to: RangeTarget): SourceColumn[] {
  const { sheet, area } = from;
  const isWhole = isEntireColumn(area);
  const rows = isWhole ? Math.max(usedRows(from), usedRows(to)) : area.rows;
  return Array.from({ length: area.columns }, (_, columnIndex) => {
    const column = area.column + columnIndex;
    const cells = Array.from({ length: rows }, (_, rowIndex) => {
      const cell = sheet.cells.get(area.row + rowIndex, column);
      return { cell: cell && { ...cell }, style: styleAt(sheet, area.row + rowIndex, column) };
    });
    return { row: area.row, column, cells, ...(isWhole && { columnStyle: columnStyle(sheet, column) }) };
  });
}

/** The rows of whole columns down to their last cell. */
function usedRows({ sheet, area }: RangeTarget): number {
  const used = usedRect(sheet, area, false);
  return used ? used.row + used.rows : 0;
}

function pasteColumn(source: SourceColumn, to: RangeTarget, column: number, type: CopyType): void {
  const { sheet, area } = to;
  const { cells } = source;
  const hasFormats = type === "All" || type === "Formats";
  if (hasFormats && source.columnStyle) setColumnStyle(sheet, column, source.columnStyle);
  const [first] = cells;
  // One cell's format for a whole column is the column's.
  if (type === "Formats" && isEntireColumn(area) && cells.length === 1 && first) {
    changeStyle(sheet, { ...area, column, columns: 1 }, () => first.style);
    return;
  }
  const rows = source.columnStyle ? cells.length : area.rows;
  for (const [index, { cell, style }] of cells.entries()) {
    for (let offset = index; offset < rows; offset += cells.length) {
      const row = area.row + offset;
      if (type !== "Formats") {
        const rowOffset = row - source.row - index;
        pasteContent(sheet, row, column, cell, type, rowOffset, column - source.column);
      }
      if (hasFormats) setStyle(sheet, row, column, style);
    }
  }
}

function pasteContent(
  sheet: SheetState,
  row: number,
  column: number,
  source: Cell | undefined,
  type: CopyType,
  rowOffset: number,
  columnOffset: number,
): void {
  const style = sheet.cells.get(row, column)?.style;
  const formula = type === "Values" ? undefined : source?.formula;
  sheet.cells.set(row, column, {
    value: source?.value ?? "",
    ...(formula === undefined ? {} : { formula: shiftFormula(formula, rowOffset, columnOffset) }),
    ...(style === undefined ? {} : { style }),
  });
}
