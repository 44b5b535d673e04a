import type { ExcelHost } from "../ExcelHost";
import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/rects";
import { findTable } from "../../spreadsheet/formulas/structuredReferences";
import type { SheetState } from "../../spreadsheet/state";
import { bodyRect } from "../../spreadsheet/tables";
import { moveTableColumn } from "../operations/moveTableColumn";
import { deleteCells, insertCells } from "../operations/rangeEdits";
import { addSheet, deleteSheet, renameSheet } from "../operations/sheets";
import { sortTable } from "../operations/sortTable";
import { deleteTableRows, insertTableColumn, insertTableRows } from "../operations/tables";
import type { TableTarget } from "../operations/targets";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import type { HostEvent } from "../wire/services";
import { refusedAlert, type EditOutcome } from "./alerts";

/**
 * What a person changes about rows, columns, tables and sheets, with a mouse rather than by typing. Sheets are named by
 * their ids, tables and columns by their names; rows and columns are counted from 0. An unknown one is an error of the
 * caller (`ItemNotFound`); what Excel refuses is the outcome.
 */
export interface StructureEdits {
  /** Inserts whole rows above a row of a sheet. */
  insertRows(sheetId: string, row: number, count?: number): Promise<EditOutcome>;
  deleteRows(sheetId: string, row: number, count?: number): Promise<EditOutcome>;
  /** Inserts whole columns to the left of a column of a sheet. */
  insertColumns(sheetId: string, column: number, count?: number): Promise<EditOutcome>;
  deleteColumns(sheetId: string, column: number, count?: number): Promise<EditOutcome>;
  /** Inserts rows into a table above its row `index`; only the cells below within its columns move. */
  insertTableRows(table: string, index: number, count?: number): Promise<EditOutcome>;
  deleteTableRows(table: string, index: number, count?: number): Promise<EditOutcome>;
  /** Inserts a column into a table at position `index`. */
  insertTableColumn(table: string, index: number, caption: string): Promise<EditOutcome>;
  /** Cuts a column of a table and inserts it at position `index` among its columns. */
  moveTableColumn(table: string, caption: string, index: number): Promise<EditOutcome>;
  /** Types another caption into a table's header. */
  renameTableColumn(table: string, caption: string, renamed: string): Promise<EditOutcome>;
  sortTable(table: string, caption: string, order?: "ascending" | "descending"): Promise<EditOutcome>;
  addSheet(name: string): Promise<EditOutcome>;
  renameSheet(sheetId: string, name: string): Promise<EditOutcome>;
  deleteSheet(sheetId: string): Promise<EditOutcome>;
}

/** Creates these actions for the local user, or for a co-author ("Remote"). */
export function createStructureEdits(
  host: ExcelHost,
  source: HostEvent["source"],
  typeInto: (sheetId: string, row: number, column: number, text: string) => Promise<EditOutcome>,
): StructureEdits {
  const edit = (change: (context: HostContext) => void): Promise<EditOutcome> =>
    host.performEdit(async (context) => refusedAlert(host.displayLanguage, () => change(context)), source);
  const rowsOf = (sheetId: string, row: number, rows: number) => ({
    sheet: sheetOf(host, sheetId),
    area: { row, rows, column: 0, columns: MAX_COLUMNS },
  });
  const columnsOf = (sheetId: string, column: number, columns: number) => ({
    sheet: sheetOf(host, sheetId),
    area: { row: 0, rows: MAX_ROWS, column, columns },
  });
  return {
    insertRows: (sheetId, row, count = 1) =>
      edit((context) => void insertCells(rowsOf(sheetId, row, count), "Down", context)),
    deleteRows: (sheetId, row, count = 1) =>
      edit((context) => deleteCells(rowsOf(sheetId, row, count), "Up", context)),
    insertColumns: (sheetId, column, count = 1) =>
      edit((context) => void insertCells(columnsOf(sheetId, column, count), "Right", context)),
    deleteColumns: (sheetId, column, count = 1) =>
      edit((context) => deleteCells(columnsOf(sheetId, column, count), "Left", context)),
    insertTableRows: (name, index, count = 1) =>
      edit((context) => {
        const { sheet, table } = tableOf(host, name);
        requireRow(index, bodyRect(table).rows + 1, name);
        insertTableRows(sheet, table, index, count, context);
      }),
    deleteTableRows: (name, index, count = 1) =>
      edit((context) => {
        const { sheet, table } = tableOf(host, name);
        requireRow(index + count - 1, bodyRect(table).rows, name);
        deleteTableRows(sheet, table, index, count, context);
      }),
    insertTableColumn: (name, index, caption) =>
      edit((context) => {
        const { sheet, table } = tableOf(host, name);
        insertTableColumn(sheet, table, index, caption, context);
      }),
    moveTableColumn: (name, caption, index) =>
      edit((context) => {
        const { sheet, table } = tableOf(host, name);
        moveTableColumn(sheet, table, columnIndex(host, name, caption), index, context);
      }),
    renameTableColumn: (name, caption, renamed) => {
      const { sheet, table } = tableOf(host, name);
      const column = table.area.column + columnIndex(host, name, caption);
      return typeInto(sheet.id, table.area.row, column, renamed);
    },
    sortTable: (name, caption, order = "ascending") =>
      edit((context) => {
        const { sheet, table } = tableOf(host, name);
        const key = { column: columnIndex(host, name, caption), isAscending: order === "ascending" };
        sortTable(sheet, table, [key], context);
      }),
    addSheet: (name) => edit((context) => void addSheet(name, context)),
    renameSheet: (sheetId, name) => edit((context) => renameSheet(sheetOf(host, sheetId), name, context)),
    deleteSheet: (sheetId) => edit((context) => deleteSheet(sheetOf(host, sheetId), context)),
  };
}

/** The sheet of an id; throws `ItemNotFound`. */
export function sheetOf(host: ExcelHost, id: string): SheetState {
  const sheet = host.workbook.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new HostError("ItemNotFound", `There is no sheet ${id}.`);
  return sheet;
}

function tableOf(host: ExcelHost, name: string): TableTarget {
  const found = findTable(host.workbook, name);
  if (!found) throw new HostError("ItemNotFound", `There is no table ${name}.`);
  return found;
}

function columnIndex(host: ExcelHost, name: string, caption: string): number {
  const index = tableOf(host, name).table.columns.findIndex((column) => column.name === caption);
  if (index < 0) throw new HostError("ItemNotFound", `The table ${name} has no column ${caption}.`);
  return index;
}

function requireRow(index: number, count: number, table: string): void {
  if (index < 0 || index >= count) {
    throw new HostError("ItemNotFound", `The table ${table} has no row ${index}.`);
  }
}
