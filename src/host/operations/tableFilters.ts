/** Filters of a table's columns by the texts that their cells show. What a filter hides stays as it is when values change. */
import { displayText } from "../../spreadsheet/numberFormat";
import type { SheetState, TableState } from "../../spreadsheet/state";
import { styleAt } from "../../spreadsheet/styles";
import { bodyRect } from "../../spreadsheet/tables";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { requireUnprotected } from "./protection";
import type { TableColumnTarget } from "./targets";

export function isFiltered({ columns }: TableState): boolean {
  return columns.some(({ shownTexts }) => shownTexts !== undefined);
}

/** The filter of a column in terms of Office.js; null without one. */
export function criteriaOf({ shownTexts }: TableColumnTarget["column"]): object | null {
  return shownTexts === undefined ? null : { filterOn: "Values", values: [...shownTexts] };
}

/** Shows the rows whose cell in the column shows one of some texts, whatever its case; "" stands for empty cells. */
export function applyValuesFilter(self: TableColumnTarget, values: unknown, context: HostContext): void {
  const { sheet, table, column } = self;
  requireUnprotected(sheet, "allowAutoFilter");
  if (!Array.isArray(values) || values.length === 0)
    throw new HostError("InvalidArgument", "The values of a filter are a list of texts.");
  if (!values.every((value) => typeof value === "string"))
    throw new HostError("NotImplemented", "The embedded host filters by texts only.");
  if (!table.showFilterButton || !table.showHeaders)
    throw new HostError("NotImplemented", `The embedded host filters no table without filter buttons.`);
  column.shownTexts = values;
  hideRows(sheet, table, context);
}

/** Takes the filter of a column off. */
export function clearFilter({ sheet, table, column }: TableColumnTarget, context: HostContext): void {
  requireUnprotected(sheet, "allowAutoFilter");
  if (column.shownTexts === undefined) return;
  delete column.shownTexts;
  hideRows(sheet, table, context);
}

/** Takes all filters of a table off. */
export function clearFilters(sheet: SheetState, table: TableState, context: HostContext): void {
  requireUnprotected(sheet, "allowAutoFilter");
  if (!isFiltered(table)) return;
  for (const column of table.columns) delete column.shownTexts;
  hideRows(sheet, table, context);
}

/** Hides the rows that a filter does not show, and shows all others of the table. */
function hideRows(sheet: SheetState, table: TableState, { services }: HostContext): void {
  const body = bodyRect(table);
  const filters = table.columns.flatMap(({ shownTexts }, index) =>
    shownTexts === undefined
      ? []
      : [
          {
            column: body.column + index,
            shown: new Set(shownTexts.map((text) => text.trim().toLowerCase())),
          },
        ],
  );
  for (let row = body.row; row < body.row + body.rows; row += 1) {
    const isShown = filters.every(({ column, shown }) => {
      const value = sheet.cells.get(row, column)?.value ?? "";
      const text = displayText(value, styleAt(sheet, row, column).numberFormat, services.culture);
      return shown.has(text.trim().toLowerCase());
    });
    if (isShown) sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  }
}

/** Inserts or deletes rows of a table: rows that a filter hides stay hidden where they are then, new ones are shown. */
export function keepHiddenRows(
  sheet: SheetState,
  table: TableState,
  change: { readonly index: number; readonly removed: number; readonly added: number },
  edit: () => void,
): void {
  if (!isFiltered(table)) {
    edit();
    return;
  }
  const before = bodyRect(table);
  const hidden = Array.from({ length: before.rows }, (_, index) => sheet.hiddenRows.has(before.row + index));
  edit();
  hidden.splice(change.index, change.removed, ...new Array<boolean>(change.added).fill(false));
  const after = bodyRect(table);
  const rows = Math.max(before.rows, after.rows);
  for (let index = 0; index < rows; index += 1) {
    if (hidden[index] === true && index < after.rows) sheet.hiddenRows.add(after.row + index);
    else sheet.hiddenRows.delete(after.row + index);
  }
}
