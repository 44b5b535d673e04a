import { findOrThrow } from "../model/collections";
import { headerReference, idsInMap } from "../blueprint/columnMap";
import { NAMES } from "../blueprint/names";
import type { TableId } from "../model/entities";
import { systemClock, type Clock } from "./clock";
import { toWorkbookError, WorkbookError } from "./errors";
import { PROTECTION } from "./protection";
import { Requests } from "./requests";
import { locateTables, metadataOf, queueMetadata, queueTable, requireWritable } from "./workbookTables";

/** A column that a person confirmed: that of `table` called `id` is the one with this header. */
export interface ConfirmedColumn {
  readonly table: TableId;
  readonly id: string;
  /** the text of the header cell when the person was asked */
  readonly found: string;
}

/**
 * Stores confirmed columns in the map of columns, so that entries are written into them from then on. Two
 * round trips. Throws a WorkbookError: `notEnsemble`, `newerVersion`, `partMissing` if there is no map of columns,
 * and `columnChanged` where a header was renamed, moved or deleted since the person was asked; then nothing was stored.
 */
export async function confirmColumns(
  columns: readonly ConfirmedColumn[],
  clock: Clock = systemClock,
): Promise<void> {
  const requests = new Requests(clock);
  try {
    const loaded = await requests.send(({ workbook }) => {
      const sheet = workbook.names.getItemOrNullObject(NAMES.columnMap).getRangeOrNullObject().worksheet;
      sheet.protection.load("protected");
      const ids = [...new Set(columns.map(({ table }) => table))];
      return { metadata: queueMetadata(workbook), sheet, tables: ids.map((id) => queueTable(workbook, id)) };
    });
    const metadata = metadataOf(loaded.metadata);
    requireWritable(metadata);
    const map = loaded.metadata.columnMap;
    if (map.isNullObject) throw new WorkbookError("partMissing", { names: [NAMES.columnMap] });
    const tables = locateTables(metadata, loaded.tables);
    const rows = columns.map(({ table, id, found }) => {
      const located = findOrThrow(tables, (candidate) => candidate.id === table).columns.find(
        (candidate) => candidate.column.id === id && candidate.caption === found,
      );
      if (!located) throw new WorkbookError("columnChanged", { names: [`${table}[${found}]`] });
      const ids = idsInMap(located.column);
      const row = map.values.findIndex(
        ([tableId, column]) => tableId === table && ids.includes(String(column)),
      );
      if (row < 0) throw new WorkbookError("partMissing", { names: [`${NAMES.columnMap} ${table} ${id}`] });
      return { row, formula: headerReference(table, found) };
    });
    const { protected: isProtected } = loaded.sheet.protection;
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
