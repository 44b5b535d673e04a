import { detectCalculatedColumns } from "../../spreadsheet/tables";
import { printRect, quoteSheetName } from "../../spreadsheet/references";
import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import {
  findTable,
  readStructuredReference,
  resolveTableToken,
  tableOf,
} from "../../spreadsheet/formulas/structuredReferences";
import { joinTokens, tokenize } from "../../spreadsheet/formulas/tokens";
import type {
  Rect,
  Cell,
  CellStyle,
  SheetState,
  TableColumnState,
  TableState,
} from "../../spreadsheet/state";
import { isCellError } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { bodyRect, columnRect } from "../../spreadsheet/tables";
import { rectAddress } from "../../spreadsheet/addresses";
import { containsCell, intersect, containsRect, isOnSheet } from "../../spreadsheet/rects";
import { rewriteFormulas } from "./formulas";
import { moveCells, moveReferences } from "./moveCells";
import { findName, freeName } from "./names";
import { requireUnprotected } from "./protectionGuard";
import { freeCaption, putCaptions, readCaptions, standardCaption } from "./tableHeaders";

/** Makes a table over an area, as `tables.add` does. Without headers, a header row is put in above. */
export function addTable(
  sheet: SheetState,
  area: Rect,
  hasHeaders: boolean,
  context: HostContext,
): TableState {
  requireUnprotected(sheet);
  const withHeader = hasHeaders ? area : { ...area, rows: area.rows + 1 };
  const whole = withHeader.rows === 1 ? { ...withHeader, rows: 2 } : withHeader;
  requireRoom(sheet, whole, null);
  if (!hasHeaders) {
    moveCells(sheet, { area: { ...area, rows: 1 }, kind: "insert", along: "rows" }, context);
  }
  const header = { ...whole, rows: 1 };
  const captions = readCaptions(sheet, header, context);
  putCaptions(sheet, header, captions);
  const workbook = context.workbook;
  const french = /^fr\b/i.test(context.services.culture.name);
  const table: TableState = {
    id: context.services.newId("table"),
    name: freeName(
      french ? "Tableau" : "Table",
      (name) => findTable(workbook, name) !== null || findName(workbook.names, name) !== undefined,
    ),
    area: whole,
    columns: newColumns(captions, context),
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  sheet.tables.push(table);
  context.services.structureChanged();
  context.services.raise({ type: "TableAdded", worksheetId: sheet.id, tableId: table.id, source: "Local" });
  return table;
}

/** Columns of these names, each with a number that no other column of the workbook has. */
function newColumns(names: readonly string[], context: HostContext): TableColumnState[] {
  let last = 0;
  for (const sheet of context.workbook.sheets) {
    for (const table of sheet.tables) for (const column of table.columns) last = Math.max(last, column.id);
  }
  return names.map((name, index) => ({ id: last + 1 + index, name }));
}

/** Refuses an area that another table or merged cells stand in, or that leaves the sheet. */
function requireRoom(sheet: SheetState, area: Rect, own: TableState | null): void {
  if (!isOnSheet(area)) throw new HostError("InvalidArgument", "A table cannot leave the sheet.");
  for (const table of sheet.tables) {
    if (table !== own && intersect(table.area, area)) {
      throw new HostError("InvalidArgument", `A table can't overlap another table: ${table.name}.`);
    }
  }
  if (sheet.merges.some((merge) => intersect(merge, area))) {
    throw new HostError("InvalidArgument", "A table can't overlap merged cells.");
  }
}

/** Gives a table another area: same top row, at least one row of the body, at least one column in common. */
export function resizeTable(sheet: SheetState, table: TableState, area: Rect, context: HostContext): void {
  requireUnprotected(sheet);
  const least = (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0) + 1;
  if (area.row !== table.area.row || area.rows < least || !intersect(table.area, area)) {
    throw new HostError("InvalidArgument", `${rectAddress(area)} is no place for the table ${table.name}.`);
  }
  requireRoom(sheet, area, table);
  const columns = newColumns(Array<string>(area.columns).fill(""), context).map(
    (column, x) => table.columns[area.column + x - table.area.column] ?? column,
  );
  const grownFrom = bodyRect(table);
  table.area = area;
  table.columns = columns;
  if (table.showHeaders) {
    const header = { ...area, rows: 1 };
    const captions = readCaptions(sheet, header, context);
    putCaptions(sheet, header, captions);
    for (const [index, column] of columns.entries()) column.name = captions[index]!;
  }
  const added = bodyRect(table).rows - grownFrom.rows;
  if (added > 0) dressNewRows(sheet, table, grownFrom, added, context);
  context.services.structureChanged();
}

/**
 * Makes room for `count` rows in a table's body before its row `at`; cells below the table move down when there are
 * any. The rows get the looks, validations and calculated columns of the table.
 */
export function insertTableRows(
  sheet: SheetState,
  table: TableState,
  at: number,
  count: number,
  context: HostContext,
): void {
  requireUnprotected(sheet);
  detectCalculatedColumns(sheet, table);
  const body = bodyRect(table);
  const place = { ...body, row: body.row + at, rows: count };
  if (at < body.rows || table.showTotals) {
    moveCells(sheet, { area: place, kind: "insert", along: "rows" }, context);
    if (at === body.rows) dressNewRows(sheet, table, body, count, context);
    else dressRows(sheet, table, place, at === 0 ? body.row + count : place.row - 1, context);
    return;
  }
  const below = { ...place, rows: Number.MAX_SAFE_INTEGER };
  if (hasContent(sheet, below)) moveCells(sheet, { area: place, kind: "insert", along: "rows" }, context);
  table.area = { ...table.area, rows: table.area.rows + count };
  if (!isOnSheet(table.area)) throw new HostError("InvalidOperation", "The table would leave the sheet.");
  dressNewRows(sheet, table, body, count, context);
  context.services.structureChanged();
}

/**
 * The table that an entry directly below it extends: within its columns, where its next rows are free and no totals
 * row lies between.
 */
export function tableAbove(sheet: SheetState, entered: Rect): TableState | null {
  const found = sheet.tables.find(
    ({ area, showTotals }) =>
      !showTotals &&
      area.row + area.rows === entered.row &&
      entered.column >= area.column &&
      entered.column + entered.columns <= area.column + area.columns,
  );
  if (!found) return null;
  const rows = { ...found.area, row: entered.row, rows: entered.rows };
  const others = [...sheet.cells.within(rows)].some(
    ({ row, column, cell }) =>
      !containsCell(entered, row, column) && (cell.formula !== undefined || cell.value !== ""),
  );
  const blocked =
    sheet.tables.some((table) => intersect(table.area, rows)) ||
    sheet.merges.some((merge) => intersect(merge, rows));
  return others || blocked ? null : found;
}

/** Lets a table take in the rows that were entered below it. */
export function growTable(sheet: SheetState, table: TableState, count: number, context: HostContext): void {
  detectCalculatedColumns(sheet, table);
  const body = bodyRect(table);
  table.area = { ...table.area, rows: table.area.rows + count };
  dressNewRows(sheet, table, body, count, context);
  context.services.structureChanged();
}

function hasContent(sheet: SheetState, area: Rect): boolean {
  for (const { cell } of sheet.cells.within(area)) {
    if (cell.formula !== undefined || cell.value !== "") return true;
  }
  return sheet.tables.some((table) => intersect(table.area, area));
}

/** What Excel does for rows that a table grew by at its end; `before` is the body as it was. */
function dressNewRows(
  sheet: SheetState,
  table: TableState,
  before: Rect,
  count: number,
  context: HostContext,
): void {
  const added = { ...before, row: before.row + before.rows, rows: count };
  const extended = (area: Rect): Rect =>
    area.row + area.rows === added.row &&
    area.row >= before.row &&
    containsRect(columnsBand(before, area), area)
      ? { ...area, rows: area.rows + count }
      : area;
  sheet.validations = sheet.validations.map((validation) => ({
    ...validation,
    areas: validation.areas.map(extended),
  }));
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => ({
    ...format,
    areas: format.areas.map(extended),
  }));
  // References to exactly the whole height of the body follow it, as Excel lets charts and lists follow a table.
  const follow = (area: Rect): Rect =>
    area.row === before.row && area.rows === before.rows && before.rows > 1 ? extended(area) : area;
  moveReferences(sheet, follow, context);
  dressRows(sheet, table, added, added.row - 1, context);
}

