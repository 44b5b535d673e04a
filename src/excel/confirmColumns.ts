import { headerReference, idsInMap } from "../blueprint/columnMap";
import { NAMES } from "../blueprint/names";
import type { TableId } from "../model/entities";
import { systemClock, type Clock } from "./clock";
import { toWorkbookError, WorkbookError } from "./errors";
import { PROTECTION } from "./finish";
import { Requests } from "./requests";
import { locateTables, marksOf, queueMarks, queueTable, requireWritable } from "./workbookTables";

/** A column that a person confirmed: that of `table` called `id` is the one with this header. */
export interface ConfirmedColumn {
  readonly table: TableId;
  readonly id: string;
  /** what the header cell said when the person was asked */
  readonly found: string;
}

/**
 * Keeps in the map of columns what a person confirmed, so that entries are written into these columns from then on. Two
 * round trips. Throws a WorkbookError: `notEnsemble`, `newerVersion`, `partMissing` where there is no map of columns, and
 * `columnChanged` where a header was renamed, moved or deleted since the person was asked; then nothing was kept.
 */
export async function confirmColumns(
  columns: readonly ConfirmedColumn[],
  clock: Clock = systemClock,
): Promise<void> {
  const requests = new Requests(clock);
  try {
    const asked = await requests.send(({ workbook }) => {
      const sheet = workbook.names.getItemOrNullObject(NAMES.columnMap).getRangeOrNullObject().worksheet;
      sheet.protection.load("protected");
      const ids = [...new Set(columns.map(({ table }) => table))];
      return { marks: queueMarks(workbook), sheet, tables: ids.map((id) => queueTable(workbook, id)) };
    });
    const marks = marksOf(asked.marks);
    requireWritable(marks);
    const map = asked.marks.columnMap;
    if (map.isNullObject) throw new WorkbookError("partMissing", { names: [NAMES.columnMap] });
    const tables = locateTables(marks, asked.tables);
    const rows = columns.map(({ table, id, found }) => {
      const located = tables
        .find((one) => one.id === table)!
        .columns.find((one) => one.column.id === id && one.caption === found);
      if (!located) throw new WorkbookError("columnChanged", { names: [`${table}[${found}]`] });
      const ids = idsInMap(located.column);
      const row = map.values.findIndex(([of, column]) => of === table && ids.includes(String(column)));
      if (row < 0) throw new WorkbookError("partMissing", { names: [`${NAMES.columnMap} ${table} ${id}`] });
      return { row, formula: headerReference(table, found) };
    });
    const { protected: isProtected } = asked.sheet.protection;
    await requests.send(({ workbook }) => {
      const map = workbook.names.getItem(NAMES.columnMap).getRange();
      if (isProtected) map.worksheet.protection.unprotect();
      for (const { row, formula } of rows) map.getCell(row, 2).formulas = [[formula]];
      if (isProtected) map.worksheet.protection.protect(PROTECTION);
    });
  } catch (error) {
    throw toWorkbookError(error);
  }
}
