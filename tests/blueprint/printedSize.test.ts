/** How large and how wide sheets print, computed from column widths, scale and paper. Page counts are LibreOffice's: printed.test.ts. */
import { captionOf, COLUMNS } from "../../src/blueprint/columns";
import type { PrintBlueprint, SheetBlueprint } from "../../src/blueprint/types";
import { SHEET_ROWS } from "../../src/blueprint/formula";
import { DEFAULT_FONT } from "../../src/spreadsheet/styles";
import { textWidth } from "../../src/xlsx";
import { BLUEPRINTS } from "./blueprints";

/** The shorter and the longer side, in points. */
const PAPERS = { Letter: [612, 792], A4: [595.3, 841.9] } as const;
type Paper = keyof typeof PAPERS;

const UNPRINTED = ["holders", "ratings", "plan", "groups", "rules", "data", "guide"];

/** Readable on paper. */
const SMALLEST = 7;
/** A reader's fonts may be wider by as much. */
const RESERVE = 1.08;
const DEFAULT_HEIGHT = 15;
/** What a cell needs beside its text, and what bold letters need more. */
const PADDING = 4;
const BOLD = 1.05;

const points = (characters: number) => (characters > 0 ? (Math.trunc(characters * 7 + 5) * 3) / 4 : 0);

const widthOf = (widths: readonly number[]) => widths.reduce((sum, width) => sum + points(width), 0);

/** Whether a sheet prints only when somebody asks for it: its area is a blank cell right of its columns. */
function isUnprinted({ columnWidths, print: { area } }: SheetBlueprint): boolean {
  return area !== undefined && area.column >= columnWidths.length;
}

/** A printed page at full size: the area, with the columns that are repeated beside it; all columns when somebody asks for them. */
function pageWidth(sheet: SheetBlueprint): number {
  const { columnWidths, print } = sheet;
  const { titleColumns: repeated } = print;
  const all = { column: 0, columns: columnWidths.length };
  const { column, columns } = isUnprinted(sheet) ? all : (print.area ?? all);
  const beside = repeated && column > repeated.to ? columnWidths.slice(repeated.from, repeated.to + 1) : [];
  return widthOf([...beside, ...columnWidths.slice(column, column + columns)]);
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

/** The height of rows at full size, the last one excluded. */
function heightBetween({ rowHeights }: SheetBlueprint, from: number, end: number): number {
  const heights = new Map(
    rowHeights.flatMap(({ row, rows = 1, height }) =>
      Array.from({ length: rows }, (_, index) => [row + index, height] as const),
    ),
  );
  return Array.from({ length: end - from }, (_, index) => heights.get(from + index) ?? DEFAULT_HEIGHT).reduce(
    (sum, height) => sum + height,
    0,
  );
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

  test.each(PAPER_NAMES)("what belongs on one page fits on one of %s", (paper) => {
    const ids = ["dashboard", "scorecard", "readiness"];
    const tooHigh = sheets
      .filter(({ id }) => ids.includes(id))
      .flatMap((sheet) => {
        const { scale, breaks = [], endMargins, area, titleRows } = sheet.print;
        const { top, bottom } = endMargins as { readonly top: number; readonly bottom: number };
        const room = ((PAPERS[paper][0] - top - bottom) / scale!) * 100;
        // The last part of a sheet whose tables grow has no end.
        const ends = [
          ...breaks.filter((row) => row < area!.rows),
          ...(area!.rows < SHEET_ROWS ? [area!.rows] : []),
        ];
        return ends.flatMap((end, index) => {
          const from = index === 0 ? 0 : ends[index - 1]!;
          const repeated =
            index === 0 || !titleRows ? 0 : heightBetween(sheet, titleRows.from, titleRows.to + 1);
          const height = repeated + heightBetween(sheet, from, end);
          return height > room ? [[sheet.id, from, height, room]] : [];
        });
      });
    expect(tooHigh).toEqual([]);
  });

  test("what prints in part says so at its foot", () => {
    const said = printed.filter((sheet) => sheet.print.footer?.center !== undefined && !isUnprinted(sheet));
    expect(said.map(({ id }) => id)).toEqual(["initiative", "roles", "activities", "indicators", "tracker"]);
  });

  test("lists that another sheet sums up, and the guide, print only when somebody asks for them", () => {
    const unprinted = sheets.filter(isUnprinted);
    expect(unprinted.map(({ id }) => id)).toEqual(UNPRINTED);
    for (const { id, print, blocks, columnWidths } of unprinted) {
      const { row, column } = print.area!;
      const filled = blocks.filter(
        (block) => block.row <= row && block.column + (block.cells[row - block.row]?.length ?? 0) > column,
      );
      expect([id, print.area, filled]).toEqual([
        id,
        { row: 0, column: columnWidths.length, rows: 1, columns: 1 },
        [],
      ]);
    }
  });
});
