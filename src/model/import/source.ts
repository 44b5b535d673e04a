import { elementAt } from "../collections";
import { normalizeLineEnds } from "./decode";
import { captionRowOf, joinedCaptions } from "./captionRows";
import { withoutQuestionGroups } from "./formExport";
import { isNumber, type DecimalSign } from "./numbers";
import { namesPeriod } from "./periods";
import {
  declaresSeparator,
  firstRows,
  guessHeader,
  guessSeparator,
  parseRows,
  type SourceRow,
  type Separator,
} from "./rows";

/** A file or pasted cells, ready to be read. */
export type ImportSource = TextSource | CellSource;

/** The text of a file, or pasted cells, to be split into cells. */
export interface TextSource {
  /** the file's name, or a title for pasted cells */
  readonly name: string;
  /** with "\n" at line ends */
  readonly text: string;
  readonly separator: Separator;
  /** the 1-based row of the captions; 0 for none */
  readonly header: number;
}

/** The cells of a sheet, or of a table in it. A cell keeps its column of the sheet, and a row its line. */
export interface CellSource {
  readonly name: string;
  /** the name of the sheet */
  readonly sheet: string;
  readonly separator?: undefined;
  /** the 1-based row of the sheet with the captions; 0 for none */
  readonly header: number;
  readonly captions: readonly string[];
  /** the texts above the captions */
  readonly titles: readonly string[];
  /** the columns below each caption of merged cells that spans several columns */
  readonly spans: readonly (readonly number[])[];
  /** the 0-based columns that are read; cells of all others are blank */
  readonly columns: readonly number[];
  /** the rows below the captions; numbers have "." as decimal sign */
  readonly rows: readonly SourceRow[];
}

/** A source from a text; its separator and header are guessed if they are not given. */
export function sourceOf(
  name: string,
  text: string,
  options: { readonly separator?: Separator | undefined; readonly header?: number | undefined } = {},
): TextSource {
  // Some programs pad cells with zero bytes.
  const normalized = withSplitFirstColumn(normalizeLineEnds(text).replaceAll("\0", ""));
  const separator = options.separator ?? guessSeparator(normalized);
  return { name, text: normalized, separator, header: options.header ?? headerOf(normalized, separator) };
}

/** The first caption of a table of Eurostat: the names of several columns, and that of the columns of figures. */
const COMBINED_CAPTION = /^\ufeff?"?(\w+(?:,\w+)*)\\(?:TIME_PERIOD|time)"?(?=\t)/i;

/** A text whose first column holds those of several ("freq,unit,geo\TIME_PERIOD"), with each in a column of its own. */
function withSplitFirstColumn(text: string): string {
  const names = COMBINED_CAPTION.exec(text)?.[1];
  if (names === undefined) return text;
  const columns = names.split(",").length;
  const [, ...lines] = text.split("\n");
  const areCombined = lines.every(
    (line) => line.trim() === "" || /^[^\t]*/.exec(line)?.[0].split(",").length === columns,
  );
  if (!areCombined) return text;
  return text
    .replace(COMBINED_CAPTION, names)
    .replace(/^[^\t\n]*/gm, (first) => first.replaceAll('"', "").replaceAll(",", "\t"));
}

/** The 1-based row of the captions; the lower of two that only together name periods. */
function headerOf(text: string, separator: Separator): number {
  const rows = firstRows(text, separator);
  const header = guessHeader(rows);
  return captionsOfTwoRows(rows, header + 1) ? header + 1 : header;
}

/** The captions of a row together with the row above it, such as years above quarters; undefined if they do not belong together. */
function captionsOfTwoRows(rows: readonly SourceRow[], header: number): readonly string[] | undefined {
  const [upper, lower] = [rows[header - 2], rows[header - 1]];
  if (!upper || !lower || lower.cells.some((cell) => isNumber(cell) && !namesPeriod(cell))) return undefined;
  return joinedCaptions(captionRowOf(upper.cells), captionRowOf(lower.cells));
}

/** Whether a source is cells of a sheet. */
export function isCellSource(source: ImportSource): source is CellSource {
  return "rows" in source;
}

