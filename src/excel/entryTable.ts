import { NAMES } from "../blueprint/names";
import type { TableId } from "../blueprint/types";
import type { Language } from "../model/initiative";
import { enteredColumns, type EnteredColumn } from "./readEntries";
import { WorkbookError } from "./errors";
import type { Requests } from "./requests";

/** A table as it stands before something is added to it. */
export interface EntryTable {
  readonly id: TableId;
  readonly language: Language;
  /** as the workbook calls it */
  readonly sheet: string;
  readonly entered: readonly EnteredColumn[];
  readonly rows: number;
}

/**
 * Looks at a table that entries are to be added to. One round trip. Throws a WorkbookError: `notEnsemble`,
 * `partMissing`, `sheetProtected`.
 */
export async function lookAtTable(requests: Requests, id: TableId): Promise<EntryTable> {
  const found = await requests.send(({ workbook }) => {
    const language = workbook.names.getItemOrNullObject(NAMES.language).getRangeOrNullObject();
    const table = workbook.tables.getItemOrNullObject(id);
    const header = table.getHeaderRowRange();
    const body = table.getDataBodyRange();
    const sheet = workbook.tables.getItemOrNullObject(id).worksheet;
    language.load("values");
    header.load("values");
    body.load("rowCount");
    sheet.load("name");
    sheet.protection.load("protected");
    return { language, table, header, body, sheet };
  });
  if (found.language.isNullObject) throw new WorkbookError("notEnsemble");
  if (found.table.isNullObject) throw new WorkbookError("partMissing", { names: [id] });
  if (found.sheet.protection.protected)
    throw new WorkbookError("sheetProtected", { sheet: found.sheet.name });
  return {
    id,
    language: found.language.values[0]?.[0] === "fr" ? "fr" : "en",
    sheet: found.sheet.name,
    entered: enteredColumns(id, (found.header.values[0] ?? []).map(String)),
    rows: found.body.rowCount,
  };
}
