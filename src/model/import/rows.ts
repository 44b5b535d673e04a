import { elementAt } from "../collections";
import Papa from "papaparse";
import { isNumber } from "./numbers";
import { namesPeriod } from "./periods";

/** The characters that may separate the cells of a line. */
export const SEPARATORS = [",", ";", "\t", "|"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** One row of a file: a line, or several where a quoted cell holds line ends. */
export interface SourceRow {
  /** the line on which it begins, from one */
  readonly line: number;
  readonly cells: readonly string[];
  /** a quotation mark is opened and never closed: the line is split at every separator */
  readonly isBroken?: true;
}

/** The separator that a file declares in its first line, for Excel: "sep=;". */
const DECLARED = /^\ufeff?"?sep=(.)"?[,;\t|]*(?:\n|$)/i;

/** Whether the first line of a text only says what its separator is. */
export function declaresSeparator(text: string): boolean {
  return DECLARED.test(text.slice(0, 40));
}

/** How much of a text is taken apart at once, in characters; no more of a file is ever held as cells. */
const WINDOW = 65_536;
/** After so many rows with a quotation mark that is never closed, each line stands for itself. */
const MOST_BROKEN = 50;
/** How many rows tell the separator and the header. */
const SAMPLE_ROWS = 60;

/** The rows of a text one after the other. The text must have "\n" at its line ends (`evenLines`). */
export function* parseRows(text: string, separator: Separator): Generator<SourceRow, void, undefined> {
  let place = 0;
  let line = 1;
  let broken = 0;
  while (place < text.length) {
    const lineEnd = afterLine(text, place);
    const window = broken < MOST_BROKEN ? Math.max(lineEnd, Math.min(text.length, place + WINDOW)) : lineEnd;
    const { rows, ends } = wholeRows(text.slice(place, window), window === text.length, separator);
    const start = place;
    for (const [index, cells] of rows.entries()) {
      const end = start + elementAt(ends, index);
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
export function firstRows(text: string, separator: Separator, count = SAMPLE_ROWS): SourceRow[] {
  const rows: SourceRow[] = [];
  for (const row of parseRows(text, separator)) {
    rows.push(row);
    if (rows.length === count) break;
  }
  return rows;
}

/**
 * The separator that a text declares, else the one by which most rows have the same number of cells, and more than
 * one.
 */
export function guessSeparator(text: string): Separator {
  const declared = SEPARATORS.find((each) => each === DECLARED.exec(text.slice(0, 40))?.[1]);
  if (declared) return declared;
  const scores = SEPARATORS.map((separator) => {
    const rows = firstRows(text, separator).filter((row) => !row.isBroken && !isBlank(row));
    const width = usualWidth(rows);
    const share = rows.filter(({ cells }) => cells.length === width).length / Math.max(1, rows.length);
    return width < 2 ? 0 : share + Math.min(width, 100) / 1000;
  });
  const best = Math.max(...scores);
  return best === 0 ? "," : elementAt(SEPARATORS, scores.indexOf(best));
}

/**
 * The row of the captions, counted from one among the first rows, 0 where there is none: the first that is as wide as
 * most rows, and whose cells are texts, or periods that stand over figures. A number among them makes it a row of data,
 * and so does a row of data above it: only titles and notes are passed over.
 */
export function guessHeader(rows: readonly SourceRow[]): number {
  const width = usualWidth(rows.filter((row) => !isBlank(row)));
  const index = rows.findIndex((row) => row.cells.length >= width && hasCaptions(row, width));
  if (rows.slice(0, Math.max(0, index)).some((row) => holdsFigures(row, width))) return 0;
  const cells = rows[index]?.cells ?? [];
  if (cells.some((cell) => isNumeric(cell) && !namesPeriod(cell))) return 0;
  const below = rows.slice(index + 1).filter((row) => row.cells.length >= width);
  const periods = cells.flatMap((cell, column) => (isNumeric(cell) ? [column] : []));
  const overPeriods = periods.filter((column) =>
    areMostlyPeriods(below.map((row) => row.cells[column] ?? "")),
  );
  // A period over periods is the first of its column; several of them side by side stand over figures that look like years.
  const isFirst = overPeriods.length > 0 && (periods.length < 2 || overPeriods.length < periods.length);
  return isFirst ? 0 : index + 1;
}

/**
 * Whether a row is one of data: most of a table's cells are filled, of a title or a note that is made as wide one or
 * two.
 */
function holdsFigures({ cells }: SourceRow, width: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length * 2 > width && filled.some((cell) => isNumber(cell) && !namesPeriod(cell));
}

function isNumeric(cell: string): boolean {
  return /^[\d\s.,%-]*\d[\d\s.,%-]*$/.test(cell);
}

/**
 * Captions are texts or periods, most of them; over periods alone one caption more has to stand, or an empty corner.
 */
function hasCaptions({ cells }: SourceRow, width: number): boolean {
  const periods = cells.filter(namesPeriod).length;
  const texts = cells.filter((cell) => isCaption(cell) && !namesPeriod(cell)).length;
  if (periods === 0) return texts * 2 > cells.length;
  return (texts > 0 || (cells[0] ?? "").trim() === "") && (texts + periods + 1) * 2 > width;
}

function areMostlyPeriods(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length > 0 && filled.filter(namesPeriod).length * 2 > filled.length;
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

function isBlank({ cells }: SourceRow): boolean {
  return cells.every((cell) => cell.trim() === "");
}

/**
 * How wide most rows are. Titles and notes of one cell stand around tables and do not count, unless there is nothing
 * else.
 */
function usualWidth(rows: readonly SourceRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const widths = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([width]) => width);
  return widths.find((width) => width > 1) ?? widths[0] ?? 0;
}
