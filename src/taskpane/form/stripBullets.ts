/** Bullets (those of symbol fonts, too), dashes, "1.", "1)" and "a)". */
const MARK = "(?:[•●▪■◦○‣⁃·*–—§►➢➤✓✔❖☐□\\uf020-\\uf0ff-]|\\d{1,3}[.)]|\\p{L}\\))";
const LIST_MARK = new RegExp(`^${MARK}\\s+`, "u");

/** A word processor puts a tab after the marks of a list, and writes "o" for a bullet of the second level. */
const MARK_AND_TAB = new RegExp(`^\\s*(?:${MARK}|o|\\p{L}\\.)[^\\S\\t]*\\t\\s*`, "u");

/** A text without the mark that lists from documents and messages bring along. */
export function withoutMark(text: string): string {
  return text.replace(LIST_MARK, "");
}

/** Lines without the marks of a word processor's list; what merely looks like a mark in a table's first column stays. */
export function withoutTabbedMarks<Line extends { readonly content: string }>(
  lines: readonly Line[],
): Line[] {
  const isList = lines.every(({ content }) => !content.trim().includes("\t") || MARK_AND_TAB.test(content));
  return lines.map((line) => (isList ? { ...line, content: line.content.replace(MARK_AND_TAB, "") } : line));
}
