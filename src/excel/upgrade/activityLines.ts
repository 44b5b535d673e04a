/**
 * The lines right of the table on the sheet Activities, which show cells of Lists. People may have deleted and inserted rows and
 * columns of this sheet, so the lines are found by their formulas, and further ones are added below the last.
 */
import { cellAddress } from "../../blueprint/formula";
import { SHEET_BLOCKS } from "../../blueprint/sheetRanges";
import { findOrThrow } from "../../model/collections";
import type { CellBlock, CellInput, Rect, SheetBlueprint } from "../../blueprint/types";
import type { Requests } from "../requests";
import { WorkbookError } from "../errors";
import { formulaAt } from "../movedRules";
import type { FoundSheet } from "./inventory";

/** The blocks of lines, by what the formulas of their cells contain. */
const BLOCKS = [SHEET_BLOCKS.conditions, SHEET_BLOCKS.matrix].map(({ name }) => `INDEX(${name},COUNTA(`);

/** In a line, the lines above it; above the lines, all of them. */
const LINES_ABOVE = /COUNTA\((\$[A-Z]+\$\d+:\$[A-Z]+)\d+\)/g;
const ALL_LINES = /COUNTA\((\$[A-Z]+\$\d+:\$[A-Z]+\$)\d+\)/g;

/**
 * What the sheet needs for as many lines as its blueprint has: cells, formats and conditional formats, where its lines are in the
 * workbook; undefined if nothing. One round trip. Throws a WorkbookError `cellsInTheWay` where people wrote below its lines.
 * @param wasBegun whether lines may have been added before, without their formats
 */
export async function readActivityLines(
  requests: Requests,
  { id, name }: FoundSheet,
  blueprint: SheetBlueprint,
  wasBegun: boolean,
): Promise<SheetBlueprint | undefined> {
  const used = await requests.send(({ workbook }) =>
    workbook.worksheets.getItem(id).getUsedRange(true).load("formulas,rowIndex,columnIndex"),
  );
  const found = new FoundCells(used, name);
  const parts = BLOCKS.flatMap((mark) => {
    const lines = found.linesWith(mark);
    const expected = findOrThrow(blueprint.blocks, (block) => String(block.cells[0]?.[0]).includes(mark));
    return lines ? (addedLines(found, lines, expected, blueprint, wasBegun) ?? []) : [];
  });
  if (parts.length === 0) return undefined;
  return {
    ...blueprint,
    ...{ tables: [], charts: [], merges: [], entries: [], rowHeights: [] },
    blocks: parts.flatMap(({ blocks }) => blocks),
    validations: parts.flatMap(({ validations }) => validations),
    formats: parts.flatMap(({ formats }) => formats),
    conditionals: parts.flatMap(({ conditionals }) => conditionals),
  };
}

/** The lines of a block in a workbook. */
interface FoundLines extends Rect {
  /** how many there are; fewer than rows where people inserted rows among them */
  readonly count: number;
}

class FoundCells {
  private readonly formulas: readonly (readonly unknown[])[];
  private readonly first: { readonly row: number; readonly column: number };

  constructor(
    { formulas, rowIndex, columnIndex }: Excel.Range,
    private readonly sheet: string,
  ) {
    this.formulas = formulas as unknown[][];
    this.first = { row: rowIndex, column: columnIndex };
  }

  /** The formula or value of a cell; "" beyond the cells in use. */
  at(row: number, column: number): string {
    return String(this.formulas[row - this.first.row]?.[column - this.first.column] ?? "");
  }

  linesWith(mark: string): FoundLines | undefined {
    const cells = this.formulas.flatMap((line, row) =>
      line.flatMap((formula, column) =>
        String(formula).includes(mark)
          ? [{ row: row + this.first.row, column: column + this.first.column }]
          : [],
      ),
    );
    if (cells.length === 0) return undefined;
    const rows = new Set(cells.map(({ row }) => row));
    const columns = cells.map(({ column }) => column);
    const [row, column] = [Math.min(...rows), Math.min(...columns)];
    return {
      ...{ row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 },
      count: rows.size,
    };
  }

