import { mentionsOf } from "../../spreadsheet/formulas/mentions";
import { detectCalculatedColumns } from "../../spreadsheet/tables";
import { printRect, quoteSheetName } from "../../spreadsheet/references";
import { filledFormula, shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
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
import { formatInsertedColumns } from "./insertedFormats";
import { rewriteFormulas } from "./rewriteFormulas";
import { moveCells, moveReferences, requireMovable } from "./moveCells";
import { findName, unusedName } from "./names";
import { requireUnprotected } from "./protection";
import { hasCellContent } from "./readCells";
import { clearFilter, clearFilters, keepHiddenRows } from "./tableFilters";
import { uniqueHeader, writeHeaders, readHeaders, defaultHeader } from "./tableHeaders";

/**
 * Creates a table over an area, as `tables.add` does. Without headers, a header row is inserted above. A table of only
 * a header gets an empty row, for which cells below are moved down if there are any.
 */
export function addTable(
  sheet: SheetState,
  area: Rect,
  hasHeaders: boolean,
  context: HostContext,
): TableState {
  requireUnprotected(sheet);
  const withHeader = hasHeaders ? area : { ...area, rows: area.rows + 1 };
  const tableArea = withHeader.rows === 1 ? { ...withHeader, rows: 2 } : withHeader;
  const firstRow = { ...area, row: area.row + 1, rows: 1 };
  const pushesDown = hasHeaders && area.rows === 1 && hasContent(sheet, firstRow);
  requireFreeRect(sheet, pushesDown ? area : tableArea, null);
  if (!hasHeaders) {
    moveCells(sheet, { area: { ...area, rows: 1 }, kind: "insert", along: "rows" }, context);
  } else if (pushesDown) moveCells(sheet, { area: firstRow, kind: "insert", along: "rows" }, context);
  const header = { ...tableArea, rows: 1 };
  const headerTexts = readHeaders(sheet, header, context);
  writeHeaders(sheet, header, headerTexts, context);
  const workbook = context.workbook;
  const isFrench = /^fr\b/i.test(context.services.culture.name);
  const table: TableState = {
    id: context.services.newId("table"),
    name: unusedName(
      isFrench ? "Tableau" : "Table",
      (name) => findTable(workbook, name) !== null || findName(workbook.names, name) !== undefined,
    ),
    area: tableArea,
    columns: newColumns(headerTexts, context),
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

/** Creates columns with these names, each with an id that is unique in the workbook. */
function newColumns(names: readonly string[], context: HostContext): TableColumnState[] {
  let last = 0;
  for (const sheet of context.workbook.sheets) {
    for (const table of sheet.tables) for (const column of table.columns) last = Math.max(last, column.id);
  }
  return names.map((name, index) => ({ id: last + 1 + index, name }));
}

/** Refuses an area that overlaps another table or merged cells, or that leaves the sheet. */
function requireFreeRect(sheet: SheetState, area: Rect, exceptTable: TableState | null): void {
  if (!isOnSheet(area)) throw new HostError("InvalidArgument", "A table cannot leave the sheet.");
  for (const table of sheet.tables) {
    if (table !== exceptTable && intersect(table.area, area)) {
      throw new HostError("InvalidArgument", `A table can't overlap another table: ${table.name}.`);
    }
  }
  if (sheet.merges.some((merge) => intersect(merge, area))) {
    throw new HostError("InvalidArgument", "A table can't overlap merged cells.");
  }
}

/** Resizes a table: same top row, at least one row of the body, at least one column in common. */
export function resizeTable(sheet: SheetState, table: TableState, area: Rect, context: HostContext): void {
  requireUnprotected(sheet);
  const minRows = (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0) + 1;
  if (area.row !== table.area.row || area.rows < minRows || !intersect(table.area, area)) {
    throw new HostError("InvalidArgument", `${rectAddress(area)} is no place for the table ${table.name}.`);
  }
  requireFreeRect(sheet, area, table);
  const columns = newColumns(Array<string>(area.columns).fill(""), context).map(
    (column, index) => table.columns[area.column + index - table.area.column] ?? column,
  );
  updateCalculatedColumns(sheet, table, context);
  const grownFrom = bodyRect(table);
  table.area = area;
  table.columns = columns;
  if (table.showHeaders) {
    const header = { ...area, rows: 1 };
    const headerTexts = readHeaders(sheet, header, context);
    writeHeaders(sheet, header, headerTexts, context);
    for (const [index, column] of columns.entries()) column.name = headerTexts[index] ?? column.name;
  }
  const added = bodyRect(table).rows - grownFrom.rows;
  if (added > 0) formatAppendedRows(sheet, table, grownFrom, added, context);
  context.services.structureChanged();
}

/**
 * Inserts `count` rows into a table's body before its row `index`; cells below the table move down. The rows get the
 * styles, validations and calculated columns of the table.
 */
export function insertTableRows(
  sheet: SheetState,
  table: TableState,
  index: number,
  count: number,
  context: HostContext,
): void {
  requireUnprotected(sheet);
  keepHiddenRows(sheet, table, { index, removed: 0, added: count }, () =>
    insertShownRows(sheet, table, index, count, context),
  );
}

function insertShownRows(
  sheet: SheetState,
  table: TableState,
  index: number,
  count: number,
  context: HostContext,
): void {
  updateCalculatedColumns(sheet, table, context);
  const body = bodyRect(table);
  const location = { ...body, row: body.row + index, rows: count };
  if (index < body.rows || table.showTotals) {
    moveCells(sheet, { area: location, kind: "insert", along: "rows" }, context);
    if (index === 0) restoreCalculatedColumns(table, count);
    if (index === body.rows) formatAppendedRows(sheet, table, body, count, context);
    else formatNewRows(sheet, table, location, index === 0 ? body.row + count : location.row - 1, context);
    return;
  }
  const below = { ...location, rows: Number.MAX_SAFE_INTEGER };
  if (hasContent(sheet, below)) moveCells(sheet, { area: location, kind: "insert", along: "rows" }, context);
  table.area = { ...table.area, rows: table.area.rows + count };
  if (!isOnSheet(table.area)) throw new HostError("InvalidOperation", "The table would leave the sheet.");
  formatAppendedRows(sheet, table, body, count, context);
  context.services.structureChanged();
}

/**
 * The table that an entry directly below it extends: within its columns, if the next rows are free and it has no
 * totals row.
 */
function tableAbove(sheet: SheetState, entered: Rect): TableState | null {
  const found = sheet.tables.find(
    ({ area, showTotals }) =>
      !showTotals &&
      area.row + area.rows === entered.row &&
      entered.column >= area.column &&
      entered.column + entered.columns <= area.column + area.columns,
  );
  if (!found) return null;
  const rows = { ...found.area, row: entered.row, rows: entered.rows };
  const hasOtherContent = [...sheet.cells.within(rows)].some(
    ({ row, column, cell }) =>
      !containsCell(entered, row, column) && (cell.formula !== undefined || cell.value !== ""),
  );
  const isBlocked =
    sheet.tables.some((table) => intersect(table.area, rows)) ||
    sheet.merges.some((merge) => intersect(merge, rows));
  return hasOtherContent || isBlocked ? null : found;
}

/** Extends a table by the rows that were entered below it. */
function growTable(sheet: SheetState, table: TableState, count: number, context: HostContext): void {
  updateCalculatedColumns(sheet, table, context);
  const body = bodyRect(table);
  table.area = { ...table.area, rows: table.area.rows + count };
  formatAppendedRows(sheet, table, body, count, context);
  context.services.structureChanged();
}

/** Extends a table over cells entered directly below it, as `tableAbove` says. */
export function growTableOver(sheet: SheetState, entered: Rect, context: HostContext): void {
  const table = tableAbove(sheet, entered);
  if (table && !sheet.protection.protected) growTable(sheet, table, entered.rows, context);
}

/**
 * Brings a table's calculated columns up to date with its cells, unless this Excel makes none.
 * @param columns those in which cells were written; by default any
 */
export function updateCalculatedColumns(
  sheet: SheetState,
  table: TableState,
  context: HostContext,
  columns?: ReadonlySet<TableColumnState>,
): void {
  if (context.services.variations.calculatedColumns) detectCalculatedColumns(sheet, table, columns);
}

function hasContent(sheet: SheetState, area: Rect): boolean {
  return hasCellContent(sheet, area) || sheet.tables.some((table) => intersect(table.area, area));
}

/** Formats rows that were appended to a table, as Excel does; `before` is the previous body. */
function formatAppendedRows(
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
    containsRect(acrossTable(before, area), area)
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
  // References that cover the full height of the body are extended, as Excel does for charts and lists.
  const follow = (area: Rect): Rect =>
    area.row === before.row && area.rows === before.rows && before.rows > 1 ? extended(area) : area;
  const lastRow = String(before.row + before.rows);
  moveReferences(sheet, follow, context, (formula) => formula.includes(lastRow));
  formatNewRows(sheet, table, added, added.row - 1, context);
}

function acrossTable(body: Rect, area: Rect): Rect {
  return { ...area, column: body.column, columns: body.columns };
}

/** Gives new rows the styles of a neighbouring row, and their calculated columns. */
function formatNewRows(
  sheet: SheetState,
  table: TableState,
  rows: Rect,
  styleRow: number,
  context: HostContext,
): void {
  const first = bodyRect(table).row;
  for (const [index, column] of table.columns.entries()) {
    const columnNumber = rows.column + index;
    const style = sheet.cells.get(styleRow, columnNumber)?.style;
    const filled =
      column.calculatedFormula === undefined ? undefined : filledFormula(column.calculatedFormula);
    for (let row = rows.row; row < rows.row + rows.rows; row += 1) {
      formatNewCell(sheet, row, columnNumber, style, filled?.at(row - first, 0));
    }
  }
  context.services.cellsChanged(sheet, rows, { changeType: "RowInserted" });
}

/**
 * After rows were inserted above the first row of a body, the formulas of calculated columns are those of the row that
 * was the first; makes them those of the new first row.
 */
export function restoreCalculatedColumns(table: TableState, count: number): void {
  for (const column of table.columns) {
    if (column.calculatedFormula !== undefined) {
      column.calculatedFormula = shiftFormula(column.calculatedFormula, -count, 0);
    }
  }
}

/** Writes the formulas of calculated columns into empty cells of a table's rows. */
export function fillCalculatedColumns(
  sheet: SheetState,
  table: TableState,
  { row, rows }: Pick<Rect, "row" | "rows">,
): void {
  const first = bodyRect(table).row;
  for (const [index, { calculatedFormula }] of table.columns.entries()) {
    if (calculatedFormula === undefined) continue;
    const filled = filledFormula(calculatedFormula);
    for (let newRow = row; newRow < row + rows; newRow += 1) {
      formatNewCell(sheet, newRow, table.area.column + index, undefined, filled.at(newRow - first, 0));
    }
  }
}

function formatNewCell(
  sheet: SheetState,
  row: number,
  column: number,
  style: CellStyle | undefined,
  formula: string | undefined,
): void {
  const existing = sheet.cells.get(row, column);
  const cell: Cell = existing ?? { value: "" };
  if (style !== undefined && cell.style === undefined) cell.style = style;
  if (
    formula !== undefined &&
    (existing === undefined || (existing.formula === undefined && existing.value === ""))
  ) {
    cell.formula = formula;
  }
  sheet.cells.set(row, column, cell);
}

/** Deletes rows of a table's body; one empty row remains when all are deleted. */
export function deleteTableRows(
  sheet: SheetState,
  table: TableState,
  index: number,
  count: number,
  context: HostContext,
): void {
  requireUnprotected(sheet);
  keepHiddenRows(sheet, table, { index, removed: count, added: 0 }, () =>
    removeRows(sheet, table, index, count, context),
  );
}

function removeRows(
  sheet: SheetState,
  table: TableState,
  index: number,
  count: number,
  context: HostContext,
): void {
  updateCalculatedColumns(sheet, table, context);
  const body = bodyRect(table);
  const removed = { ...body, row: body.row + index, rows: count };
  if (count < body.rows) {
    moveCells(sheet, { area: removed, kind: "delete", along: "rows" }, context);
  } else {
    if (count > 1)
      moveCells(sheet, { area: { ...removed, rows: count - 1 }, kind: "delete", along: "rows" }, context);
    const remaining = bodyRect(table);
    for (const { row, column, cell } of sheet.cells.within(remaining)) {
      sheet.cells.set(row, column, { value: "", ...(cell.style ? { style: cell.style } : {}) });
    }
    formatNewRows(sheet, table, remaining, remaining.row, context);
  }
  context.services.cellsChanged(sheet, removed, { changeType: "RowDeleted" });
}

/** Deletes a table with its contents; references to it become #REF!. */
export function deleteTable(sheet: SheetState, table: TableState, context: HostContext): void {
  requireUnprotected(sheet);
  for (const { row, column } of sheet.cells.within(table.area)) sheet.cells.remove(row, column);
  context.services.cellsChanged(sheet, table.area, { changeType: "RangeEdited" });
  removeTable(sheet, table, context, () => "#REF!");
}

/** Converts a table to plain cells; references to it become A1 references. */
export function convertToRange(sheet: SheetState, table: TableState, context: HostContext): void {
  requireUnprotected(sheet);
  removeTable(sheet, table, context, (cells) => `${quoteSheetName(sheet.name)}!${printRect(cells)}`);
}

function removeTable(
  sheet: SheetState,
  table: TableState,
  context: HostContext,
  replacement: (cells: Rect) => string,
): void {
  const { workbook, services } = context;
  clearFilters(sheet, table, context);
  const mentionsTable = mentionsOf(table.name);
  rewriteFormulas(context, (formula, location) => {
    const mayBeInside = location.sheet === sheet && formula.includes("[");
    if (!mayBeInside && !mentionsTable(formula)) return formula;
    const cellRef = {
      sheetId: (location.sheet ?? sheet).id,
      row: location.row ?? 0,
      column: location.column ?? 0,
    };
    return joinTokens(
      tokenize(formula).map((token) => {
        const tableName = token.kind === "name" ? token.text : readStructuredReference(token.text)?.table;
        const refersToTable =
          tableName === undefined
            ? token.kind === "structured" &&
              location.sheet === sheet &&
              containsCell(table.area, cellRef.row, cellRef.column)
            : tableName.toLowerCase() === table.name.toLowerCase();
        const cells = refersToTable ? resolveTableToken(token, workbook, cellRef) : null;
        return cells === null ? token : { text: isCellError(cells) ? cells.error : replacement(cells.area) };
      }),
    );
  });
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  services.structureChanged();
  services.raise({ type: "TableDeleted", worksheetId: sheet.id, tableId: table.id, source: "Local" });
}

/** Inserts a column into a table before its column `index`; cells to the right of the table move. */
export function insertTableColumn(
  sheet: SheetState,
  table: TableState,
  index: number,
  name: string,
  context: HostContext,
): TableColumnState {
  requireUnprotected(sheet);
  const location = { ...table.area, column: table.area.column + index, columns: 1 };
  const names = table.columns.map((column) => column.name);
  const headerText = uniqueHeader(name, names, defaultHeader(context));
  const [column] = newColumns([headerText], context) as [TableColumnState];
  if (!isOnSheet({ ...table.area, columns: table.area.columns + 1 })) {
    throw new HostError("InvalidOperation", "The table would leave the sheet.");
  }
  const cellsToTheRight = { ...location, columns: Number.MAX_SAFE_INTEGER };
  const isAtEnd = index === table.columns.length;
  if (
    !isAtEnd ||
    hasContent(sheet, cellsToTheRight) ||
    sheet.merges.some((merge) => intersect(merge, location))
  ) {
    moveCells(sheet, { area: location, kind: "insert", along: "columns" }, context);
  }
  formatInsertedColumns(sheet, location, location.column + (index === 0 ? 1 : -1));
  // Cells inserted at an edge are not part of the table yet; those inserted within it are.
  const hasGrown = table.area.columns > table.columns.length;
  if (!hasGrown)
    table.area = { ...table.area, column: location.column - index, columns: table.columns.length + 1 };
  table.columns.splice(index, 0, column);
  if (table.showHeaders) writeHeaders(sheet, { ...location, rows: 1 }, [headerText], context);
  context.services.structureChanged();
  context.services.cellsChanged(sheet, location, { changeType: "ColumnInserted" });
  return column;
}

/** Deletes a column of a table; the last remaining column cannot be deleted. */
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
  const shift = { area: cells, kind: "delete", along: "columns" } as const;
  requireMovable(sheet, shift);
  clearFilter({ sheet, table, column }, context);
  invalidateColumnReferences(sheet, table, column, context);
  const width = table.area.columns;
  moveCells(sheet, shift, context);
  if (table.area.columns === width) table.area = { ...table.area, columns: width - 1 };
  table.columns.splice(table.columns.indexOf(column), 1);
  context.services.structureChanged();
  context.services.cellsChanged(sheet, cells, { changeType: "ColumnDeleted" });
}

/** Replaces every reference to a deleted column by #REF!. */
function invalidateColumnReferences(
  sheet: SheetState,
  table: TableState,
  column: TableColumnState,
  context: HostContext,
): void {
  const mentionsColumn = mentionsOf(column.name);
  rewriteFormulas(context, (formula, location) => {
    if (!formula.includes("[") || !mentionsColumn(formula)) return formula;
    const cellRef = {
      sheetId: (location.sheet ?? sheet).id,
      row: location.row ?? 0,
      column: location.column ?? 0,
    };
    return joinTokens(
      tokenize(formula).map((token) => {
        const reference = token.kind === "structured" ? readStructuredReference(token.text) : null;
        const namesColumn = reference?.columns?.some(
          (name) => name.toLowerCase() === column.name.toLowerCase(),
        );
        if (!reference || !namesColumn) return token;
        return tableOf(reference, context.workbook, cellRef)?.table === table ? { text: "#REF!" } : token;
      }),
    );
  });
}

/** Adds a table column for each sheet column that was inserted within a table, named as in Excel: "Column1", "Column2". */
export function addInsertedColumns(sheet: SheetState, inserted: Rect, context: HostContext): void {
  for (const table of sheet.tables) {
    const addedCount = table.area.columns - table.columns.length;
    if (addedCount <= 0) continue;
    const index = inserted.column - table.area.column;
    const names = table.columns.map(({ name }) => name);
    for (let count = 0; count < addedCount; count += 1) {
      names.push(uniqueHeader("", names, defaultHeader(context)));
    }
    const headerTexts = names.slice(-addedCount);
    table.columns.splice(index, 0, ...newColumns(headerTexts, context));
    if (table.showHeaders) {
      writeHeaders(
        sheet,
        { ...table.area, column: inserted.column, columns: addedCount, rows: 1 },
        headerTexts,
        context,
      );
    }
    context.services.structureChanged();
  }
}

/** Removes from tables the columns whose cells are about to be deleted. */
export function removeDeletedColumns(sheet: SheetState, deleted: Rect, context: HostContext): void {
  for (const table of sheet.tables) {
    const isWhole =
      deleted.row <= table.area.row && deleted.row + deleted.rows >= table.area.row + table.area.rows;
    const isDeleted = (index: number) => {
      const column = table.area.column + index;
      return column >= deleted.column && column < deleted.column + deleted.columns;
    };
    const removed = isWhole ? table.columns.filter((_, index) => isDeleted(index)) : [];
    if (removed.length === 0 || removed.length === table.columns.length) continue;
    for (const column of removed) invalidateColumnReferences(sheet, table, column, context);
    table.columns.splice(
      0,
      table.columns.length,
      ...table.columns.filter((column) => !removed.includes(column)),
    );
  }
}
