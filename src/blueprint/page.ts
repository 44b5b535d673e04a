/** What the sheets have in common: their title rows and how they print. */
import type { Context } from "./context";
import { entryText } from "./formula";
import { COLOURS, LOOKS } from "./look";
import { NAMES, profileName } from "./names";
import { isoText, sentenceFormula } from "./sentences";
import { SHEETS_COMMON_TEXTS } from "../languages/texts/sheets/common";
import { SHEETS_HEADINGS_TEXTS } from "../languages/texts/sheets/headings";
import type { Box, CellBlock, LookedBox, PrintBlueprint, SheetBlueprint, SheetId } from "./types";

/** Title, lead and, on sheets to fill in, the legend. */
export function titleBlock(id: SheetId, { localize }: Context, column = 0): CellBlock {
  return {
    row: 0,
    column,
    cells: [
      [localize(SHEETS_HEADINGS_TEXTS)[id].title],
      [localize(SHEETS_HEADINGS_TEXTS)[id].lead],
      [localize(SHEETS_COMMON_TEXTS).legend],
    ],
  };
}

/** The looks of the three title rows. */
export function titleLooks(column = 0): readonly LookedBox[] {
  const box = (row: number) => ({ row, column, rows: 1, columns: 1 });
  return [
    { box: box(0), look: LOOKS.title },
    { box: box(1), look: { ...LOOKS.text, fontColor: COLOURS.quiet } },
    { box: box(2), look: LOOKS.hint },
  ];
}

export const TITLE_HEIGHTS: SheetBlueprint["rowHeights"] = [
  { row: 0, height: 32 },
  { row: 1, height: 20 },
  { row: 2, height: 20 },
];

/** The row of the title and the report date, as what repeats on every printed page. */
export const TITLE_ONLY = { from: 0, to: 0 } as const;

const SHEET_ROWS = 1_048_576;

/** The first columns of a sheet down to its end, however many rows its table comes to have. */
export function columnsArea(columns: number): Box {
  return { row: 0, column: 0, rows: SHEET_ROWS, columns };
}

/** The expressions of the initiative's name, "" without one, and of the report date in words. */
export function datelineParts({ localize }: Context): { name: string; date: string } {
  return {
    name: entryText(profileName("name")),
    date: sentenceFormula(localize(SHEETS_COMMON_TEXTS).dateline, { date: isoText(NAMES.asOf) }),
  };
}

/**
 * The initiative and the report date at the right of a sheet's title, on every printed page where the title rows
 * repeat. Live cells, since the text of a page header would stay as it was when either changes.
 */
export function dateline(context: Context, column: number): { block: CellBlock; look: LookedBox } {
  const { name, date } = datelineParts(context);
  return {
    block: { row: 0, column, cells: [[`=IF(${name}="","",${name}&"  ·  ")&${date}`]] },
    look: {
      box: { row: 0, column, rows: 1, columns: 1 },
      look: { ...LOOKS.text, fontColor: COLOURS.quiet, horizontal: "Right", wrap: false },
    },
  };
}

/** Landscape, one page wide, with the sheet's name and the page's number at the foot. */
export function printOf(
  { localize }: Context,
  more: Partial<
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
    ...more,
    footer: { left: "&A", right: localize(SHEETS_COMMON_TEXTS).page },
  };
}
