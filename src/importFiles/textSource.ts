import { MAX_COLUMNS, MAX_ROWS } from "../spreadsheet/rects";
import { firstRows } from "../model/import/rows";
import { sourceOf, type TextSource } from "../model/import/source";
import { ImportFileError } from "./ImportFileError";

/**
 * A text as a source of an import, within the bounds of a sheet of Excel: what is larger is no table that anybody made, and
 * guessing its columns would take minutes. Throws an ImportFileError.
 */
export function textSource(
  name: string,
  text: string,
  options: Parameters<typeof sourceOf>[2] = {},
): TextSource {
  if (hasMoreLineEnds(text, MAX_ROWS)) throw new ImportFileError("tooLarge");
  const source = sourceOf(name, text, options);
  const rows = firstRows(source.text, source.separator, Math.max(1, source.header + 1));
  if (rows.some(({ cells }) => cells.length > MAX_COLUMNS)) throw new ImportFileError("tooLarge");
  return source;
}

/** Whether a text has more than `limit` line ends; stops counting there. */
function hasMoreLineEnds(text: string, limit: number): boolean {
  const lineEnd = /\r\n?|\n/g;
  for (let ends = 0; lineEnd.test(text); ends += 1) if (ends === limit) return true;
  return false;
}
