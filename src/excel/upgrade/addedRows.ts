/** Rows that a schema version adds below everything that Ensemble has on a sheet that people fill in. */
import { rangeReference, rectOfReference } from "../../blueprint/formula";
import type {
  CellBlock,
  CellInput,
  NameBlueprint,
  Rect,
  SheetBlueprint,
  SheetId,
} from "../../blueprint/types";
import type { Requests } from "../requests";

export interface AddedRows {
  /** the added rows alone, where they belong in this workbook */
  readonly sheet: SheetBlueprint;
  /** their defined names there */
  readonly names: readonly NameBlueprint[];
  /** the names of the cells above them, with their references in this workbook */
  readonly namesAbove: readonly NameBlueprint[];
  /** the rows to insert, so that what people have below moves down; none where an earlier upgrade inserted them */
  readonly inserted?: { readonly row: number; readonly rows: number };
  /** the blank rows that an earlier upgrade inserted, perhaps with the formats of the row above them */
  readonly blank?: { readonly row: number; readonly rows: number };
}

/** A blank row and a title precede the first cell of a group. */
const ROWS_BEFORE_FIRST_CELL = 2;

/**
 * The rows from the title above a named cell to the end of a sheet.
 * @param firstName the defined name of the first of the cells
 * @param names of the blueprint
 * @param found references of the workbook's defined names, by lower-case name
 */
export function addedRowsOf(
  sheet: SheetBlueprint,
  firstName: string,
  names: readonly NameBlueprint[],
  found: ReadonlyMap<string, string>,
): AddedRows | undefined {
  const placed = names.flatMap((name) => {
    const rect = rectOfReference(name.formula, sheet.name);
    return rect ? [{ name, rect }] : [];
  });
  const first = placed.find(({ name }) => name.name === firstName)?.rect;
  if (!first) return undefined;
  const start = first.row - 1;
  const rectIn = ({ name }: NameBlueprint) => rectOfReference(found.get(name.toLowerCase()), sheet.name);
  const existing = placed.find(({ name }) => name.name === firstName && rectIn(name) !== undefined);
  const lastRow = Math.max(
    ...placed.filter(({ rect }) => rect.row < start).flatMap(({ name }) => rectIn(name)?.row ?? []),
  );
  const row = existing
    ? (rectIn(existing.name)?.row ?? first.row) - 1
    : Math.max(lastRow, 0) + ROWS_BEFORE_FIRST_CELL;
  const shift = row - start;
  const end = Math.max(...placed.map(({ rect }) => rect.row + rect.rows));
  const namesAbove = placed
    .filter(({ rect }) => rect.row < start)
    .flatMap(({ name }) => {
      const rect = rectIn(name);
      return rect && rect.row < row ? [{ name: name.name, formula: rangeReference(sheet.name, rect) }] : [];
    });
  return {
    sheet: rowsFrom(sheet, start, shift),
    namesAbove,
    names: placed
      .filter(({ rect }) => rect.row >= start)
      .map(({ name, rect }) => ({
        ...name,
        formula: rangeReference(sheet.name, { ...rect, row: rect.row + shift }),
      })),
    ...(!existing && { inserted: { row: row - 1, rows: end - start + 1 } }),
  };
}

/**
 * The added rows as an interrupted upgrade may have left them: where rows to insert are blank already, none are inserted,
 * since it may have broken off right after it inserted them. One round trip if there are any, else none.
 */
export async function withoutInsertedRows(
  requests: Requests,
  addedRows: readonly AddedRows[],
  sheets: ReadonlyMap<SheetId, { readonly id: string }>,
): Promise<readonly AddedRows[]> {
  if (!addedRows.some(({ inserted }) => inserted)) return addedRows;
  const used = await requests.send(({ workbook }) =>
    addedRows.map(({ sheet, inserted }) => {
      const id = sheets.get(sheet.id)?.id;
      if (!inserted || id === undefined) return undefined;
      const rows = workbook.worksheets.getItem(id).getRangeByIndexes(inserted.row, 0, inserted.rows, 1);
      return rows.getEntireRow().getUsedRangeOrNullObject(true).load("address");
    }),
  );
  return addedRows.map(({ inserted, ...rows }, index) =>
    inserted
      ? { ...rows, ...(used[index]?.isNullObject === true ? { blank: inserted } : { inserted }) }
      : rows,
  );
}

/** What a sheet has from a row on, moved down by some rows. */
function rowsFrom(sheet: SheetBlueprint, start: number, shift: number): SheetBlueprint {
  const part = <Area extends Rect>(area: Area): Area[] => {
    const row = Math.max(area.row, start);
    const rows = area.row + area.rows - row;
    return rows > 0 ? [{ ...area, row: row + shift, rows }] : [];
  };
  const block = ({ cells, ...place }: CellBlock): CellBlock[] => {
    const left = cells.slice(Math.max(0, start - place.row));
    if (left.length === 0) return [];
    const row = Math.max(place.row, start) + shift;
    return [{ ...place, row, cells: left.map((line) => line.map((cell) => movedFormula(cell, shift))) }];
  };
  return {
    ...sheet,
    rowHeights: sheet.rowHeights
      .filter(({ row }) => row >= start)
      .map((each) => ({ ...each, row: each.row + shift })),
    blocks: sheet.blocks.flatMap(block),
    entries: (sheet.entries ?? []).flatMap(block),
    formats: sheet.formats.flatMap(({ range, format }) =>
      part(range).map((moved) => ({ range: moved, format })),
    ),
    merges: sheet.merges.flatMap(part),
    validations: sheet.validations.flatMap(({ range, validation }) =>
      part(range).map((moved) => ({ range: moved, validation })),
    ),
    conditionals: sheet.conditionals.flatMap(({ range, conditional }) =>
      part(range).map((moved) => ({
        range: moved,
        conditional: { ...conditional, formula: movedReferences(conditional.formula, moved.row - range.row) },
      })),
    ),
    tables: [],
    charts: [],
  };
}

function movedFormula(cell: CellInput, shift: number): CellInput {
  return typeof cell === "string" && cell.startsWith("=") ? movedReferences(cell, shift) : cell;
}

/** A formula whose relative references to cells of its own sheet are so many rows lower; texts in it stay. */
function movedReferences(formula: string, shift: number): string {
  if (shift === 0) return formula;
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((text, index) =>
      index % 2 === 1
        ? text
        : text.replace(
            /(?<![\w$!.])(\$?[A-Z]{1,3})(\d+)(?![\w(.])/g,
            (_, column: string, row: string) => column + String(Number(row) + shift),
          ),
    )
    .join("");
}
