/** The colours, sizes and number formats of the workbook, and the cell formats made of them. */
import { STATUS_ICONS, type StatusTone } from "../catalogue/term";
import type { Language } from "../languages";
import { LANGUAGE_FORMATS } from "../languages/texts/format";
import type { ConditionalFormatBlueprint, CellFormat } from "./types";

export const COLOURS = {
  accent: "#0B5C63",
  accentTint: "#E3F0F1",
  text: "#1F2937",
  muted: "#5F6368",
  rule: "#D0D7DA",
  /** between rows that may be empty */
  faintRule: "#EDF0F1",
  computed: "#F3F4F5",
  entry: "#FFFFFF",
  card: "#F4F8F8",
} as const;

export const STATUS_COLOURS: Readonly<Record<StatusTone, string>> = {
  good: "#1B7F4B",
  attention: "#9A5B00",
  bad: "#B3261E",
  none: "#5F6368",
};

export const SIZES = { title: 20, section: 14, text: 11, small: 10 } as const;

export const NUMBER_FORMATS = {
  date: "yyyy-mm-dd",
  value: "#,##0.0#",
  count: "#,##0",
} as const;

/** In a cell of text format ("@") Excel keeps typed input unchanged and shows at most this many characters. */
export const TEXT_FORMAT_LIMIT = 255;

/**
 * French sets a no-break space before the percent sign. It is quoted: what Excel takes without quotation marks depends on
 * the language of Windows, where this space may separate thousands.
 */
export function shareFormat(language: Language): string {
  return `0${LANGUAGE_FORMATS[language].percentSign.replace(/[^%]+/g, '"$&"')}`;
}

export const TABLE_STYLE = "TableStyleLight1";

const ruled = (color: string) => ({
  EdgeTop: color,
  EdgeBottom: color,
  EdgeLeft: color,
  EdgeRight: color,
  InsideHorizontal: color,
  InsideVertical: color,
});

export const CELL_FORMATS = {
  title: { fontSize: SIZES.title, bold: true, fontColor: COLOURS.accent, vertical: "Center" },
  lead: { fontColor: COLOURS.muted, vertical: "Top", wrap: true },
  hint: { fontColor: COLOURS.muted, italic: true, vertical: "Center" },
  section: { fontSize: SIZES.section, bold: true, fontColor: COLOURS.accent, vertical: "Center" },
  header: {
    bold: true,
    fontColor: COLOURS.accent,
    fill: COLOURS.accentTint,
    vertical: "Center",
    wrap: true,
    borders: { EdgeBottom: COLOURS.accent },
  },
  helperHeader: { fontColor: COLOURS.muted, fill: COLOURS.computed, vertical: "Center" },
  entry: { fill: COLOURS.entry, vertical: "Top", borders: ruled(COLOURS.rule), locked: false },
  /** no top border, so that the bottom border of the header above is kept */
  column: {
    fill: COLOURS.entry,
    vertical: "Top",
    borders: {
      EdgeBottom: COLOURS.rule,
      EdgeLeft: COLOURS.rule,
      EdgeRight: COLOURS.rule,
      InsideHorizontal: COLOURS.rule,
    },
  },
  computed: { fill: COLOURS.computed, fontColor: COLOURS.text, vertical: "Top" },
  helper: { fill: COLOURS.computed, fontColor: COLOURS.muted, vertical: "Top" },
  text: { fontColor: COLOURS.text, vertical: "Center" },
  wrapped: { fontColor: COLOURS.text, vertical: "Top", wrap: true },
  label: { fontColor: COLOURS.text, vertical: "Top", wrap: true, bold: true },
} as const satisfies Readonly<Record<string, CellFormat>>;

/** The formula of a conditional format of all cells of a range, whatever is in them. */
export const ALWAYS = "=TRUE";

/**
 * The looks of the cells of a long table as conditional formats, which take no room in the cells: of those that people
 * fill in, as `CELL_FORMATS.column`, and of helpers, as `CELL_FORMATS.helper`.
 */
export const LONG_TABLE_LOOKS = {
  entry: {
    formula: ALWAYS,
    format: {
      fill: COLOURS.entry,
      borders: { EdgeBottom: COLOURS.rule, EdgeLeft: COLOURS.rule, EdgeRight: COLOURS.rule },
    },
  },
  helper: {
    formula: ALWAYS,
    format: { fill: COLOURS.computed, fontColor: COLOURS.muted, numberFormat: "0" },
  },
} as const satisfies Readonly<Record<string, ConditionalFormatBlueprint>>;

export const STATUS_TONES = Object.keys(STATUS_ICONS) as readonly StatusTone[];

/**
 * Colours cells that begin with the icon of a status; the first cell of the range is given without dollar signs. `tones`
 * are those that the cells may show.
 */
export function statusConditionals(
  firstCell: string,
  tones: readonly StatusTone[] = STATUS_TONES,
): readonly ConditionalFormatBlueprint[] {
  return tones.map((tone) => ({
    formula: `=LEFT(${firstCell},1)="${STATUS_ICONS[tone]}"`,
    format: { fontColor: STATUS_COLOURS[tone], bold: tone !== "none" },
  }));
}

/** Shows a number that was entered with many decimals as people read it; its value stays. The first cell is given without dollar signs. */
export function manyDecimalsConditional(firstCell: string): ConditionalFormatBlueprint {
  return {
    formula: `=IF(ISNUMBER(${firstCell}),${firstCell}<>ROUND(${firstCell},3),FALSE)`,
    format: { numberFormat: "#,##0.00" },
  };
}

/**
 * Shows whole numbers without decimals, in cells whose format has decimals; the first cell is given without dollar
 * signs.
 */
export function wholeNumberConditional(firstCell: string): ConditionalFormatBlueprint {
  return {
    formula: `=IF(ISNUMBER(${firstCell}),${firstCell}=ROUND(${firstCell},0),FALSE)`,
    format: { numberFormat: NUMBER_FORMATS.count },
  };
}
