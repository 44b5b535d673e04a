/**
 * Lays out a page from an ordered list of sections. A section states how many rows it takes; the layout places the
 * sections one below the other. Everything else (formulas, defined names, charts, print settings) asks the page for the
 * cells of a section or of a named part of it, so that no row number is hard-coded.
 */
import type { CellBlock, Rect, SheetBlueprint } from "./types";

/** Adjacent rows of a section with the same height. */
export interface SectionRows {
  /** the name by which other modules ask for these rows */
  readonly part?: string;
  /** 1 by default */
  readonly count?: number;
  /** points; Excel's default row height if not given */
  readonly height?: number;
}

/** Cells outside the printed columns that formulas, charts or defined names read. */
export interface HelperCells {
  readonly id: string;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  /**
   * The part of the section on whose first row they begin, or further down where the helper cells of an earlier section
   * end. Without it they follow the helper cells of all sections.
   */
  readonly alignedWith?: string;
}

/** What a section adds to its sheet. */
export type SectionContent = Partial<
  Pick<SheetBlueprint, "blocks" | "formats" | "merges" | "tables" | "validations" | "conditionals" | "charts">
>;

export interface PageSection {
  /** unique on its page */
  readonly id: string;
  /** from top to bottom */
  readonly rows: readonly SectionRows[];
  /** empty rows above the section */
  readonly spaceAbove?: Omit<SectionRows, "part">;
  /** whether a printed page begins with the section */
  readonly startsPage?: boolean;
  /** its width when it shares its rows with other sections; ignored otherwise */
  readonly columns?: number;
  readonly helperCells?: readonly HelperCells[];
  /** whether it begins below all helper cells of the sections above it, because its cells extend into their columns */
  readonly clearsHelperCells?: boolean;
  /** Makes the content, given the cells of the section and the page with the places of all others. */
  content(cells: Rect, page: Page): SectionContent;
}

/** Sections that share their rows, from left to right. */
interface SideBySide {
  readonly sideBySide: readonly PageSection[];
  readonly spaceAbove?: PageSection["spaceAbove"];
  readonly startsPage?: boolean;
}

export type PageEntry = PageSection | SideBySide;

/** A page with a place for each of its sections. */
export interface Page {
  has(section: string): boolean;
  /** The cells of a section, or of the rows of one of its parts; throws a RangeError if there are none. */
  cellsOf(section: string, part?: string): Rect;
  /** Where helper cells are; throws a RangeError if there are none with the id. */
  helperCells(id: string): Rect;
  /** how many rows the sections take, spaces included */
  readonly rows: number;
  /** the same with the helper cells, which may reach further down */
  readonly rowsWithHelperCells: number;
  readonly rowHeights: SheetBlueprint["rowHeights"];
  /** the rows that begin a printed page */
  readonly breaks: readonly number[];
  /** The content of all sections, in the order of the page. */
  content(): Required<SectionContent>;
}

/** The columns that the sections of a page take. */
interface PageColumns {
  readonly column: number;
  readonly columns: number;
}

interface PlacedSection {
  readonly section: PageSection;
  readonly cells: Rect;
}

