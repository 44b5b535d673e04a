/** What the sheets have in common: their title rows and their print settings. */
import type { Context } from "./context";
import { entryText, rangeReference, SHEET_ROWS } from "./formula";
import { COLOURS, CELL_FORMATS } from "./cellFormats";
import { NAMES, profileName } from "./names";
import type { PageSection } from "./pageLayout";
import { isoText, sentenceFormula } from "./sentences";
import { SHEETS_COMMON_TEXTS } from "../languages/texts/sheets/common";
import { SHEETS_HEADINGS_TEXTS } from "../languages/texts/sheets/headings";
import type {
  Rect,
  CellBlock,
  FormattedRange,
  NameBlueprint,
  PrintBlueprint,
  SheetBlueprint,
  SheetId,
} from "./types";

/** Makes defined names of cells of a sheet. */
export function namesOn(sheet: SheetId, { localize }: Context): (name: string, cells: Rect) => NameBlueprint {
  const sheetName = localize(SHEETS_HEADINGS_TEXTS)[sheet].name;
  return (name, cells) => ({ name, formula: rangeReference(sheetName, cells) });
}

/** Title, lead and, on sheets to fill in, the legend with the principle that helps there. */
export function titleBlock(id: SheetId, { localize }: Context, column = 0): CellBlock {
  const { legend, principles } = localize(SHEETS_COMMON_TEXTS);
  const principle = (principles as Readonly<Partial<Record<SheetId, string>>>)[id];
  return {
    row: 0,
    column,
    cells: [
      [localize(SHEETS_HEADINGS_TEXTS)[id].title],
      [localize(SHEETS_HEADINGS_TEXTS)[id].lead],
      [principle === undefined ? legend : `${legend}  ·  ${principle}`],
    ],
  };
}

/** The formats of the three title rows. */
export function titleFormats(column = 0): readonly FormattedRange[] {
  const rect = (row: number) => ({ row, column, rows: 1, columns: 1 });
  return [
    { range: rect(0), format: CELL_FORMATS.title },
    { range: rect(1), format: { ...CELL_FORMATS.text, fontColor: COLOURS.muted } },
    { range: rect(2), format: CELL_FORMATS.hint },
  ];
}

export const TITLE_HEIGHTS: SheetBlueprint["rowHeights"] = [
  { row: 0, height: 32 },
  { row: 1, height: 20 },
  { row: 2, height: 20 },
];

/** The row of the title and the report date, repeated on every printed page. */
export const TITLE_ROW = { from: 0, to: 0 } as const;

/**
 * Columns of a sheet down to the last row, so that they include the table however much it grows.
 * @param end the column after the last one
 */
export function columnsArea(end: number, first = 0): Rect {
  return { row: 0, column: first, rows: SHEET_ROWS, columns: end - first };
}

/** The percentage at which text of 11 points is 7 points high on paper; no sheet is printed smaller. */
export const LEAST_SCALE = 64;

/** The expressions of the initiative's name, "" without one, and of the report date in words. */
export function datelineExpressions({ localize }: Context): { name: string; date: string } {
  return {
    name: entryText(profileName("name")),
    date: sentenceFormula(localize(SHEETS_COMMON_TEXTS).dateline, { date: isoText(NAMES.asOf) }),
  };
}

/**
 * The initiative and the report date at the right of a sheet's title, on every printed page where the title rows
 * repeat. Cells with formulas, since the text of a page header would not follow changes.
 */
export function dateline(
  context: Context,
  column: number,
  row = 0,
): { block: CellBlock; format: FormattedRange } {
  const { name, date } = datelineExpressions(context);
  return {
    block: { row, column, cells: [[`=IF(${name}="","",${name}&"  ·  ")&${date}`]] },
    format: {
      range: { row, column, rows: 1, columns: 1 },
      format: { ...CELL_FORMATS.text, fontColor: COLOURS.muted, horizontal: "Right", wrap: false },
    },
  };
}

/** The title rows of a sheet that is laid out from sections; `legend` replaces the legend of entry sheets. */
export function titleSection(id: SheetId, context: Context, legend?: string): PageSection {
  return {
    id: "title",
    rows: TITLE_HEIGHTS.map(({ height }) => ({ height })),
    content({ row, column, columns }) {
      const { block, format } = dateline(context, column + columns - 1, row);
      const { cells } = titleBlock(id, context);
      return {
        blocks: [
          { row, column, cells: legend === undefined ? cells : [...cells.slice(0, -1), [legend]] },
          block,
        ],
        formats: [
          ...titleFormats(column).map(({ range, format }) => ({
            range: { ...range, row: row + range.row },
            format,
          })),
          format,
        ],
      };
    },
  };
}

/** Points of 0.4 inches at the sides, 0.35 at the top and 0.5 at the bottom, where the foot is. */
const MARGINS = { sideMargins: 28.8, endMargins: { top: 25.2, bottom: 36 } } as const;

/**
 * Landscape, one page wide, with the sheet's name and the page's number at the foot. `isPart` of a sheet of which not
 * everything prints: the foot says how to print the rest.
 */
export function printSettings(
  { localize }: Context,
  {
    isPart = false,
    ...overrides
  }: { readonly isPart?: boolean } & Partial<
    Pick<
      PrintBlueprint,
      | "titleRows"
      | "titleColumns"
      | "area"
      | "pagesWide"
      | "pagesTall"
      | "scale"
      | "breaks"
      | "sideMargins"
      | "endMargins"
    >
  > = {},
): PrintBlueprint {
  return {
    orientation: "Landscape",
    pagesWide: 1,
    pagesTall: 0,
    ...MARGINS,
    ...overrides,
    footer: {
      left: "&A",
      ...(isPart && { center: `&11${localize(SHEETS_COMMON_TEXTS).partPrinted}` }),
      right: localize(SHEETS_COMMON_TEXTS).page,
    },
  };
}

/**
 * Print settings of a sheet that does not print unless its print area is cleared or ignored: the area is a blank cell at the
 * right of the title. The foot says so, should a program print a page of it nevertheless.
 * @param column the first column right of all content
 */
export function unprintedSettings(
  context: Context,
  column: number,
  overrides: Pick<PrintBlueprint, "titleRows" | "breaks" | "scale"> = {},
): PrintBlueprint {
  return printSettings(context, {
    ...overrides,
    isPart: true,
    area: { row: 0, column, rows: 1, columns: 1 },
  });
}
