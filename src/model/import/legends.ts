/** Lines around a table that explain its marks: "* Target", "p = projected", "(1) January to June only". */
import { explainsNoResult } from "./figureKinds";
import { groupIn } from "./keyLines";
import { footnoteOf, markKey } from "./marks";
import { captionsOf, notesBelow, sampleOf, titlesOf, type ImportSource } from "./source";

/** A mark whose figures are no results, and the explanation that says so. */
export type NoResultMark = readonly [mark: string, explanation: string];

/** A mark and what explains it; letters and bare numbers need a sign between both. */
const LEGEND =
  /^(?:([*†‡§#]+|[¹²³⁰⁴-⁹]+|[([](?:\d{1,2}|[a-z]{1,2})[)\]])\s*[:=–—-]?|(\d{1,2}|[a-z]{1,2})\s*(?:[:=.]|\s[–—-]\s))\s*(\S.*)$/i;
/** Between several explanations on one line. */
const BETWEEN = /[;,|]\s*|\.\s+|\s{2,}/;

/** How many rows are searched for a mark. */
const SAMPLE_ROWS = 300;

/** Whether a line explains a mark that captions or cells bear, so that it is about these alone. */
export function explainsUsedMark(line: string, source: ImportSource): boolean {
  const [, sign, letters] = LEGEND.exec(line.trim()) ?? [];
  const mark = sign ?? letters;
  if (mark === undefined) return false;
  const isMarked = (cell: string) => footnoteOf(cell.trim()) === markKey(mark);
  return (
    captionsOf(source).some(isMarked) ||
    sampleOf(source, SAMPLE_ROWS).some(({ cells }) => cells.some(isMarked))
  );
}

/** The marks that the lines above and below a table explain as those of targets, forecasts, partial periods or parts of the population. */
export function noResultMarks(source: ImportSource): readonly NoResultMark[] {
  return [...titlesOf(source), ...notesBelow(source)].flatMap((line) =>
    [...new Set([line, ...line.split(BETWEEN)])].flatMap((part): NoResultMark[] => {
      const [, sign, letters, explanation = ""] = LEGEND.exec(part.trim()) ?? [];
      const mark = sign ?? letters;
      // Figures of a part of the population are not those of their row.
      const isOther = explainsNoResult(explanation) || groupIn(explanation) !== undefined;
      return mark !== undefined && isOther ? [[markKey(mark), explanation]] : [];
    }),
  );
}
