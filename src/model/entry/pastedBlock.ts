/** A block of cells that is pasted into a grid (docs/rules.md, "Entering figures"). */

/** A cell of a grid: 0-based row and column. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** A text for a cell. */
interface PlacedText extends GridPlace {
  readonly text: string;
}

/** What a pasted block fills. */
export interface PastedCells {
  readonly filled: readonly PlacedText[];
  /** how many of its texts fall beside the grid, or on a cell that cannot be filled in */
  readonly unplaced: number;
}

/** The cells of a copied text, as spreadsheets write them: tabs between cells, quotes around those of several lines. */
export function cellsOfText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  for (;;) {
    const found = cell.exec(text);
    if (!found) return rows;
    const [, quoted, plain = "", end] = found;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (cell.lastIndex >= text.length && end === "") return rows;
    if (end !== "\t") {
      // A copied block ends with a line break.
      if (cell.lastIndex >= text.length) return rows;
      rows.push([]);
    }
  }
}

/**
 * Places the cells of a block on a grid, from a cell on. Empty cells of the block fill nothing.
 * @param canFill whether the cell of the grid can be filled in; false beside the grid
 */
export function placeBlock(
  block: readonly (readonly string[])[],
  from: GridPlace,
  canFill: (place: GridPlace) => boolean,
): PastedCells {
  const all = block.flatMap((cells, row) =>
    cells.map((text, column): PlacedText => ({ row: from.row + row, column: from.column + column, text })),
  );
  const texts = all.filter(({ text }) => text !== "");
  const filled = texts.filter(canFill);
  return { filled, unplaced: texts.length - filled.length };
}

/** The places of a grid in the order of the Tab key that a step away can be filled in, if there are any. */
export function nextPlace(
  from: GridPlace,
  step: { readonly rows: number; readonly columns: number },
  size: { readonly rows: number; readonly columns: number },
  canFill: (place: GridPlace) => boolean,
): GridPlace | undefined {
  let { row, column } = from;
  for (let tried = 0; tried < size.rows * size.columns; tried += 1) {
    row += step.rows;
    column += step.columns;
    // At the end of a column the next one follows, and at the end of a row the next one.
    if (step.rows !== 0 && (row < 0 || row >= size.rows)) {
      row = row < 0 ? size.rows - 1 : 0;
      column += Math.sign(step.rows);
    } else if (step.columns !== 0 && (column < 0 || column >= size.columns)) {
      column = column < 0 ? size.columns - 1 : 0;
      row += Math.sign(step.columns);
    }
    if (row < 0 || row >= size.rows || column < 0 || column >= size.columns) return undefined;
    if (canFill({ row, column })) return { row, column };
  }
  return undefined;
}
