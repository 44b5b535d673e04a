import { elementAt } from "../collections";
import Papa from "papaparse";
import { isKnownCaption } from "./fields";
import { isKeyRow } from "./keyLines";
import { isNumber, isRange } from "./numbers";
import { namesPeriod } from "./periods";

/** The characters that may separate the cells of a line. */
export const SEPARATORS = [",", ";", "\t", "|"] as const;
export type Separator = (typeof SEPARATORS)[number];

/** One row of a file: a line, or several where a quoted cell holds line ends; or one row of a sheet. */
export interface SourceRow {
  /** the 1-based line on which it begins */
  readonly line: number;
  readonly cells: readonly string[];
  /** a quotation mark is opened and never closed: the line is split at every separator */
  readonly isBroken?: true;
  /** the cells of a sheet that are numbers or dates, whose text can be read in one way only */
  readonly typed?: readonly number[];
  /** the cells of a sheet that are merged with others, and so may apply to more than this row and column */
  readonly merged?: readonly number[];
}

/** The separator that a file declares in its first line, for Excel: "sep=;". */
const DECLARED = /^\ufeff?"?sep=(.)"?[,;\t|]*(?:\n|$)/i;

/** Whether the first line of a text only declares its separator. */
export function declaresSeparator(text: string): boolean {
  return DECLARED.test(text.slice(0, 40));
}

/** The number of characters parsed at once, which limits memory use. */
const WINDOW = 65_536;
/** After this many rows with an unclosed quotation mark, each line is parsed on its own. */
const MAX_BROKEN_ROWS = 50;
/** Longer lines with quotation marks are split at every separator: no cell of a workbook holds so much. */
const MAX_QUOTED_LINE = 1_000_000;
/** The number of rows from which separator and header are guessed. */
const SAMPLE_ROWS = 60;

/** Parses the rows of a text lazily. The text must have "\n" at its line ends (`normalizeLineEnds`). */
export function* parseRows(text: string, separator: Separator): Generator<SourceRow, void, undefined> {
  let position = 0;
  let line = 1;
  let broken = 0;
  while (position < text.length) {
    const lineEnd = afterLine(text, position);
    const window =
      broken < MAX_BROKEN_ROWS ? Math.max(lineEnd, Math.min(text.length, position + WINDOW)) : lineEnd;
    const piece = text.slice(position, window);
    // A line on its own is complete only with an even number of quotation marks.
    const isUnreadable =
      window === lineEnd && (isTooLong(piece) || (broken >= MAX_BROKEN_ROWS && hasOddQuotes(piece)));
    const { rows, ends } = isUnreadable ? NO_ROWS : completeRows(piece, window === text.length, separator);
    const start = position;
    for (const [index, cells] of rows.entries()) {
      const end = start + elementAt(ends, index);
      yield { line, cells: cells.some(isTextFormula) ? cells.map(withoutFormula) : cells };
      line += linesIn(text, position, end);
      position = end;
    }
    if (position > start) continue;
    yield { line, cells: text.slice(position, lineEnd).replace(/\n$/, "").split(separator), isBroken: true };
    line += 1;
    broken += 1;
    position = lineEnd;
  }
}

/** Whether a cell is a formula that only keeps a spreadsheet from changing a text, as programs export codes: `="007"`. */
function isTextFormula(cell: string): boolean {
  return cell.startsWith('="') && /^="[^"]*"$/.test(cell);
}

