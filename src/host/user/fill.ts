import { isDayFormat } from "../../spreadsheet/numberFormat";
import { seriesOf, type Series, type SeriesCell } from "../../spreadsheet/fillSeries";
import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import { containsRect, isOnSheet } from "../../spreadsheet/rects";
import { setStyle, styleAt } from "../../spreadsheet/styles";
import type { Cell, CellStyle, Rect, SheetState } from "../../spreadsheet/state";
import { requireCellsUnlocked } from "../operations/protection";
import { updateColumnNames } from "../operations/tableHeaders";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";

/** Whether a fill continues series of numbers, days and numbered texts, or copies the cells. */
export type FillKind = "series" | "copy";

/** A cell of a line that is filled from, with the style that it shows. */
interface SourceCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell | undefined;
  readonly style: CellStyle;
}

/**
 * Fills cells on, as the fill handle does: `target` is the source with the cells to fill, all on one side of it. References
 * of formulas move along, formats are copied.
 */
export function fillCells(
  sheet: SheetState,
  source: Rect,
  target: Rect,
  kind: FillKind,
  context: HostContext,
): void {
  const isVertical = target.columns === source.columns && target.column === source.column;
  const isHorizontal = target.rows === source.rows && target.row === source.row;
  if (!isOnSheet(target) || !containsRect(target, source) || isVertical === isHorizontal) {
    throw new HostError("InvalidArgument", "Cells are filled in one direction, from cells next to them.");
  }
  const filled = filledArea(source, target, isVertical);
  requireCellsUnlocked(sheet, filled);
  const isBackward = filled.row < source.row || filled.column < source.column;
  const lines = isVertical ? source.columns : source.rows;
  const length = isVertical ? source.rows : source.columns;
  const count = isVertical ? filled.rows : filled.columns;
  for (let line = 0; line < lines; line += 1) {
    const placeOf = (index: number) => {
      const along = isBackward ? length - 1 - index : index;
      return isVertical
        ? { row: source.row + along, column: source.column + line }
        : { row: source.row + line, column: source.column + along };
    };
    const cells = Array.from({ length }, (_, index): SourceCell => {
      const { row, column } = placeOf(index);
      const cell = sheet.cells.get(row, column);
      return { row, column, cell: cell && { ...cell }, style: styleAt(sheet, row, column) };
    });
    const series = kind === "series" ? seriesByPosition(cells, context) : [];
    for (let step = 0; step < count; step += 1) {
      const from = cells[step % length];
      if (!from) continue;
      const continued = series[step % length]?.(Math.floor(step / length));
      fillCell(sheet, placeOf(length + step), from, continued);
    }
  }
  updateColumnNames(sheet, filled, context);
  context.services.cellsChanged(sheet, filled, { changeType: "RangeEdited" });
}

function filledArea(source: Rect, target: Rect, isVertical: boolean): Rect {
  const before = isVertical ? source.row - target.row : source.column - target.column;
  const after = isVertical
    ? target.row + target.rows - source.row - source.rows
    : target.column + target.columns - source.column - source.columns;
  if ((before > 0 && after > 0) || before + after === 0) {
    throw new HostError("InvalidArgument", "Cells are filled on one side of their source.");
  }
  if (isVertical)
    return { ...source, rows: before + after, row: before > 0 ? target.row : source.row + source.rows };
  return {
    ...source,
    columns: before + after,
    column: before > 0 ? target.column : source.column + source.columns,
  };
}

/** For each cell of a line its value in the repetitions of the line, from 0 on; undefined for one that is copied. */
function seriesByPosition(
  cells: readonly SourceCell[],
  context: HostContext,
): ((repetition: number) => ReturnType<Series>)[] {
  const positions: ((repetition: number) => ReturnType<Series>)[] = [];
  let start = 0;
  while (start < cells.length) {
    let end = start + 1;
    while (end < cells.length && kindOf(cells[end]) === kindOf(cells[start])) end += 1;
    const run = cells.slice(start, end);
    const series =
      kindOf(run[0]) === null ? null : seriesOf(run.map(seriesCell), context.workbook.usesDates1904 === true);
    if (series) {
      const size = run.length;
      run.forEach((_, index) => {
        positions[start + index] = (repetition) => series(repetition * size + index + 1);
      });
    }
    start = end;
  }
  return positions;
}

const seriesCell = ({ cell, style }: SourceCell): SeriesCell => ({
  value: cell?.value ?? "",
  numberFormat: style.numberFormat,
});

/** What goes on together: neighbours of one kind; null for what is copied. */
function kindOf(source: SourceCell | undefined): string | null {
  const { cell } = source ?? {};
  if (!cell || cell.formula !== undefined || cell.value === "") return null;
  if (typeof cell.value !== "number") return typeof cell.value === "string" ? textKind(cell.value) : null;
  return isDayFormat(source?.style.numberFormat) ? "day" : "number";
}

const textKind = (text: string): string => `text ${text.replace(/\d+$/u, "")}`;

function fillCell(
  sheet: SheetState,
  { row, column }: { readonly row: number; readonly column: number },
  { cell, style, row: fromRow, column: fromColumn }: SourceCell,
  continued: Cell["value"] | undefined,
): void {
  const own = sheet.cells.get(row, column)?.style;
  sheet.cells.set(row, column, {
    value: continued ?? cell?.value ?? "",
    ...(cell?.formula === undefined
      ? {}
      : { formula: shiftFormula(cell.formula, row - fromRow, column - fromColumn) }),
    ...(own ? { style: own } : {}),
  });
  if (styleAt(sheet, row, column) !== style) setStyle(sheet, row, column, style);
}
