import { normalizeLineEnds } from "./decode";
import {
  declaresSeparator,
  firstRows,
  guessHeader,
  guessSeparator,
  parseRows,
  type SourceRow,
  type Separator,
} from "./rows";

/** A file or pasted cells, ready to be parsed. */
export interface ImportSource {
  /** the file's name, or a title for pasted cells */
  readonly name: string;
  /** with "\n" at line ends */
  readonly text: string;
  readonly separator: Separator;
  /** the 1-based row of the captions; 0 for none */
  readonly header: number;
}

/** A source from a text; its separator and header are guessed if they are not given. */
export function sourceOf(
  name: string,
  text: string,
  options: { readonly separator?: Separator | undefined; readonly header?: number | undefined } = {},
): ImportSource {
  // Some programs pad cells with zero bytes.
  const normalized = normalizeLineEnds(text).replaceAll("\0", "");
  const separator = options.separator ?? guessSeparator(normalized);
  const header = options.header ?? guessHeader(firstRows(normalized, separator));
  return { name, text: normalized, separator, header };
}

/** The captions of a source; without a header, as many empty ones as the widest of its first rows has cells. */
export function captionsOf({ text, separator, header }: ImportSource): readonly string[] {
  const rows = firstRows(text, separator);
  if (header > 0) return (rows[header - 1]?.cells ?? []).map((caption) => caption.trim());
  return Array<string>(Math.max(0, ...rows.map(({ cells }) => cells.length))).fill("");
}

/** The line of the file on which the captions begin; none without captions. */
export function captionsLine({ text, separator, header }: ImportSource): number | undefined {
  return header > 0 ? firstRows(text, separator)[header - 1]?.line : undefined;
}

/** The texts above the captions: titles and notes. */
export function titlesOf({ text, separator, header }: ImportSource): readonly string[] {
  return firstRows(text, separator, Math.max(0, header - 1)).flatMap(({ cells }) =>
    header > 1 ? cells.map((cell) => cell.trim()).filter((cell) => cell !== "") : [],
  );
}

/** The rows of a source below its captions. */
export function* dataRows({ text, separator, header }: ImportSource): Generator<SourceRow, void, undefined> {
  const first = declaresSeparator(text) ? Math.max(1, header) : header;
  let rowNumber = 0;
  for (const row of parseRows(text, separator)) {
    rowNumber += 1;
    if (rowNumber > first) yield row;
  }
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