/** Places the sections of a page, from the sheet's first row on. Throws a RangeError for an id that occurs twice. */
export function layOutPage(entries: readonly PageEntry[], pageColumns: PageColumns): Page {
  const placed = new Map<string, PlacedSection>();
  const helpers = new Map<string, Rect>();
  const heights = new Map<number, number>();
  const breaks: number[] = [];
  let row = 0;
  let helperEnd = 0;

  /** Each row gets the greatest height that any of the sections side by side requires. */
  const setHeights = (firstRow: number, minHeights: readonly (number | undefined)[]) => {
    for (const [index, height] of minHeights.entries()) {
      if (height === undefined) continue;
      heights.set(firstRow + index, Math.max(height, heights.get(firstRow + index) ?? 0));
    }
  };
  const placeHelpers = ({ id, column, columns, rows }: HelperCells, minRow: number) => {
    if (helpers.has(id)) throw new RangeError(`Two helper cells of the page have the id ${id}`);
    const cells = { row: Math.max(minRow, helperEnd), column, rows, columns };
    helpers.set(id, cells);
    helperEnd = cells.row + rows;
  };

  for (const entry of entries) {
    const sections = "sideBySide" in entry ? entry.sideBySide : [entry];
    const { count: space = 1, height: spaceHeight } = entry.spaceAbove ?? { count: 0 };
    setHeights(row, repeat(spaceHeight, space));
    row += space;
    if (sections.some(({ clearsHelperCells }) => clearsHelperCells) && helperEnd > row) row = helperEnd;
    if (entry.startsPage) breaks.push(row);
    let { column } = pageColumns;
    for (const section of sections) {
      if (placed.has(section.id)) throw new RangeError(`Two sections of the page have the id ${section.id}`);
      const columns = sections.length > 1 ? (section.columns ?? pageColumns.columns) : pageColumns.columns;
      placed.set(section.id, { section, cells: { row, column, rows: rowCount(section.rows), columns } });
      column += columns;
      setHeights(row, rowHeights(section.rows));
      for (const helper of section.helperCells ?? []) {
        if (helper.alignedWith === undefined) continue;
        placeHelpers(helper, row + firstRowOf(section, helper.alignedWith));
      }
    }
    row += Math.max(...sections.map((section) => rowCount(section.rows)));
  }
  for (const { section } of placed.values()) {
    for (const helper of section.helperCells ?? []) {
      if (helper.alignedWith === undefined) placeHelpers(helper, 0);
    }
  }

  const page: Page = {
    has: (id) => placed.has(id),
    cellsOf(id, part) {
      const found = placed.get(id);
      if (!found) throw new RangeError(`The page has no section ${id}, whose cells something on it reads`);
      if (part === undefined) return found.cells;
      const rows = found.section.rows.find((each) => each.part === part)?.count ?? 1;
      return { ...found.cells, row: found.cells.row + firstRowOf(found.section, part), rows };
    },
    helperCells(id) {
      const cells = helpers.get(id);
      if (!cells) throw new RangeError(`The page has no helper cells ${id}, which something on it reads`);
      return cells;
    },
    rows: row,
    rowsWithHelperCells: Math.max(row, helperEnd),
    rowHeights: heightRuns(heights),
    breaks,
    content: () =>
      joinContents([...placed.values()].map(({ section, cells }) => section.content(cells, page))),
  };
  return page;
}

/** The row offset of a part within its section. */
function firstRowOf(section: PageSection, part: string): number {
  const index = section.rows.findIndex((each) => each.part === part);
  if (index < 0) throw new RangeError(`The section ${section.id} has no part ${part}`);
  return rowCount(section.rows.slice(0, index));
}

function rowCount(rows: readonly SectionRows[]): number {
  return rows.reduce((sum, { count = 1 }) => sum + count, 0);
}

function rowHeights(rows: readonly SectionRows[]): readonly (number | undefined)[] {
  return rows.flatMap(({ count = 1, height }) => repeat(height, count));
}

function repeat<Item>(item: Item, count: number): Item[] {
  return Array.from({ length: count }, () => item);
}

/** A text or a formula in the first of some cells. */
export function textAt({ row, column }: Rect, text: string): CellBlock {
  return { row, column, cells: [[text]] };
}

/** Heights by row as runs of adjacent rows with the same height. */
function heightRuns(heights: ReadonlyMap<number, number>): SheetBlueprint["rowHeights"] {
  const runs: { readonly row: number; rows: number; readonly height: number }[] = [];
  for (const [row, height] of [...heights].sort(([one], [other]) => one - other)) {
    const last = runs.at(-1);
    if (last?.height === height && last.row + last.rows === row) last.rows += 1;
    else runs.push({ row, rows: 1, height });
  }
  return runs;
}

/** What several parts of a page add, together. */
export function joinContents(contents: readonly SectionContent[]): Required<SectionContent> {
  return {
    blocks: contents.flatMap(({ blocks = [] }) => blocks),
    formats: contents.flatMap(({ formats = [] }) => formats),
    merges: contents.flatMap(({ merges = [] }) => merges),
    tables: contents.flatMap(({ tables = [] }) => tables),
    validations: contents.flatMap(({ validations = [] }) => validations),
    conditionals: contents.flatMap(({ conditionals = [] }) => conditionals),
    charts: contents.flatMap(({ charts = [] }) => charts),
  };
}
