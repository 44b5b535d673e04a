/** Lines of sheets that people fill in, a label with its cells, that somebody deleted as a whole. */
import { cellAddress } from "../../blueprint/formula";
import type { CellFormat, Rect, SheetBlueprint, ValidationBlueprint } from "../../blueprint/types";
import { getOrThrow } from "../../model/collections";
import { applyCellFormatTo } from "../apply/cellFormat";
import { applyValidation } from "../apply/rules";
import { formulaWithMovedCells } from "../movedRules";
import { movedValidation } from "./lostRules";
import { isLabel, type FoundReferences, type PlacedName, type SheetPlaces } from "./labelledCells";

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
  /** undefined for a line of calculated cells */
  readonly label: string | undefined;
  /** what the blueprint has in the line, by the columns of the sheet */
  readonly cells: readonly { readonly column: number; readonly content: string }[];
  readonly formats: readonly (Columns & { readonly format: CellFormat })[];
  readonly validations: readonly (Columns & { readonly validation: ValidationBlueprint })[];
}

/**
 * The lines of a sheet whose names refer to deleted cells and whose label is gone, and those that are gone from blocks of calculated
 * cells, from top to bottom.
 * @param places where rows are: those of lost lines are added, and all are as they will be
 */
export function findLostLines(
  { blocks, formats, validations }: SheetBlueprint,
  named: readonly PlacedName[],
  { isDeleted, rectOf }: FoundReferences,
  { rows, columns }: SheetPlaces,
): readonly LostLine[] {
  const singles = [...new Set(named.filter(({ rect }) => rect.rows === 1).map(({ rect }) => rect.row))]
    .filter((row) => !rows.has(row))
    .filter((row) => named.some(({ name, rect }) => rect.row === row && isDeleted(name)));
  const calculated = named
    .filter(({ name, rect }) => (rectOf(name)?.rows ?? rect.rows) < rect.rows)
    .flatMap(({ rect }) => Array.from({ length: rect.rows }, (_, index) => rect.row + index))
    .filter((row) => !rows.has(row));
  const lost = [...singles, ...calculated].sort((one, other) => one - other);
  return lost.flatMap((from) => {
    const line = blocks.flatMap(({ row, column, cells }) =>
      (cells[from - row] ?? []).map((content, offset) => ({ content, column: column + offset })),
    );
    const label = singles.includes(from) ? line.map(({ content }) => content).find(isLabel) : undefined;
    const known = [...rows.keys()].sort((one, other) => one - other);
    const above = known.filter((row) => row < from).at(-1);
    const below = known.find((row) => row > from);
    const neighbour = above ?? below;
    if ((label === undefined && singles.includes(from)) || neighbour === undefined) return [];
    const limit = below === undefined ? Infinity : getOrThrow(rows, below);
    const row = Math.min(getOrThrow(rows, neighbour) + from - neighbour, limit);
    for (const [other, at] of rows) if (at >= row) rows.set(other, at + 1);
    rows.set(from, row);
    const columnOf = (column: number) => columns.get(column) ?? column;
    const moves = new Map(
      line
        .map(({ column }) => column)
        .concat(named.map(({ rect }) => rect.column))
        .map((column) => [cellAddress(from, column), cellAddress(row, columnOf(column))]),
    );
    const covers = ({ row: first, rows: count }: Rect) => first <= from && from < first + count;
    const inLine = ({ column, columns: count }: Rect): Columns => ({
      column: columnOf(column),
      columns: columnOf(column + count - 1) - columnOf(column) + 1,
    });
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
            ? [{ column: columnOf(column), content: formulaWithMovedCells(content, moves) }]
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
