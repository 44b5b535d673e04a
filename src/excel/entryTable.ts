import { WorkbookError } from "./errors";
import type { TableId } from "../model/entities";
import type { Language } from "../languages";
import type { Requests } from "./requests";
import {
  locateTables,
  metadataOf,
  queueMetadata,
  queueTable,
  requireWritable,
  type LocatedTable,
} from "./workbookTables";

/** A table before entries are added to it. */
export interface EntryTable extends LocatedTable {
  readonly language: Language;
}

/**
 * Reads the location and columns of a table that entries are to be added to. One round trip. Throws a WorkbookError:
 * `notEnsemble`, `newerVersion`, `partMissing`, `sheetProtected`.
 */
export async function readEntryTable(requests: Requests, id: TableId): Promise<EntryTable> {
  const asked = await requests.send(({ workbook }) => {
    const table = queueTable(workbook, id);
    table.sheet.protection.load("protected");
    return { marks: queueMetadata(workbook), table };
  });
  const marks = metadataOf(asked.marks);
  requireWritable(marks);
  const [table] = locateTables(marks, [asked.table]);
  if (!table) throw new WorkbookError("partMissing", { names: [id] });
  const { sheet } = asked.table;
  if (sheet.protection.protected) throw new WorkbookError("sheetProtected", { sheet: sheet.name });
  return { ...table, language: marks.language };
}