/** The captions of a source; without a header, as many empty ones as the widest of its first rows has cells. */
export function captionsOf(source: ImportSource): readonly string[] {
  return withoutQuestionGroups(writtenCaptions(source));
}

function writtenCaptions(source: ImportSource): readonly string[] {
  if (isCellSource(source)) return source.captions;
  const { text, separator, header } = source;
  const rows = firstRows(text, separator);
  if (header > 0)
    return (
      captionsOfTwoRows(rows, header) ?? (rows[header - 1]?.cells ?? []).map((caption) => caption.trim())
    );
  return Array<string>(Math.max(0, ...rows.map(({ cells }) => cells.length))).fill("");
}

/** The line of the file on which the captions begin; none without captions. */
export function captionsLine(source: ImportSource): number | undefined {
  const { header } = source;
  if (header === 0) return undefined;
  return isCellSource(source) ? header : firstRows(source.text, source.separator)[header - 1]?.line;
}

/** The texts above the captions: titles and notes. */
export function titlesOf(source: ImportSource): readonly string[] {
  if (isCellSource(source)) return source.titles;
  const { text, separator, header } = source;
  if (header <= 1) return [];
  const rows = firstRows(text, separator, header);
  const captionRows = captionsOfTwoRows(rows, header) ? 2 : 1;
  return rows
    .slice(0, header - captionRows)
    .flatMap(({ cells }) => cells.map((cell) => cell.trim()).filter((cell) => cell !== ""));
}

/** How much of the end of a sheet, and of a text, is searched for notes. */
const MAX_NOTES = 50;
const MAX_NOTES_LENGTH = 4_000;

/** The texts of the last lines that have a single filled cell each: notes below the table. */
export function notesBelow(source: ImportSource): readonly string[] {
  const notes: string[] = [];
  for (const { cells } of lastRows(source).reverse()) {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
    const [note] = filled;
    if (note === undefined) continue;
    if (filled.length > 1 || isNumber(note)) break;
    notes.push(note);
  }
  return notes;
}

function lastRows(source: ImportSource): SourceRow[] {
  if (isCellSource(source)) return source.rows.slice(-MAX_NOTES);
  const { text, separator } = source;
  const start = text.length <= MAX_NOTES_LENGTH ? 0 : text.indexOf("\n", text.length - MAX_NOTES_LENGTH) + 1;
  return [...parseRows(text.slice(start), separator)];
}

/**
 * The rows of a source below its captions. Numbers of a sheet are written with the given decimal sign, as the texts
 * beside them are; those of a text are what they are.
 */
export function* dataRows(
  source: ImportSource,
  decimals: DecimalSign = ".",
): Generator<SourceRow, void, undefined> {
  if (isCellSource(source)) {
    for (const row of source.rows) yield decimals === "." ? row : withDecimalCommas(row);
    return;
  }
  const { text, separator, header } = source;
  const first = declaresSeparator(text) ? Math.max(1, header) : header;
  let rowNumber = 0;
  for (const row of parseRows(text, separator)) {
    rowNumber += 1;
    if (rowNumber > first) yield isRule(row.cells) ? { ...row, cells: row.cells.map(() => "") } : row;
  }
}

/** Whether a line only draws a line, as below the captions of a table in Markdown: "---", ":--:", "+-----+". */
function isRule(cells: readonly string[]): boolean {
  let hasDashes = false;
  for (const cell of cells) {
    const text = cell.trim();
    if (text === "") continue;
    if (!/^[-=+:>]+$/.test(text)) return false;
    hasDashes ||= /[-=]{3}/.test(text);
  }
  return hasDashes;
}

function withDecimalCommas(row: SourceRow): SourceRow {
  const { cells, typed = [] } = row;
  const changed = typed.filter((index) => cells[index]?.includes("."));
  if (changed.length === 0) return row;
  const written = [...cells];
  for (const index of changed) written[index] = elementAt(cells, index).replace(".", ",");
  return { ...row, cells: written };
}

/** The first rows below the captions, as a sample. */
export function sampleOf(source: ImportSource, count: number): readonly SourceRow[] {
  const rows: SourceRow[] = [];
  for (const row of dataRows(source)) {
    rows.push(row);
    if (rows.length === count) break;
  }
  return rows;
}
