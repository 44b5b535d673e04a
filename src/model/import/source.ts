import { evenLines } from "./decode";
import {
  declaresSeparator,
  firstRows,
  guessHeader,
  guessSeparator,
  parseRows,
  type SourceRow,
  type Separator,
} from "./rows";

/** A file or pasted cells, ready to be taken apart. */
export interface ImportSource {
  /** the file's name, or what pasted cells are called */
  readonly name: string;
  /** with "\n" at line ends */
  readonly text: string;
  readonly separator: Separator;
  /** which row holds the captions, from one; 0 for none */
  readonly header: number;
}

/** A source from a text; its separator and header are guessed where they are not given. */
export function sourceOf(
  name: string,
  text: string,
  said: { readonly separator?: Separator | undefined; readonly header?: number | undefined } = {},
): ImportSource {
  // Some programs fill cells up with zero bytes.
  const even = evenLines(text).replaceAll("\0", "");
  const separator = said.separator ?? guessSeparator(even);
  const header = said.header ?? guessHeader(firstRows(even, separator));
  return { name, text: even, separator, header };
}

/** The captions of a source; without a header as many empty ones as its first rows are wide. */
export function captionsOf({ text, separator, header }: ImportSource): readonly string[] {
  const rows = firstRows(text, separator);
  if (header > 0) return (rows[header - 1]?.cells ?? []).map((caption) => caption.trim());
  return Array<string>(Math.max(0, ...rows.map(({ cells }) => cells.length))).fill("");
}

/** The line of the file on which the captions begin; none without captions. */
export function captionsLine({ text, separator, header }: ImportSource): number | undefined {
  return header > 0 ? firstRows(text, separator)[header - 1]?.line : undefined;
}

/** The rows of a source below its captions. */
export function* dataRows({ text, separator, header }: ImportSource): Generator<SourceRow, void, undefined> {
  const first = declaresSeparator(text) ? Math.max(1, header) : header;
  let place = 0;
  for (const row of parseRows(text, separator)) {
    place += 1;
    if (place > first) yield row;
  }
}

/** Some of the first rows below the captions, to guess by. */
export function sampleOf(source: ImportSource, count: number): readonly SourceRow[] {
  const rows: SourceRow[] = [];
  for (const row of dataRows(source)) {
    rows.push(row);
    if (rows.length === count) break;
  }
  return rows;
}

/** The cells of one column of the whole source. */
export function* columnCells(source: ImportSource, column: number): Generator<string, void, undefined> {
  for (const { cells } of dataRows(source)) yield cells[column] ?? "";
}

/** Some cells of each column that hold something, from the whole source: a column may be empty for many rows. */
export function filledCells(
  source: ImportSource,
  columns: number,
  most: number,
): readonly (readonly string[])[] {
  const found = Array.from({ length: columns }, (): string[] => []);
  let full = 0;
  for (const { cells } of dataRows(source)) {
    found.forEach((each, index) => {
      const cell = cells[index] ?? "";
      if (cell === "" || each.length === most) return;
      each.push(cell);
      if (each.length === most) full += 1;
    });
    if (full === columns) break;
  }
  return found;
}