  /** Throws a WorkbookError `cellsInTheWay` that names the first cell of these that is not blank. */
  requireBlank(cells: Rect): void {
    const filled = cellsOf(cells).find(({ row, column }) => this.at(row, column) !== "");
    if (!filled) return;
    const address = cellAddress(filled.row, filled.column);
    throw new WorkbookError("cellsInTheWay", { sheet: this.sheet, cells: address });
  }

  /** The cell above some lines whose formula counts all of them, if there is one. */
  noteAbove({ row, column }: Rect): { readonly row: number; readonly formula: string } | undefined {
    for (let above = row - 1; above >= 0; above -= 1) {
      const formula = this.at(above, column);
      if (formula.search(ALL_LINES) >= 0) return { row: above, formula };
    }
    return undefined;
  }
}

function cellsOf({
  row,
  column,
  rows,
  columns,
}: Rect): readonly { readonly row: number; readonly column: number }[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}

function addedLines(
  found: FoundCells,
  lines: FoundLines,
  expected: CellBlock,
  blueprint: SheetBlueprint,
  wasBegun: boolean,
): Pick<SheetBlueprint, "blocks" | "validations" | "formats" | "conditionals"> | undefined {
  const missing = Math.max(0, expected.cells.length - lines.count);
  const added: Rect = { ...lines, row: lines.row + lines.rows, rows: missing };
  found.requireBlank(added);
  if (missing === 0 && !wasBegun) return undefined;
  const all: Rect = { ...lines, rows: lines.rows + missing };
  const ofBlueprint: Rect = {
    ...{ row: expected.row, column: expected.column },
    ...{ rows: expected.cells.length, columns: lines.columns },
  };
  const note = found.noteAbove(lines);
  const lastRow = String(all.row + all.rows);
  const moved = (range: Rect, to: Rect) => movedInto(range, ofBlueprint, to);
  return {
    blocks: [
      ...(missing > 0 ? [{ ...added, cells: lineCells(found, lines, added) }] : []),
      ...(note
        ? [
            {
              ...{ row: note.row, column: lines.column },
              cells: [[note.formula.replace(ALL_LINES, (_, cells: string) => `COUNTA(${cells}${lastRow})`)]],
            },
          ]
        : []),
    ],
    validations: blueprint.validations.flatMap(({ range, validation }) =>
      moved(range, all).map((to) => ({ range: to, validation })),
    ),
    formats: blueprint.formats.flatMap(({ range, format }) =>
      moved(range, wasBegun ? all : added).map((to) => ({ range: to, format })),
    ),
    conditionals: blueprint.conditionals.flatMap(({ range, conditional }) =>
      moved(range, all).map((to) => ({
        range: to,
        conditional: {
          ...conditional,
          formula: formulaAt(
            conditional.formula,
            cellAddress(range.row, range.column),
            cellAddress(to.row, to.column),
          ),
        },
      })),
    ),
  };
}

/** The formulas of the last line, each counting the lines above it. */
function lineCells(found: FoundCells, lines: FoundLines, added: Rect): CellInput[][] {
  return Array.from({ length: added.rows }, (_, index) =>
    Array.from({ length: added.columns }, (_unused, column) =>
      found
        .at(lines.row + lines.rows - 1, lines.column + column)
        .replace(LINES_ABOVE, (_match, cells: string) => `COUNTA(${cells}${added.row + index})`),
    ),
  );
}

/** The columns of a range that covers all lines of the blueprint, as cells of other rows; none if it does not cover them. */
function movedInto(range: Rect, lines: Rect, { row, column, rows }: Rect): readonly Rect[] {
  const first = Math.max(range.column, lines.column);
  const end = Math.min(range.column + range.columns, lines.column + lines.columns);
  const covers = range.row <= lines.row && range.row + range.rows >= lines.row + lines.rows;
  if (!covers || first >= end || rows === 0) return [];
  return [{ row, column: column + first - lines.column, rows, columns: end - first }];
}
