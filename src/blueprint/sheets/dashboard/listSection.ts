/**
 * What the lists of the dashboard have in common: a heading with a note, a header, and rows that mirror rows of a
 * table.
 */
import type { Language } from "../../../languages";
import { CELL_FORMATS, NUMBER_FORMATS, statusConditionals } from "../../cellFormats";
import type { Context } from "../../context";
import { DASHBOARD_BLOCKS } from "../../dashboardRanges";
import { absoluteColumn, cellAddress, entryText } from "../../formula";
import type { HelperCells, Page, PageSection, SectionRows } from "../../pageLayout";
import { sentenceFormula } from "../../sentences";
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import type { CellBlock, CellFormat, FormattedRange, Rect, TableId } from "../../types";
import { TABLE_ROW_COLUMN } from "./grid";

export type ListId = keyof typeof DASHBOARD_BLOCKS;
export type ColumnId<List extends ListId> = keyof (typeof DASHBOARD_BLOCKS)[List]["columns"] & string;
type TextId = keyof (typeof SHEETS_DASHBOARD_TEXTS)[Language];

/** Header and formula of a column of a list; row numbers are 1-based. */
export interface ListColumn {
  readonly caption: TextId;
  readonly formula: (row: number, number: number) => string;
}

interface List<Id extends ListId> {
  readonly id: Id;
  readonly heading: TextId;
  /** the formula of the note next to the heading */
  readonly note?: string;
  /** its width in columns of the grid */
  readonly columns: number;
  readonly headerHeight: number;
  readonly rows: SectionRows;
  /** the colour of the lines between rows */
  readonly ruleColour: string;
  readonly helperCells?: readonly HelperCells[];
  /** Header and formulas of each column, given the cells of the rows. */
  columnsOf(rows: Rect): Readonly<Record<ColumnId<Id>, ListColumn>>;
  /** The cells right of the rows, with the row of the table that each of them shows. */
  tableRows?(rows: Rect): CellBlock;
  /** The formats of single columns. */
  formats(page: Page): readonly FormattedRange[];
  /** columns whose words begin with the icon of a status */
  readonly statuses: readonly ColumnId<Id>[];
}

/** The note is in the fourth column of its list. */
const NOTE_OFFSET = 3;
const TITLE_HEIGHT = 24;

/** The rows of a list, as its defined name covers them. */
export function listRows(page: Page, id: ListId): Rect {
  return page.cellsOf(id, "rows");
}

/** The cells of a column of a list, or of some columns from it on. */
export function listColumn<Id extends ListId>(page: Page, id: Id, column: ColumnId<Id>, columns = 1): Rect {
  const rows = listRows(page, id);
  return { ...rows, column: rows.column + offsetOf(id, column), columns };
}

/** The offset of a column of a list from the list's first column, in sheet columns. */
export function offsetOf<Id extends ListId>(id: Id, column: ColumnId<Id>): number {
  const offsets = DASHBOARD_BLOCKS[id].columns as Readonly<Record<ColumnId<Id>, number>>;
  return offsets[column];
}

/** The rows of a list, or of a column of it, with the cells of its header. */
export function withHeader(rows: Rect): Rect {
  return { ...rows, row: rows.row - 1, rows: rows.rows + 1 };
}