function columnsBand(body: Rect, area: Rect): Rect {
  return { ...area, column: body.column, columns: body.columns };
}

/** Gives new rows the looks of a row beside them, and their calculated columns. */
function dressRows(
  sheet: SheetState,
  table: TableState,
  rows: Rect,
  like: number,
  context: HostContext,
): void {
  const first = bodyRect(table).row;
  for (const [index, column] of table.columns.entries()) {
    const x = rows.column + index;
    const look = sheet.cells.get(like, x)?.style;
    for (let row = rows.row; row < rows.row + rows.rows; row += 1) {
      dressCell(
        sheet,
        row,
        x,
        look,
        column.calculatedFormula && shiftFormula(column.calculatedFormula, row - first, 0),
      );
    }
  }
  context.services.cellsChanged(sheet, rows, { changeType: "RowInserted" });
}

function dressCell(
  sheet: SheetState,
  row: number,
  column: number,
  look: CellStyle | undefined,
  formula: string | undefined,
): void {
  const known = sheet.cells.get(row, column);
  const cell: Cell = known ?? { value: "" };
  if (look !== undefined && cell.style === undefined) cell.style = look;
  if (formula !== undefined && (known === undefined || (known.formula === undefined && known.value === ""))) {
    cell.formula = formula;
  }
  sheet.cells.set(row, column, cell);
}

