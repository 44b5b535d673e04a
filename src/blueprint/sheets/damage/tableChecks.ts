/** Tables: columns that are gone, calculated cells without a formula, and entries that a table did not take in. */
import { COLUMNS } from "../../columns";
import type { Context } from "../../context";
import { headerReference } from "../../columnMap";
import { TABLE_SHEETS } from "../lists";
import type { Rect, SheetBlueprint, SheetId, TableId } from "../../types";
import { fixedCells, wholeColumns, workingFormulas } from "./fixedCells";
import type { DamageCheck } from "./checks";

/** How many rows below a table are looked at. */
export const ROWS_BELOW = 1000;

/** Of the columns that people fill in, so many are looked at below a table, from the left. */
export const COLUMNS_BELOW = 8;

/** The tables, in the order of the sheets. */
export const CHECKED_TABLES = Object.keys(COLUMNS) as readonly TableId[];

/** The columns of each table that its map cannot find: a deleted column leaves an error in its cell of the map. */
export function columnChecks(lists: SheetBlueprint, map: Rect): readonly DamageCheck[] {
  let row = map.row;
  return CHECKED_TABLES.map((table) => {
    const rows = COLUMNS[table].length;
    const cells = fixedCells(lists.name, { ...map, row, rows, columns: 1 });
    row += rows;
    return {
      kind: "columns",
      sheet: TABLE_SHEETS[table],
      item: table,
      count: `SUMPRODUCT(--ISERROR(${cells}))`,
    };
  });
}

/**
 * The calculated cells of each column that hold no formula or show an error, in rows with an entry; in other rows, those that
 * are not blank. Rows are looked at one by one only where there is such a cell at all: the sum of a column is an error as soon as
 * one of its cells is.
 */
export function formulaChecks({ refs }: Context): readonly DamageCheck[] {
  return CHECKED_TABLES.flatMap((table) => {
    const computed = COLUMNS[table].filter(({ entered }) => !entered);
    const isUnentered = COLUMNS[table]
      .filter(({ entered }) => entered)
      .map(({ id }) => `ISBLANK(${refs.column(table, id)})`)
      .join("*");
    return computed.map(({ id }): DamageCheck => {
      const cells = refs.column(table, id);
      const works = workingFormulas(cells);
      const lacking = `SUMPRODUCT((1-${works})*(1-ISBLANK(${cells})*${isUnentered}))`;
      return {
        kind: "formulas",
        sheet: TABLE_SHEETS[table],
        item: `${table}.${id}`,
        count: `IF(AND(SUMPRODUCT(--ISFORMULA(${cells}))=ROWS(${cells}),ISNUMBER(SUM(${cells}))),0,${lacking})`,
      };
    });
  });
}

/** Where a table ends: expressions for numbers of rows and columns of its sheet, from 1 on. */
interface TableEnd {
  /** the first row below it */
  readonly below: string;
  /** the last row that is looked at */
  readonly last: string;
  /** the first column to its right */
  readonly beside: string;
}

/** The cells in which expressions of `TableEnd` are computed, for each table. */
export type EndCells = (table: TableId) => TableEnd;

/** Formulas that find where a table ends; the totals row is part of it. */
export function tableEnd({ refs }: Context, table: TableId, below: string): TableEnd {
  // LibreOffice does not know "Partners[#All]".
  const all = refs.firstHeader(table).replace("#Headers", "#All");
  return {
    below: `ROW(${refs.firstHeader(table)})+ROWS(${all})`,
    last: `${below}+${ROWS_BELOW}-1`,
    beside: `COLUMN(${refs.firstHeader(table)})+COLUMNS(${table})`,
  };
}

/**
 * Rows that a table did not take in: right below it with anything in them, further down with entries in two of its columns,
 * or beside it with something in the two columns next to it.
 */
export function outsideChecks(
  context: Context,
  ends: EndCells,
  nameOf: (sheet: SheetId) => string,
): readonly DamageCheck[] {
  const { refs } = context;
  return CHECKED_TABLES.map((table) => {
    const sheet = TABLE_SHEETS[table];
    const { below, last, beside } = ends(table);
    const area = wholeColumns(nameOf(sheet));
    const cells = (first: string, end: string, column: string) =>
      `INDEX(${area},${first},${column}):INDEX(${area},${end},${column})`;
    const header = refs.firstHeader(table);
    const rightBelow = `SIGN(COUNTA(INDEX(${area},${below},COLUMN(${header})):INDEX(${area},${below},${beside}-1)))`;
    const filled = COLUMNS[table]
      .filter(({ entered }) => entered)
      .slice(0, COLUMNS_BELOW)
      .map(({ id }) => {
        const column = `COLUMN(${headerReference(table, refs.caption(table, id)).slice(1)})`;
        return `ISBLANK(${cells(`${below}+1`, last, column)})`;
      });
    const furtherDown = `SUMPRODUCT(--(${filled.join("+")}<=${filled.length - 2}))`;
    const isFilled = (column: string) => `(1-ISBLANK(${cells(`ROW(${header})+1`, `${below}-1`, column)}))`;
    return {
      kind: "outside",
      sheet,
      item: table,
      count:
        `IF(${below}>${last},0,${rightBelow})+IF(${below}>=${last},0,${furtherDown})+` +
        `SUMPRODUCT(${isFilled(beside)}*${isFilled(`${beside}+1`)})`,
    };
  });
}

/** The table that a check is about, and the column if it is about one; undefined for other checks. */
export function tableOfItem(item: string): { readonly table: TableId | undefined; readonly column?: string } {
  const [table, column] = item.split(".");
  return { table: CHECKED_TABLES.find((id) => id === table), ...(column !== undefined && { column }) };
}
