/** The looks of pages that are read: nothing is entered there. */
import type { StatusTone } from "../../../catalogue/term";
import { COLOURS, statusConditionals } from "../../cellFormats";
import { absoluteColumn, cellAddress } from "../../formula";
import type {
  CellFormat,
  ConditionalFormatBlueprint,
  FormattedRange,
  Rect,
  SheetBlueprint,
} from "../../types";

/** points */
const SIZES = { title: 18, section: 11.5, sentence: 12, latest: 10, text: 9, bar: 8.5 } as const;

export const PAGE_FORMATS = {
  title: { fontSize: SIZES.title, bold: true, fontColor: COLOURS.accent, vertical: "Center" },
  section: { fontSize: SIZES.section, bold: true, fontColor: COLOURS.accent, vertical: "Center" },
  headline: { fontSize: SIZES.sentence, fontColor: COLOURS.text, vertical: "Center", indent: 1 },
  text: { fontSize: SIZES.text, fontColor: COLOURS.text, vertical: "Center" },
  quiet: { fontSize: SIZES.text, fontColor: COLOURS.muted, vertical: "Center" },
  /** leads to the rows that it is about */
  link: { fontSize: SIZES.text, fontColor: COLOURS.accent, vertical: "Center" },
  bold: { fontSize: SIZES.text, fontColor: COLOURS.text, vertical: "Center", bold: true },
  wrapped: { fontSize: SIZES.text, fontColor: COLOURS.text, vertical: "Top", wrap: true },
  quietWrapped: { fontSize: SIZES.text, fontColor: COLOURS.muted, vertical: "Top", wrap: true },
  latest: { fontSize: SIZES.latest, fontColor: COLOURS.accent, vertical: "Center", bold: true },
  bar: {
    fontName: "Courier New",
    fontSize: SIZES.bar,
    fontColor: COLOURS.accent,
    vertical: "Center",
  },
} as const satisfies Readonly<Record<string, CellFormat>>;

/** The header of a list that always has rows. */
export const HEADER: CellFormat = {
  ...PAGE_FORMATS.bold,
  fontColor: COLOURS.accent,
  fill: COLOURS.accentTint,
  borders: { EdgeBottom: COLOURS.accent },
};

/** Cells of one row from a column of the page on. */
export function cellsFrom({ row, column }: Rect, offset: number, columns = 1, rowOffset = 0): Rect {
  return { row: row + rowOffset, column: column + offset, rows: 1, columns };
}

/** Colours cells that begin with the icon of a status. */
export function statusColours(range: Rect, tones?: readonly StatusTone[]): SheetBlueprint["conditionals"] {
  return statusConditionals(cellAddress(range.row, range.column), tones).map((conditional) => ({
    range,
    conditional,
  }));
}

/** A format for cells as long as a cell of their row has a text. */
export function whileFilled(
  range: Rect,
  column: number,
  format: ConditionalFormatBlueprint["format"],
): SheetBlueprint["conditionals"][number] {
  return { range, conditional: { formula: `=${absoluteColumn(range.row, column)}<>""`, format } };
}

/** A range with a format. */
export function formatted(range: Rect, format: CellFormat): FormattedRange {
  return { range, format };
}
