/** Lines of sheets that people fill in, a label with its cells, that somebody deleted as a whole. */
import { cellAddress } from "../../blueprint/formula";
import type { CellFormat, Rect, SheetBlueprint, ValidationBlueprint } from "../../blueprint/types";
import { getOrThrow } from "../../model/collections";
import { applyCellFormatTo } from "../apply/cellFormat";
import { applyValidation } from "../apply/rules";
import { formulaWithMovedCells } from "../movedRules";
import { movedValidation } from "./lostRules";
import { isLabel, type PlacedName, type Shift } from "./labelledCells";

interface Columns {
  readonly column: number;
  readonly columns: number;
}

/** A line that is inserted again. */
export interface LostLine {
  /** of the blueprint */
  readonly from: number;
  /** where it is inserted, after the lines before it were */
  readonly row: number;
  readonly label: string;
  /** what the blueprint has in the line, by the columns of the sheet */
  readonly cells: readonly { readonly column: number; readonly content: string }[];
  readonly formats: readonly (Columns & { readonly format: CellFormat })[];
  readonly validations: readonly (Columns & { readonly validation: ValidationBlueprint })[];
}

/**
 * The lines of a sheet whose names refer to deleted cells and whose label is gone, from top to bottom.
 * @param shifts by row of the blueprint, how far the labels there have moved; those of lost lines are added, and all are as they will be
 */
export function findLostLines(
  { blocks, formats, validations }: SheetBlueprint,
  named: readonly PlacedName[],
  isDeleted: (name: string) => boolean,
  shifts: Map<number, Shift>,
): readonly LostLine[] {
  const rows = [...new Set(named.filter(({ rect }) => rect.rows === 1).map(({ rect }) => rect.row))]
    .filter((row) => !shifts.has(row))
    .filter((row) => named.some(({ name, rect }) => rect.row === row && isDeleted(name)))
    .sort((one, other) => one - other);
  return rows.flatMap((from) => {
    const line = blocks.flatMap(({ row, column, cells }) =>
      (cells[from - row] ?? []).map((content, offset) => ({ content, column: column + offset })),
    );
    const label = line.map(({ content }) => content).find(isLabel);
    const known = [...shifts.keys()].sort((one, other) => one - other);
    const above = known.filter((row) => row < from).at(-1);
    const below = known.find((row) => row > from);
    const neighbour = above ?? below;
    if (label === undefined || neighbour === undefined) return [];
    const shift = getOrThrow(shifts, neighbour);
    const limit = below === undefined ? Infinity : below + getOrThrow(shifts, below).rows;
    const row = Math.min(from + shift.rows, limit);
    for (const [other, moved] of shifts)
      if (other + moved.rows >= row) shifts.set(other, { ...moved, rows: moved.rows + 1 });
    shifts.set(from, { rows: row - from, columns: shift.columns });
    const moves = new Map(
      line
        .map(({ column }) => column)
        .concat(named.map(({ rect }) => rect.column))
        .map((column) => [cellAddress(from, column), cellAddress(row, column + shift.columns)]),
    );
    const covers = ({ row: first, rows: count }: Rect) => first <= from && from < first + count;
    const inLine = ({ column, columns }: Rect): Columns => ({ column: column + shift.columns, columns });
    return [
      {
        ...{ from, row, label },
        formats: formats
          .filter(({ range }) => covers(range))
          .map(({ range, format }) => ({ ...inLine(range), format })),
        validations: validations
          .filter(({ range }) => covers(range))
          .map(({ range, validation }) => ({
            ...inLine(range),
            validation: movedValidation(validation, moves),
          })),
        cells: line.flatMap(({ column, content }) =>
          typeof content === "string" && content !== ""
            ? [{ column: column + shift.columns, content: formulaWithMovedCells(content, moves) }]
            : [],
        ),
      },
    ];
  });
}

/** Queues the insertion of a line; what people have in the cells beside stays, one row further down. */
export function queueLine(sheet: Excel.Worksheet, { row, cells, formats, validations }: LostLine): void {
  const lineNow = () => sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow();
  lineNow().insert("Down");
  // It looks like the row above, which may be a title.
  lineNow().clear("Formats");
  lineNow().dataValidation.clear();
  const part = ({ column, columns }: Columns) => sheet.getRangeByIndexes(row, column, 1, columns);
  for (const each of formats) applyCellFormatTo(part(each), { rows: 1, columns: each.columns }, each.format);
  for (const each of validations) applyValidation(part(each), each.validation);
  for (const { column, content } of cells) part({ column, columns: 1 }).formulas = [[content]];
}