/** A list as a section of the dashboard. */
export function listSection<Id extends ListId>(list: List<Id>, { localize }: Context): PageSection {
  return {
    id: list.id,
    columns: list.columns,
    rows: [
      { part: "title", height: TITLE_HEIGHT },
      { part: "header", height: list.headerHeight },
      { ...list.rows, part: "rows" },
    ],
    ...(list.helperCells && { helperCells: list.helperCells }),
    content(cells, page) {
      const rows = listRows(page, list.id);
      const header = page.cellsOf(list.id, "header");
      const columns = Object.entries(list.columnsOf(rows)) as [ColumnId<Id>, ListColumn][];
      const note: Rect = { row: cells.row, column: cells.column + NOTE_OFFSET, rows: 1, columns: 1 };
      return {
        blocks: [
          { row: cells.row, column: cells.column, cells: [[localize(SHEETS_DASHBOARD_TEXTS)[list.heading]]] },
          ...(list.note === undefined ? [] : [{ ...note, cells: [[list.note]] }]),
          ...columns.flatMap(([id, { caption, formula }]) => {
            const column = cells.column + offsetOf(list.id, id);
            return [
              { row: header.row, column, cells: [[localize(SHEETS_DASHBOARD_TEXTS)[caption]]] },
              {
                row: rows.row,
                column,
                cells: Array.from({ length: rows.rows }, (_, index) => [
                  formula(rows.row + index, index + 1),
                ]),
              },
            ];
          }),
          ...(list.tableRows ? [list.tableRows(rows)] : []),
        ],
        formats: [
          { range: { ...cells, rows: 1, columns: 1 }, format: CELL_FORMATS.section },
          ...(list.note === undefined ? [] : [{ range: note, format: CELL_FORMATS.hint }]),
          { range: header, format: CELL_FORMATS.header },
          { range: rows, format: rowsFormat(list.ruleColour) },
          ...list.formats(page),
        ],
        merges: mergesOf(list.id, rows),
        conditionals: list.statuses.flatMap((column) => {
          const range = listColumn(page, list.id, column);
          return statusConditionals(cellAddress(range.row, range.column)).map((conditional) => ({
            range,
            conditional,
          }));
        }),
      };
    },
  };
}

/** Top-aligned, so that the first lines of a text too long for its row are visible. */
function rowsFormat(ruleColour: string): CellFormat {
  return {
    ...CELL_FORMATS.text,
    borders: { InsideHorizontal: ruleColour, EdgeBottom: ruleColour },
    wrap: true,
    horizontal: "Left",
    vertical: "Top",
  };
}

/** Each column of a list reaches to the next one; where that is more than one of the sheet, its cells are merged. */
function mergesOf(id: ListId, rows: Rect): readonly Rect[] {
  const starts = Object.values(DASHBOARD_BLOCKS[id].columns).map((offset) => rows.column + offset);
  return starts.flatMap((column, index) => {
    const columns = (starts[index + 1] ?? rows.column + rows.columns) - column;
    if (columns === 1) return [];
    return Array.from({ length: rows.rows + 1 }, (_, line) => ({
      row: rows.row - 1 + line,
      column,
      rows: 1,
      columns,
    }));
  });
}

/** Formats of columns. */
export const NUMBER = { horizontal: "Right", indent: 1 } as const;
export const DATE = { horizontal: "Center", numberFormat: NUMBER_FORMATS.date } as const;
export const STATUS = { indent: 1 } as const;

/** The cell with the row of the table that a row of a list shows. */
export function tableRowCell(row: number, offset = 0): string {
  return absoluteColumn(row, TABLE_ROW_COLUMN + offset);
}

/** Values of a row of a table, as formulas of a list's rows; "" for empty or invalid values. */
export function valuesFrom(table: TableId, { refs: { column } }: Context) {
  const value = (id: string, row: number) => `INDEX(${column(table, id)},${tableRowCell(row)})`;
  return {
    text: (id: string) => (row: number) => `=IF(${tableRowCell(row)}=0,"",${entryText(value(id, row))})`,
    plain: (id: string) => (row: number) => `=IF(${tableRowCell(row)}=0,"",${value(id, row)})`,
    number: (id: string) => (row: number) =>
      `=IF(${tableRowCell(row)}=0,"",IF(ISNUMBER(${value(id, row)}),${value(id, row)},""))`,
  };
}

/** The rows of tables whose order is 1, 2, …: a column for each table, 0 where a table has no row of that order. */
export function rowsInOrder(firstRow: number, rows: number, orders: readonly string[]): CellBlock {
  return {
    row: firstRow,
    column: TABLE_ROW_COLUMN,
    cells: Array.from({ length: rows }, (_, index) =>
      orders.map((order) => `=IFERROR(MATCH(${index + 1},${order},0),0)`),
    ),
  };
}

/** The formula of a note that says that there are no rows, or how many rows the list has no room for. */
export function roomNote(
  { localize }: Context,
  total: string,
  room: number,
  texts: Readonly<Record<"none" | "one" | "many", TextId>>,
): string {
  const text = (id: TextId) =>
    sentenceFormula(localize(SHEETS_DASHBOARD_TEXTS)[id], { count: `(${total}-${room})` });
  return (
    `=IF(${total}=0,${text(texts.none)},IF(${total}<=${room},"",` +
    `IF(${total}=${room + 1},${text(texts.one)},${text(texts.many)})))`
  );
}