/** Takes rows out of a table's body; one empty row stays when all are taken. */
export function deleteTableRows(
  sheet: SheetState,
  table: TableState,
  at: number,
  count: number,
  context: HostContext,
): void {
  requireUnprotected(sheet);
  detectCalculatedColumns(sheet, table);
  const body = bodyRect(table);
  const gone = { ...body, row: body.row + at, rows: count };
  if (count < body.rows) {
    moveCells(sheet, { area: gone, kind: "delete", along: "rows" }, context);
  } else {
    if (count > 1)
      moveCells(sheet, { area: { ...gone, rows: count - 1 }, kind: "delete", along: "rows" }, context);
    const left = bodyRect(table);
    for (const { row, column, cell } of sheet.cells.within(left)) {
      sheet.cells.set(row, column, { value: "", ...(cell.style ? { style: cell.style } : {}) });
    }
    dressRows(sheet, table, left, left.row, context);
  }
  context.services.cellsChanged(sheet, gone, { changeType: "RowDeleted" });
}

/** Takes a table away with its contents; what referred to it becomes #REF!. */
export function deleteTable(sheet: SheetState, table: TableState, context: HostContext): void {
  requireUnprotected(sheet);
  for (const { row, column } of sheet.cells.within(table.area)) sheet.cells.remove(row, column);
  context.services.cellsChanged(sheet, table.area, { changeType: "RangeEdited" });
  forgetTable(sheet, table, context, () => "#REF!");
}

/** Leaves a table's cells as plain cells; formulas then name its cells by their addresses. */
export function convertToRange(sheet: SheetState, table: TableState, context: HostContext): void {
  requireUnprotected(sheet);
  forgetTable(sheet, table, context, (cells) => `${quoteSheetName(sheet.name)}!${printRect(cells)}`);
}

function forgetTable(
  sheet: SheetState,
  table: TableState,
  context: HostContext,
  instead: (cells: Rect) => string,
): void {
  const { workbook, services } = context;
  rewriteFormulas(workbook, (formula, place) => {
    const at = { sheetId: (place.sheet ?? sheet).id, row: place.row ?? 0, column: place.column ?? 0 };
    return joinTokens(
      tokenize(formula).map((token) => {
        const named = token.kind === "name" ? token.text : readStructuredReference(token.text)?.table;
        const ours =
          named === undefined
            ? token.kind === "structured" &&
              place.sheet === sheet &&
              containsCell(table.area, at.row, at.column)
            : named.toLowerCase() === table.name.toLowerCase();
        const cells = ours ? resolveTableToken(token, workbook, at) : null;
        return cells === null ? token : { text: isCellError(cells) ? cells.error : instead(cells.area) };
      }),
    );
  });
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  services.structureChanged();
  services.raise({ type: "TableDeleted", worksheetId: sheet.id, tableId: table.id, source: "Local" });
}

