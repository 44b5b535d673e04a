/** Columns of sheets that people fill in that somebody deleted as a whole: their cells outside tables. */
import { cellAddress } from "../../blueprint/formula";
import type {
  CellFormat,
  ConditionalFormatBlueprint,
  Rect,
  SheetBlueprint,
  ValidationBlueprint,
} from "../../blueprint/types";
import { applyCellFormatTo } from "../apply/cellFormat";
import { setColumnWidth } from "../apply/layout";
import { applyConditional, applyValidation } from "../apply/rules";
import { formulaAt, formulaWithMovedCells } from "../movedRules";
import type { FoundReferences, PlacedName, SheetPlaces } from "./labelledCells";
import { movedValidation } from "./lostRules";

interface Rows {
  readonly row: number;
  readonly rows: number;
}

/** A column that is inserted again. */
export interface LostColumn {
  /** where it is inserted, after those to its left were */
  readonly column: number;
  /** so many rows are moved: those above a table, which gets its own column again; undefined for all */
  readonly rows: number | undefined;
  /** whether people had entered something in it */
  readonly hasEntries: boolean;
  /** in characters; undefined for the width that sheets have */
  readonly width: number | undefined;
  readonly cells: readonly { readonly row: number; readonly content: string }[];
  readonly formats: readonly (Rows & { readonly format: CellFormat })[];
  readonly validations: readonly (Rows & { readonly validation: ValidationBlueprint })[];
  readonly conditionals: readonly (Rows & { readonly conditional: ConditionalFormatBlueprint })[];
}

interface ColumnSearch {
  readonly references: FoundReferences;
  readonly places: SheetPlaces;
  /** the rows above the table of the sheet, if it has one */
  readonly rows: number | undefined;
}

/** The deleted columns of a sheet, from left to right, with what the blueprint has in them beside the rows where they are by now. */
export function findLostColumns(
  sheet: SheetBlueprint,
  named: readonly PlacedName[],
  { references, places, rows }: ColumnSearch,
): readonly LostColumn[] {
  if (places.lostColumns.length === 0) return [];
  const rowOf = rowFinder(named, references, places);
  const columnOf = (column: number) => places.columns.get(column) ?? column;
  const moves = movedCells(sheet, rowOf, columnOf);
  return places.lostColumns.map((from) => {
    const covers = ({ column, columns }: Rect) => column <= from && from < column + columns;
    const inColumn = ({ row, rows }: Rect): Rows => ({
      row: rowOf(row),
      rows: Math.max(rowOf(row + rows - 1) - rowOf(row), 0) + 1,
    });
    return {
      ...{ column: columnOf(from), rows },
      hasEntries: (sheet.entries ?? []).some(({ column, cells }) =>
        covers({ row: 0, rows: 1, column, columns: Math.max(...cells.map(({ length }) => length)) }),
      ),
      width: sheet.columnWidths[from],
      cells: sheet.blocks.flatMap(({ row, column, cells }) =>
        cells.flatMap((line, offset) => {
          const content = line[from - column];
          if (typeof content !== "string" || content === "") return [];
          return [{ row: rowOf(row + offset), content: formulaWithMovedCells(content, moves) }];
        }),
      ),
      formats: sheet.formats
        .filter(({ range }) => covers(range))
        .map(({ range, format }) => ({ ...inColumn(range), format })),
      validations: sheet.validations
        .filter(({ range }) => covers(range))
        .map(({ range, validation }) => ({
          ...inColumn(range),
          validation: movedValidation(validation, moves),
        })),
      conditionals: sheet.conditionals
        .filter(({ range }) => covers(range))
        .map(({ range, conditional }) => ({
          ...inColumn(range),
          conditional: {
            ...conditional,
            formula: formulaAt(
              conditional.formula,
              cellAddress(range.row, range.column),
              cellAddress(rowOf(range.row), columnOf(range.column)),
            ),
          },
        })),
    };
  });
}

/** Queues the insertion of a column; what people have in the columns beside stays, one further to the right. */
export function queueColumn(
  sheet: Excel.Worksheet,
  { column, rows: moved, width, cells, formats, validations, conditionals }: LostColumn,
): void {
  const columnNow = () =>
    moved === undefined
      ? sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn()
      : sheet.getRangeByIndexes(0, column, moved, 1);
  columnNow().insert("Right");
  // It looks like the column to its left.
  columnNow().clear("Formats");
  columnNow().dataValidation.clear();
  if (width !== undefined && moved === undefined) setColumnWidth(columnNow(), width);
  const part = ({ row, rows }: Rows) => sheet.getRangeByIndexes(row, column, rows, 1);
  for (const each of formats) applyCellFormatTo(part(each), { rows: each.rows, columns: 1 }, each.format);
  for (const each of validations) applyValidation(part(each), each.validation);
  for (const each of conditionals) applyConditional(part(each), each.conditional);
  for (const { row, content } of cells) part({ row, rows: 1 }).formulas = [[content]];
}

/** By the addresses of the cells of a sheet in the blueprint, where they are. */
export function movedCells(
  { blocks, validations }: SheetBlueprint,
  rowOf: (row: number) => number,
  columnOf: (column: number) => number,
): ReadonlyMap<string, string> {
  const ends = [
    ...blocks.map(({ row, column, cells }) => ({
      row: row + cells.length,
      column: column + Math.max(...cells.map(({ length }) => length)),
    })),
    ...validations.map(({ range }) => ({
      row: range.row + range.rows,
      column: range.column + range.columns,
    })),
  ];
  const rows = Math.max(...ends.map(({ row }) => row));
  const columns = Math.max(...ends.map(({ column }) => column));
  return new Map(
    Array.from({ length: rows }, (_, row) => [row, rowOf(row)] as const).flatMap(([row, now]) =>
      Array.from(
        { length: columns },
        (_, column) => [cellAddress(row, column), cellAddress(now, columnOf(column))] as const,
      ),
    ),
  );
}

/** Finds rows by their labels, else by the names of their cells, else as far from the nearest row that is known as they should be. */
export function rowFinder(
  named: readonly PlacedName[],
  { rectOf }: FoundReferences,
  { rows }: SheetPlaces,
): (row: number) => number {
  const known = new Map(rows);
  for (const { name, rect } of named) {
    const found = rectOf(name);
    if (found && !known.has(rect.row)) known.set(rect.row, found.row);
  }
  return (row) => {
    const [nearest] = [...known].sort(
      ([one], [other]) => Math.abs(one - row) - Math.abs(other - row) || other - one,
    );
    return nearest === undefined ? row : Math.max(0, nearest[1] + row - nearest[0]);
  };
}
