/** What becomes of several rows that are written at once where some of them are hidden: see `misplacesOverHiddenRows`. */
import { filledFormula } from "../../spreadsheet/formulas/shiftFormula";
import type { Rect, SheetState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";

function goesAstray(
  { hiddenRows }: SheetState,
  { row, rows }: Rect,
  { services: { variations } }: HostContext,
): boolean {
  return (
    variations.misplacesOverHiddenRows &&
    rows > 1 &&
    [...hiddenRows].some((hidden) => hidden >= row && hidden < row + rows)
  );
}

/** An input of `Range.values`, `formulas` or `numberFormat` as it reaches the rows of an area. */
export function overHiddenRows(sheet: SheetState, area: Rect, input: unknown, context: HostContext): unknown {
  if (!goesAstray(sheet, area, context)) return input;
  const { row, rows, columns } = area;
  const filled = typeof input === "string" && input.startsWith("=") ? filledFormula(input).at : () => input;
  const cellAt = (index: number, column: number): unknown =>
    Array.isArray(input) ? (input as unknown[][])[0]?.[column] : filled(index, column);
  return Array.from({ length: rows }, (_, index) =>
    Array.from({ length: columns }, (__, column) =>
      sheet.hiddenRows.has(row + index) ? null : cellAt(index, column),
    ),
  );
}

/** The parts of an area that a method reaches. */
export function reachedAreas(sheet: SheetState, area: Rect, context: HostContext): readonly Rect[] {
  if (!goesAstray(sheet, area, context)) return [area];
  return Array.from({ length: area.rows }, (_, index) => ({
    ...area,
    row: area.row + index,
    rows: 1,
  })).filter(({ row }) => !sheet.hiddenRows.has(row));
}
