import { calculatesItself, queueCalculationMode } from "../calculation";
import { WorkbookError } from "../errors";
import type { TableId } from "../../model/entities";
import { captionsInMap, type TableOfFormulas } from "./newRowFormulas";
import type { Requests, RetryPolicy } from "../requests";
import {
  locateTables,
  metadataOf,
  queueMetadata,
  queueTable,
  requireWritable,
  type LocatedTable,
} from "../workbookTables";

/** A table before entries are added to it. */
export interface EntryTable extends LocatedTable, TableOfFormulas {
  /** whether Excel recalculates by itself */
  readonly isAutomatic: boolean;
}

/**
 * Reads the location and columns of a table that entries are to be added to. One round trip. Throws a WorkbookError:
 * `notEnsemble`, `newerVersion`, `partMissing`, `sheetProtected`.
 */
export async function readEntryTable(
  requests: Requests,
  id: TableId,
  retry?: RetryPolicy,
): Promise<EntryTable> {
  const loaded = await requests.send((context) => {
    const { workbook } = context;
    const table = queueTable(workbook, id);
    table.sheet.protection.load("protected");
    return { metadata: queueMetadata(workbook), table, application: queueCalculationMode(context) };
  }, retry);
  const metadata = metadataOf(loaded.metadata);
  requireWritable(metadata);
  const [table] = locateTables(metadata, [loaded.table]);
  if (!table) throw new WorkbookError("partMissing", { names: [id] });
  const { sheet } = loaded.table;
  if (sheet.protection.protected) throw new WorkbookError("sheetProtected", { sheet: sheet.name });
  return {
    ...table,
    language: metadata.language,
    captions: captionsInMap(metadata),
    isAutomatic: calculatesItself(loaded.application),
  };
}