/** Puts a column into a table before its column `at`; cells to the right of the table move. */
export function insertTableColumn(
  sheet: SheetState,
  table: TableState,
  at: number,
  name: string,
  context: HostContext,
): TableColumnState {
  requireUnprotected(sheet);
  const place = { ...table.area, column: table.area.column + at, columns: 1 };
  const names = table.columns.map((column) => column.name);
  const caption = freeCaption(name, names, standardCaption(context));
  const [column] = newColumns([caption], context) as [TableColumnState];
  if (!isOnSheet({ ...table.area, columns: table.area.columns + 1 })) {
    throw new HostError("InvalidOperation", "The table would leave the sheet.");
  }
  const right = { ...place, columns: Number.MAX_SAFE_INTEGER };
  const atEnd = at === table.columns.length;
  if (!atEnd || hasContent(sheet, right) || sheet.merges.some((merge) => intersect(merge, place))) {
    moveCells(sheet, { area: place, kind: "insert", along: "columns" }, context);
  }
  // Cells put in at an edge are not yet the table's; those put in within it are.
  const grown = table.area.columns > table.columns.length;
  if (!grown) table.area = { ...table.area, column: place.column - at, columns: table.columns.length + 1 };
  table.columns.splice(at, 0, column);
  if (table.showHeaders) putCaptions(sheet, { ...place, rows: 1 }, [caption]);
  context.services.structureChanged();
  context.services.cellsChanged(sheet, place, { changeType: "ColumnInserted" });
  return column;
}

/** Takes a column out of a table; its last column cannot be taken. */
export function deleteTableColumn(
  sheet: SheetState,
  table: TableState,
  column: TableColumnState,
  context: HostContext,
): void {
  requireUnprotected(sheet);
  if (table.columns.length === 1) {
    throw new HostError("InvalidOperation", "The last column of a table cannot be deleted.");
  }
  const cells = columnRect(table, column, table.area);
  loseColumn(sheet, table, column, context);
  const width = table.area.columns;
  moveCells(sheet, { area: cells, kind: "delete", along: "columns" }, context);
  if (table.area.columns === width) table.area = { ...table.area, columns: width - 1 };
  table.columns.splice(table.columns.indexOf(column), 1);
  context.services.structureChanged();
  context.services.cellsChanged(sheet, cells, { changeType: "ColumnDeleted" });
}

/** Makes every reference to a column that goes #REF!. */
function loseColumn(
  sheet: SheetState,
  table: TableState,
  column: TableColumnState,
  context: HostContext,
): void {
  rewriteFormulas(context.workbook, (formula, place) => {
    const at = { sheetId: (place.sheet ?? sheet).id, row: place.row ?? 0, column: place.column ?? 0 };
    return joinTokens(
      tokenize(formula).map((token) => {
        const reference = token.kind === "structured" ? readStructuredReference(token.text) : null;
        const named = reference?.columns?.some((name) => name.toLowerCase() === column.name.toLowerCase());
        if (!reference || !named) return token;
        return tableOf(reference, context.workbook, at)?.table === table ? { text: "#REF!" } : token;
      }),
    );
  });
}

/** Lets tables have a column for each one that was put in through them: Excel calls them "Column1", "Column2". */
export function takeInsertedColumns(sheet: SheetState, inserted: Rect, context: HostContext): void {
  for (const table of sheet.tables) {
    const more = table.area.columns - table.columns.length;
    if (more <= 0) continue;
    const at = inserted.column - table.area.column;
    const names = table.columns.map(({ name }) => name);
    for (let count = 0; count < more; count += 1) {
      names.push(freeCaption("", names, standardCaption(context)));
    }
    const captions = names.slice(-more);
    table.columns.splice(at, 0, ...newColumns(captions, context));
    if (table.showHeaders) {
      putCaptions(sheet, { ...table.area, column: inserted.column, columns: more, rows: 1 }, captions);
    }
    context.services.structureChanged();
  }
}

/** Takes out of tables the columns of which the cells are about to go. */
export function loseDeletedColumns(sheet: SheetState, deleted: Rect, context: HostContext): void {
  for (const table of sheet.tables) {
    const isWhole =
      deleted.row <= table.area.row && deleted.row + deleted.rows >= table.area.row + table.area.rows;
    const goes = (index: number) => {
      const column = table.area.column + index;
      return column >= deleted.column && column < deleted.column + deleted.columns;
    };
    const gone = isWhole ? table.columns.filter((_, index) => goes(index)) : [];
    if (gone.length === 0 || gone.length === table.columns.length) continue;
    for (const column of gone) loseColumn(sheet, table, column, context);
    table.columns.splice(
      0,
      table.columns.length,
      ...table.columns.filter((column) => !gone.includes(column)),
    );
  }
}