function withoutFormula(cell: string): string {
  return isTextFormula(cell) ? cell.slice(2, -1) : cell;
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
 * The separator that a text declares, else the one with which most rows have the same number of cells, at least two.
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
 * The 1-based row of the captions among the first rows, 0 if there is none: the first row as wide as most, whose cells
 * are texts or periods above values. There is none if the row contains a number or follows a data row: only titles and
 * notes may precede it.
 */
export function guessHeader(rows: readonly SourceRow[]): number {
  const keys = leadingKeyRows(rows);
  const header = headerAmong(rows.slice(keys));
  return header === 0 ? 0 : header + keys;
}

/** The number of first rows that each have a caption and its text, such as "Partner" and "North Clinic", above a table. */
function leadingKeyRows(rows: readonly SourceRow[]): number {
  const end = rows.findIndex(({ cells }) => !isKeyRow(cells));
  const next = rows[end];
  if (end <= 0 || !next) return 0;
  return isBlank(next) || next.cells.filter((cell) => isKnownCaption(cell) || namesPeriod(cell)).length > 1
    ? end
    : 0;
}

function headerAmong(rows: readonly SourceRow[]): number {
  const width = usualWidth(rows.filter((row) => !isBlank(row)));
  const index = rows.findIndex((row) => row.cells.length >= width && hasCaptions(row, width));
  if (rows.slice(0, Math.max(0, index)).some((row) => holdsFigures(row, width))) return 0;
  const cells = rows[index]?.cells ?? [];
  if (cells.some((cell) => isNumeric(cell) && !namesPeriod(cell) && !isRange(cell) && !isSpanOfYears(cell)))
    return 0;
  const below = rows.slice(index + 1).filter((row) => row.cells.length >= width);
  const periods = cells.flatMap((cell, column) => (isNumeric(cell) ? [column] : []));
  const overPeriods = periods.filter((column) =>
    areMostlyPeriods(below.map((row) => row.cells[column] ?? "")),
  );
  // A period above periods is data of a period column; several next to each other are captions above values that look
  // like years.
  const isDataRow = overPeriods.length > 0 && (periods.length < 2 || overPeriods.length < periods.length);
  return isDataRow ? 0 : index + 1;
}

/**
 * Whether a row is data: most of its cells are filled, whereas titles and notes padded to full width have one or two.
 */
function holdsFigures({ cells }: SourceRow, width: number): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length * 2 > width && filled.some((cell) => isNumber(cell) && !namesPeriod(cell));
}

/** Whether a caption spans several years, "2021-2023". */
function isSpanOfYears(cell: string): boolean {
  return /^(?:19|20)\d\d\s*[-–/]\s*(?:19|20)\d\d$/.test(cell.trim());
}

function isNumeric(cell: string): boolean {
  return /^[\d\s.,%-]*\d[\d\s.,%-]*$/.test(cell);
}

/**
 * Whether most cells of a row are texts or periods; periods also need another caption or an empty first cell.
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

/** Whether a cell has letters, or is a sign or a range of ages as captions of figures are: "#", "%", "15-24", "65+". */
function isCaption(cell: string): boolean {
  return /\p{L}|^\s*[#%]\s*$/u.test(cell) || isRange(cell);
}

const NO_ROWS = { rows: [], ends: [] } as const;

function isTooLong(line: string): boolean {
  return line.length > MAX_QUOTED_LINE && line.includes('"');
}

function hasOddQuotes(line: string): boolean {
  let isOdd = false;
  for (let index = line.indexOf('"'); index >= 0; index = line.indexOf('"', index + 1)) isOdd = !isOdd;
  return isOdd;
}

/** The rows of a piece of text up to one with invalid quotation marks, and the end of each. */
function completeRows(
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
  // There is no row after the last line end.
  if (piece.endsWith("\n") && ends.at(-2) === piece.length) rows.pop();
  return { rows, ends };
}

function linesIn(text: string, start: number, end: number): number {
  let lines = 0;
  for (
    let index = text.indexOf("\n", start);
    index >= 0 && index < end;
    index = text.indexOf("\n", index + 1)
  )
    lines += 1;
  return lines;
}

function afterLine(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end + 1;
}

function isBlank({ cells }: SourceRow): boolean {
  return cells.every((cell) => cell.trim() === "");
}

/**
 * The most common row width. Titles and notes of one cell do not count unless there are no other rows.
 */
function usualWidth(rows: readonly SourceRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const widths = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([width]) => width);
  return widths.find((width) => width > 1) ?? widths[0] ?? 0;
}
