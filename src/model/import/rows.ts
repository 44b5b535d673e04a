import Papa from "papaparse";

/** The signs that may stand between the cells of a line. */
export const SEPARATORS = [",", ";", "\t", "|"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** One row of a file: a line, or several where a quoted cell holds line ends. */
export interface FileRow {
  /** the line on which it begins, from one */
  readonly line: number;
  readonly cells: readonly string[];
  /** a quotation mark is opened and never closed: the line is given as it stands */
  readonly isBroken?: true;
}

/** How much of a text is taken apart at once, in characters; no more of a file is ever held as cells. */
const WINDOW = 65_536;
/** After so many rows with a quotation mark that is never closed, each line stands for itself. */
const MOST_BROKEN = 50;
/** How many rows tell the separator and the header. */
const SAMPLE_ROWS = 60;

/** The rows of a text one after the other. The text must have "\n" at its line ends (`evenLines`). */
export function* rowsOf(text: string, separator: Separator): Generator<FileRow, void, undefined> {
  let place = 0;
  let line = 1;
  let broken = 0;
  while (place < text.length) {
    const lineEnd = afterLine(text, place);
    const window = broken < MOST_BROKEN ? Math.max(lineEnd, Math.min(text.length, place + WINDOW)) : lineEnd;
    const { rows, ends } = wholeRows(text.slice(place, window), window === text.length, separator);
    const start = place;
    for (const [index, cells] of rows.entries()) {
      const end = start + ends[index]!;
      yield { line, cells };
      line += linesIn(text, place, end);
      place = end;
    }
    if (place > start) continue;
    yield { line, cells: text.slice(place, lineEnd).replace(/\n$/, "").split(separator), isBroken: true };
    line += 1;
    broken += 1;
    place = lineEnd;
  }
}

/** The first rows of a text. */
export function firstRows(text: string, separator: Separator, count = SAMPLE_ROWS): FileRow[] {
  const rows: FileRow[] = [];
  for (const row of rowsOf(text, separator)) {
    rows.push(row);
    if (rows.length === count) break;
  }
  return rows;
}

/** The separator by which most of the first rows have the same number of cells, and more than one. */
export function guessSeparator(text: string): Separator {
  const scores = SEPARATORS.map((separator) => {
    const widths = firstRows(text, separator)
      .filter((row) => !row.isBroken && row.cells.some((cell) => cell !== ""))
      .map(({ cells }) => cells.length);
    const width = mostFrequent(widths);
    const share = widths.filter((each) => each === width).length / Math.max(1, widths.length);
    return width < 2 ? 0 : share + Math.min(width, 100) / 1000;
  });
  const best = Math.max(...scores);
  return best === 0 ? "," : SEPARATORS[scores.indexOf(best)]!;
}

/**
 * The row of the captions, counted from one among the first rows, 0 where there is none: the first that is as wide as
 * most rows and whose cells are all texts, none of them a number.
 */
export function guessHeader(rows: readonly FileRow[]): number {
  const width = mostFrequent(rows.map(({ cells }) => cells.length));
  const index = rows.findIndex(
    ({ cells }) => cells.length >= width && cells.filter(isCaption).length * 2 > cells.length,
  );
  const cells = rows[index]?.cells;
  return cells && !cells.some((cell) => /^[\d\s.,%-]*\d[\d\s.,%-]*$/.test(cell)) ? index + 1 : 0;
}

function isCaption(cell: string): boolean {
  return /\p{L}/u.test(cell);
}

/** The rows of a piece of text up to one whose quotation marks are amiss, and where each of them ends. */
function wholeRows(
  piece: string,
  isLast: boolean,
  separator: Separator,
): { rows: string[][]; ends: number[] } {
  const rows: string[][] = [];
  const ends: number[] = [];
  const parser = new Papa.Parser({
    delimiter: separator,
    newline: "\n",
    step: ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
      if (errors.length > 0) return parser.abort();
      rows.push(...data);
      ends.push(meta.cursor);
    },
  });
  parser.parse(piece, 0, !isLast && !piece.endsWith("\n"));
  // After the last line end there is no row any more.
  if (piece.endsWith("\n") && ends.at(-2) === piece.length) rows.pop();
  return { rows, ends };
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

function afterLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end + 1;
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const each of numbers) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}
