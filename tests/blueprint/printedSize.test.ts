/** How large and how wide sheets print, computed from column widths, scale and paper. Page counts are LibreOffice's: printed.test.ts. */
import { captionOf, COLUMNS } from "../../src/blueprint/columns";
import type { PrintBlueprint, Rect, SheetBlueprint } from "../../src/blueprint/types";
import { DEFAULT_FONT } from "../../src/spreadsheet/styles";
import { textWidth } from "../../src/xlsx";
import { BLUEPRINTS } from "./blueprints";

/** The shorter and the longer side, in points. */
const PAPERS = { Letter: [612, 792], A4: [595.3, 841.9] } as const;
type Paper = keyof typeof PAPERS;

/** Readable on paper. */
const SMALLEST = 7;
/** A reader's fonts may be wider by as much. */
const RESERVE = 1.08;
/** What a cell needs beside its text, and what bold letters need more. */
const PADDING = 4;
const BOLD = 1.05;

const points = (characters: number) => (characters > 0 ? (Math.trunc(characters * 7 + 5) * 3) / 4 : 0);

const widthOf = (widths: readonly number[]) => widths.reduce((sum, width) => sum + points(width), 0);

function areasOf({ columnWidths, print }: SheetBlueprint): readonly Rect[] {
  const all = { row: 0, column: 0, rows: 1, columns: columnWidths.length };
  return [print.area ?? all, ...(print.otherAreas ?? [])];
}

/** The widest printed page at full size: an area, with the columns that are repeated beside it. */
function pageWidth(sheet: SheetBlueprint): number {
  const { titleColumns: repeated } = sheet.print;
  const beside = repeated ? widthOf(sheet.columnWidths.slice(repeated.from, repeated.to + 1)) : 0;
  return Math.max(
    ...areasOf(sheet).map(
      ({ column, columns }) =>
        widthOf(sheet.columnWidths.slice(column, column + columns)) +
        (repeated && column > repeated.to ? beside : 0),
    ),
  );
}

function roomOf({ orientation, sideMargins = 50.4 }: PrintBlueprint, paper: Paper): number {
  return PAPERS[paper][orientation === "Landscape" ? 1 : 0] - 2 * sideMargins;
}

/** The share of its size at which a sheet prints. */
function scaleOf(sheet: SheetBlueprint, paper: Paper): number {
  const { scale, pagesWide } = sheet.print;
  if (scale !== undefined) return scale / 100;
  return Math.min(1, (roomOf(sheet.print, paper) * pagesWide) / RESERVE / pageWidth(sheet));
}

function smallestFont({ formats, tables }: SheetBlueprint): number {
  const sizes = [
    ...formats.map(({ format }) => format.fontSize),
    ...tables.flatMap(({ columns }) => columns.map(({ format }) => format?.fontSize)),
  ];
  return Math.min(DEFAULT_FONT.size, ...sizes.map((size) => size ?? DEFAULT_FONT.size));
}

const PAPER_NAMES = Object.keys(PAPERS) as Paper[];

describe.each(BLUEPRINTS)("%s", (_, { sheets, language }) => {
  const printed = sheets.filter(({ id }) => !["dashboard", "workings", "lists"].includes(id));

  test.each(PAPER_NAMES)("text prints at seven points or more on %s", (paper) => {
    const sizes = printed.map((sheet) => [sheet.id, smallestFont(sheet) * scaleOf(sheet, paper)] as const);
    expect(sizes.filter(([, size]) => size < SMALLEST)).toEqual([]);
  });

  test.each(PAPER_NAMES)("each printed part is as wide as a page of %s, with a reserve", (paper) => {
    const tooWide = printed.flatMap((sheet) => {
      const width = pageWidth(sheet) * scaleOf(sheet, paper) * RESERVE;
      return width > roomOf(sheet.print, paper) + 0.1 ? [[sheet.id, width]] : [];
    });
    expect(tooWide).toEqual([]);
  });

  test.each(["roles", "canvas"])(
    "a principle is named below the title of %s, within the printed width",
    (id) => {
      const sheet = sheets.find((each) => each.id === id)!;
      const [, , legend] = sheet.blocks.find(({ row, column }) => row === 0 && column === 0)!.cells;
      const [, principle] = String(legend![0]).split("  ·  ");
      expect(principle).toMatch(/: .+\.$/u);
      expect(textWidth(String(legend![0]), DEFAULT_FONT.size) * RESERVE).toBeLessThan(pageWidth(sheet));
    },
  );

  test("no word of a caption is wider than its column", () => {
    const clipped = printed.flatMap(({ tables, columnWidths }) =>
      tables.flatMap(({ id, column }) =>
        COLUMNS[id].flatMap(({ id: columnId, helper }, index) => {
          const room = points(columnWidths[column + index]!) - PADDING;
          const words = captionOf(id, columnId, language).split(/[ -]/);
          const widest = Math.max(...words.map((word) => textWidth(word, DEFAULT_FONT.size) * BOLD));
          return !helper && widest > room ? [[id, columnId, Math.ceil(widest - room)]] : [];
        }),
      ),
    );
    expect(clipped).toEqual([]);
  });

  test("what prints in part says so at its foot, and data and ratings print their titles alone", () => {
    const said = printed.filter(({ print }) => print.footer?.center !== undefined).map(({ id }) => id);
    expect(said).toEqual(["initiative", "roles", "ratings", "indicators", "data", "tracker", "guide"]);
    for (const id of ["data", "ratings"]) {
      const sheet = sheets.find((each) => each.id === id)!;
      expect(sheet.print.area!.rows).toBe(sheet.tables[0]!.row);
    }
  });
});
