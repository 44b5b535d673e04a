import type { Host } from "../../src/host";

/** A pasted value; a text stays a text, whatever it looks like. */
type Pasted = string | number | boolean;

/** The cell of a table by caption and 0-based table row; the result is 0-based on the sheet. */
export function cellOf(host: Host, tableName: string, caption: string, row: number) {
  for (const sheet of host.workbook.sheets) {
    const table = sheet.tables.find(({ name }) => name === tableName);
    if (!table) continue;
    const index = table.columns.findIndex(({ name }) => name === caption);
    if (index < 0) throw new RangeError(`${tableName} has no column ${caption}`);
    return { sheet, row: table.area.row + 1 + row, column: table.area.column + index };
  }
  throw new RangeError(`There is no table ${tableName}`);
}

/** Pastes values by caption into a row of a table, bypassing validation. */
export async function pasteRow(
  host: Host,
  table: string,
  row: number,
  values: Readonly<Record<string, Pasted>>,
): Promise<void> {
  for (const [caption, value] of Object.entries(values)) {
    const cell = cellOf(host, table, caption, row);
    const put = (content: Pasted) => host.user.paste(cell.sheet.id, cell.row, cell.column, [[content]]);
    // A cell of text format keeps a leading apostrophe; any other cell takes it as a text prefix.
    await put(isText(value) ? `'${value}` : value);
    if (isText(value) && cell.sheet.cells.get(cell.row, cell.column)?.value !== value) await put(value);
  }
}

/** Whether a pasted value is a text rather than an error value. */
function isText(value: Pasted): boolean {
  return typeof value === "string" && value !== "" && !value.startsWith("#");
}

/** The value of a cell of a table. */
export function valueIn(host: Host, table: string, caption: string, row: number): unknown {
  const { sheet, row: rowIndex, column } = cellOf(host, table, caption, row);
  return sheet.cells.get(rowIndex, column)?.value;
}
