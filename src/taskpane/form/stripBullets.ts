/** Bullets (those of symbol fonts, too), dashes, "1.", "1)" and "a)". */
const BULLET = "(?:[•●▪■◦○‣⁃·*–—§►➢➤✓✔❖☐□\\uf020-\\uf0ff-]|\\d{1,3}[.)]|\\p{L}\\))";
const LEADING_BULLET = new RegExp(`^${BULLET}\\s+`, "u");

/** A word processor puts a tab after the marks of a list, and writes "o" for a bullet of the second level. */
const BULLET_AND_TAB = new RegExp(`^\\s*(?:${BULLET}|o|\\p{L}\\.)[^\\S\\t]*\\t\\s*`, "u");

/** A text without the mark that lists from documents and messages bring along. */
export function stripBullet(text: string): string {
  return text.replace(LEADING_BULLET, "");
}

/** Lines without the marks of a word processor's list; what merely looks like a mark in a table's first column stays. */
export function stripTabbedBullets<Line extends { readonly content: string }>(
  lines: readonly Line[],
): Line[] {
  const isList = lines.every(({ content }) => !content.trim().includes("\t") || BULLET_AND_TAB.test(content));
  return lines.map((line) =>
    isList ? { ...line, content: line.content.replace(BULLET_AND_TAB, "") } : line,
  );
}
