import type { CellStyle } from "../../../spreadsheet/state";

/**
 * Heights of rows that fit their text. Readers that do not measure text (LibreOffice, browsers) use the height in the
 * file: without one, they would hide all but the first line of a wrapped text.
 */

/** Widths of Calibri's characters relative to the font size, characters of similar width together. */
const CHARACTER_WIDTHS: readonly (readonly [number, string])[] = [
  [0.25, " ',.:;Iijl\u00a0’‘"],
  [0.35, "!()-J[]`f{}rt"],
  [0.4, '"/L\\csz'],
  [0.45, "?FSZgkvxy|«»"],
  [0.5, "#$*+0123456789<=>EKPTXY^_ae~–"],
  [0.55, "BCRVbdhnopqu"],
  [0.65, "ADHGNOQU"],
  [0.7, "%&w"],
  [0.9, "mM@W—●▲■○"],
];

const WIDTH_OF = new Map(
  CHARACTER_WIDTHS.flatMap(([width, characters]) =>
    [...characters].map((character) => [character, width] as const),
  ),
);

const DEFAULT_CHARACTER_WIDTH = 0.6;
const MAX_CHARACTER_WIDTH = 1;

/** Bold letters are wider by about this factor. */
const BOLD_FACTOR = 1.05;

const DEFAULT_FONT_SIZE = 11;

/** Points between a cell's edges and its text, both sides together. */
const PADDING = 4.5;

/** Points of one level of indent. */
const INDENT = 6.75;

/** The height of a line relative to the font size: a line of Calibri 11 is 15 points high. */
const LINE_HEIGHT = 15 / DEFAULT_FONT_SIZE;

/** Excel's maximum row height, in points. */
const MAX_ROW_HEIGHT = 409;

function characterWidth(character: string): number {
  const knownWidth = WIDTH_OF.get(character);
  if (knownWidth !== undefined) return knownWidth;
  if (character > "\u2e80") return MAX_CHARACTER_WIDTH;
  return WIDTH_OF.get(character.normalize("NFD").charAt(0)) ?? DEFAULT_CHARACTER_WIDTH;
}

/** The width of a text in points, at a font size in points. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * size;
}

/** The number of lines of a wrapped text; words wider than a line are broken. */
function linesOf(paragraph: string, lineWidth: number, size: number): number {
  if (paragraph.length * size * MAX_CHARACTER_WIDTH <= lineWidth) return 1;
  const space = characterWidth(" ") * size;
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const width = textWidth(word, size);
    if (used > 0 && used + space + width > lineWidth) {
      lines += 1;
      used = 0;
    }
    const overflow = Math.floor(width / lineWidth);
    lines += overflow;
    used += (used > 0 ? space : 0) + width - overflow * lineWidth;
  }
  return lines;
}

/** The height in points that a cell's text needs; `columnWidth` is in points. */
export function neededHeight(text: string, style: CellStyle | undefined, columnWidth: number): number {
  const size = style?.fontSize ?? DEFAULT_FONT_SIZE;
  const line = size * LINE_HEIGHT;
  if (!style?.wrap) return line;
  const lineWidth = Math.max(size, columnWidth - PADDING - (style.indent ?? 0) * INDENT);
  const measured = style.bold ? size * BOLD_FACTOR : size;
  const lines = text.split("\n").reduce((sum, paragraph) => sum + linesOf(paragraph, lineWidth, measured), 0);
  return Math.min(MAX_ROW_HEIGHT, Math.ceil(lines * line * 4) / 4);
}
