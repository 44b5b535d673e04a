/** What the lists behind the dashboard have in common: a heading, a header, and rows that mirror rows of a table. */
import type { Language } from "../../../languages";
import { CELL_FORMATS } from "../../cellFormats";
import type { Context } from "../../context";
import { WORKINGS_BLOCKS } from "../../dashboardRanges";
import { absoluteColumn, entryText } from "../../formula";
import type { Page, PageSection } from "../../pageLayout";
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import type { CellBlock, CellFormat, Rect, TableId } from "../../types";
import { TABLE_ROW_COLUMN } from "./grid";

export type ListId = keyof typeof WORKINGS_BLOCKS;
export type ColumnId<List extends ListId> = keyof (typeof WORKINGS_BLOCKS)[List]["columns"] & string;
type TextId = keyof (typeof SHEETS_DASHBOARD_TEXTS)[Language];

/** Header and formula of a column of a list; row numbers are 1-based. */
export interface ListColumn {
  readonly caption: TextId;
  readonly formula: (row: number, number: number) => string;
  readonly format?: CellFormat;
}

interface List<Id extends ListId> {
  readonly id: Id;
  readonly heading: TextId;
  readonly rows: number;
  /** Header and formulas of each column, given the cells of the rows and the page with the places of other sections. */
  columnsOf(rows: Rect, page: Page): Readonly<Record<ColumnId<Id>, ListColumn>>;
  /** The cells right of the rows, with the row of the table that each of them shows. */
  tableRows?(rows: Rect, page: Page): CellBlock;
}

/** The rows of a list, as its defined name covers them. */
export function listRows(page: Page, id: ListId): Rect {
  return { ...page.cellsOf(id, "rows"), columns: columnsOfList(id) };
}

function columnsOfList(id: ListId): number {
  return Math.max(...Object.values(WORKINGS_BLOCKS[id].columns)) + 1;
}

/** The cells of a column of a list, or of some columns from it on. */
export function listColumn<Id extends ListId>(page: Page, id: Id, column: ColumnId<Id>, columns = 1): Rect {
  const rows = listRows(page, id);
  return { ...rows, column: rows.column + offsetOf(id, column), columns };
}

/** The offset of a column of a list from the list's first column, in sheet columns. */
export function offsetOf<Id extends ListId>(id: Id, column: ColumnId<Id>): number {
  const offsets = WORKINGS_BLOCKS[id].columns as Readonly<Record<ColumnId<Id>, number>>;
  return offsets[column];
}

/** A list as a section of the sheet. */
export function listSection<Id extends ListId>(list: List<Id>, { localize }: Context): PageSection {
  return {
    id: list.id,
    spaceAbove: {},
    rows: [{ part: "title" }, { part: "header" }, { part: "rows", count: list.rows }],
    content(cells, page) {
      const texts = localize(SHEETS_DASHBOARD_TEXTS);
      const rows = listRows(page, list.id);
      const header = { ...rows, row: page.cellsOf(list.id, "header").row, rows: 1 };
      const columns = Object.entries(list.columnsOf(rows, page)) as [ColumnId<Id>, ListColumn][];
      return {
        blocks: [
          { row: cells.row, column: cells.column, cells: [[texts[list.heading]]] },
          ...columns.flatMap(([id, { caption, formula }]) => {
            const column = cells.column + offsetOf(list.id, id);
            return [
              { row: header.row, column, cells: [[texts[caption]]] },
              {
                row: rows.row,
                column,
                cells: Array.from({ length: rows.rows }, (_, index) => [
                  formula(rows.row + index, index + 1),
                ]),
              },
            ];
          }),
          ...(list.tableRows ? [list.tableRows(rows, page)] : []),
        ],
        formats: [
          { range: { ...cells, rows: 1, columns: 1 }, format: CELL_FORMATS.section },
          { range: header, format: { ...CELL_FORMATS.header, wrap: false } },
          ...columns.flatMap(([id, { format }]) =>
            format ? [{ range: listColumn(page, list.id, id), format }] : [],
          ),
        ],
      };
    },
  };
}

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
