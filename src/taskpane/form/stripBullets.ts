/** Bullets (those of symbol fonts, too), dashes, "1.", "1)" and "a)". */
const BULLET = "(?:[•●▪■◦○‣⁃·*–—§►➢➤✓✔❖☐□\\uf020-\\uf0ff-]|\\d{1,3}[.)]|\\p{L}\\))";
const LEADING_BULLET = new RegExp(`^${BULLET}\\s+`, "u");

/** Word processors put a tab after list bullets, and use "o" for second-level bullets. */
const BULLET_AND_TAB = new RegExp(`^\\s*(?:${BULLET}|o|\\p{L}\\.)[^\\S\\t]*\\t\\s*`, "u");

/** Removes the bullet of a list item copied from a document or message. */
export function stripBullet(text: string): string {
  return text.replace(LEADING_BULLET, "");
}

/** Removes the bullets of a word processor's list; text in a table's first column that merely looks like a bullet is kept. */
export function stripTabbedBullets<Line extends { readonly content: string }>(
  lines: readonly Line[],
): Line[] {
  const isList = lines.every(({ content }) => !content.trim().includes("\t") || BULLET_AND_TAB.test(content));
  return lines.map((line) =>
    isList ? { ...line, content: line.content.replace(BULLET_AND_TAB, "") } : line,
  );
}
