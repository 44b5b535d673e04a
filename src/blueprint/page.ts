/** What the sheets have in common: their title rows and how they print. */
import type { Context } from "./context";
import { COLOURS, LOOKS } from "./look";
import { COMMON, SHEETS } from "./text/sheets";
import type { Box, CellBlock, LookedBox, PrintBlueprint, SheetBlueprint, SheetId } from "./types";

/** Title, lead and, on sheets to fill in, the legend. */
export function titleBlock(id: SheetId, { say }: Context, column = 0): CellBlock {
  return {
    row: 0,
    column,
    cells: [[say(SHEETS[id].title)], [say(SHEETS[id].lead)], [say(COMMON.legend)]],
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

const SHEET_ROWS = 1_048_576;

/** The first columns of a sheet down to its end, however many rows its table comes to have. */
export function columnsArea(columns: number): Box {
  return { row: 0, column: 0, rows: SHEET_ROWS, columns };
}

/** Most of a name that fits in the header of a page beside the date. */
const LONGEST_IN_HEADER = 80;

/** Landscape, one page wide, with the initiative, the report date and the page's number. */
export function printOf(
  { file, say }: Context,
  more: Partial<Pick<PrintBlueprint, "titleRows" | "area" | "pagesWide" | "pagesTall">> = {},
): PrintBlueprint {
  const name = file.initiative.name.slice(0, LONGEST_IN_HEADER).replace(/&/g, "&&");
  const date = file.initiative.reportDate ?? "&D";
  return {
    orientation: "Landscape",
    pagesWide: 1,
    pagesTall: 0,
    ...more,
    header: { left: name, right: `${say(COMMON.reportDate)} ${date}` },
    footer: { left: "&A", right: say(COMMON.page) },
  };
}
