/** Lines around a table that explain its marks: "* Target", "p = projected", "(1) January to June only". */
import { explainsNoResult } from "./figureKinds";
import { markKey } from "./marks";
import { notesBelow, titlesOf, type ImportSource } from "./source";

/** A mark whose figures are no results, and the explanation that says so. */
export type NoResultMark = readonly [mark: string, explanation: string];

/** A mark and what explains it; letters and bare numbers need a sign between both. */
const LEGEND =
  /^(?:([*†‡§#]+|[¹²³⁰⁴-⁹]+|[([](?:\d{1,2}|[a-z]{1,2})[)\]])\s*[:=–—-]?|(\d{1,2}|[a-z]{1,2})\s*(?:[:=.]|\s[–—-]\s))\s*(\S.*)$/i;
/** Between several explanations on one line. */
const BETWEEN = /[;,|]\s*|\.\s+|\s{2,}/;

/** The marks that the lines above and below a table explain as those of targets, forecasts or partial periods. */
export function noResultMarks(source: ImportSource): readonly NoResultMark[] {
  return [...titlesOf(source), ...notesBelow(source)].flatMap((line) =>
    [...new Set([line, ...line.split(BETWEEN)])].flatMap((part): NoResultMark[] => {
      const [, sign, letters, explanation = ""] = LEGEND.exec(part.trim()) ?? [];
      const mark = sign ?? letters;
      return mark !== undefined && explainsNoResult(explanation) ? [[markKey(mark), explanation]] : [];
    }),
  );
}
