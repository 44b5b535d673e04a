import { findOrThrow } from "../../model/collections";
import { CELL_FORMATS } from "../../blueprint/cellFormats";
import { translate } from "../../languages/messages";
import { PANE_IMPORT_TEXTS } from "../../languages/texts/pane/import";
import type { Language } from "../../languages";
import { applyCellFormat } from "../apply/cellFormat";
import { SheetDraft } from "../apply/sheetDraft";
import { WorkbookError } from "../errors";
import type { Requests, RetryPolicy } from "../requests";
import { sheetOf } from "../sheets";

/** The name of the first caption: it identifies the sheet even after renaming. */
const NAME = "EnsembleQuarantine";
const HEADER_ROW = 3;
/** Widths of the columns: date, file, line, column, reasons, then the file's cells. */
const WIDTHS = [110, 160, 50, 60, 420] as const;
/** The width of columns from the file, and the number of columns that get it. */
const FILE_WIDTH = 100;
const FILE_COLUMNS = 40;

/** The sheet of rows set aside, and the 0-based row of the next one. */
export interface Quarantine {
  readonly sheetId: string;
  readonly sheet: string;
  readonly firstRow: number;
  /** created for this import, so that an undo deletes it */
  readonly isNew: boolean;
}

/** The sheet of rows set aside, by the name record of its first caption; undefined if there is none. One round trip. */
export async function findQuarantine(
  requests: Requests,
  retry: RetryPolicy,
): Promise<Pick<Quarantine, "sheetId" | "sheet"> | undefined> {
  const sheet = await requests.send(({ workbook }) => {
    const found = sheetOf(workbook.names.getItemOrNullObject(NAME).getRangeOrNullObject());
    found.load("id,name");
    return found;
  }, retry);
  return sheet.isNullObject ? undefined : { sheetId: sheet.id, sheet: sheet.name };
}

/** Finds or creates the sheet. Two round trips. Throws a WorkbookError if it can neither be created nor filled. */
export async function openQuarantine(
  requests: Requests,
  language: Language,
  retry: RetryPolicy,
): Promise<Quarantine> {
  const { item, range, sheet, used, worksheets, protection } = await requests.send(({ workbook }) => {
    const item = workbook.names.getItemOrNullObject(NAME);
    const range = item.getRangeOrNullObject();
    item.load("name");
    const sheet = sheetOf(range);
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load("id,name");
    sheet.protection.load("protected");
    used.load("rowIndex,rowCount");
    workbook.worksheets.load("items/name");
    workbook.protection.load("protected");
    return { item, range, sheet, used, worksheets: workbook.worksheets, protection: workbook.protection };
  }, retry);
  if (range.isNullObject) {
    if (protection.protected) throw new WorkbookError("structureProtected");
    const taken = worksheets.items.map(({ name }) => name.toLowerCase());
    // The defined name remains after its sheet was deleted.
    return addQuarantineSheet(requests, language, { taken, isNamed: !item.isNullObject }, retry);
  }
  if (sheet.protection.protected) throw new WorkbookError("sheetProtected", { sheet: sheet.name });
  return { sheetId: sheet.id, sheet: sheet.name, firstRow: used.rowIndex + used.rowCount, isNew: false };
}

async function addQuarantineSheet(
  requests: Requests,
  language: Language,
  { taken, isNamed }: { readonly taken: readonly string[]; readonly isNamed: boolean },
  retry: RetryPolicy,
): Promise<Quarantine> {
  const say = (key: "sheet" | "title" | "lead" | "when" | "file" | "line" | "column" | "issues" | "cells") =>
    translate(PANE_IMPORT_TEXTS, language, `quarantine.${key}`);
  const baseName = say("sheet");
  const name = findOrThrow(
    [baseName, ...Array.from({ length: taken.length }, (_, index) => `${baseName} ${index + 2}`)],
    (each) => !taken.includes(each.toLowerCase()),
  );
  const sheet = await requests.send(({ workbook }) => {
    if (isNamed) workbook.names.getItem(NAME).delete();
    const sheet = workbook.worksheets.add(name);
    const draft = new SheetDraft(sheet);
    const header = { row: HEADER_ROW, column: 0, rows: 1, columns: WIDTHS.length + 1 };
    draft.range({ row: 0, column: 0, rows: 2, columns: 1 }).values = [[say("title")], [say("lead")]];
    draft.range(header).values = [
      [say("when"), say("file"), say("line"), say("column"), say("issues"), say("cells")],
    ];
    applyCellFormat(draft, { row: 0, column: 0, rows: 1, columns: 1 }, CELL_FORMATS.title);
    applyCellFormat(draft, header, CELL_FORMATS.header);
    WIDTHS.forEach((width, column) => {
      draft.range({ row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
    });
    const ofFile = { row: 0, column: WIDTHS.length, rows: 1, columns: FILE_COLUMNS };
    draft.range(ofFile).format.columnWidth = FILE_WIDTH;
    sheet.freezePanes.freezeRows(HEADER_ROW + 1);
    workbook.names.add(NAME, draft.range({ ...header, columns: 1 }));
    sheet.load("id");
    return sheet;
  }, retry);
  return { sheetId: sheet.id, sheet: name, firstRow: HEADER_ROW + 1, isNew: true };
}

/** Deletes the sheet and its defined name. */
export function queueRemoval({ workbook }: Excel.RequestContext, { sheetId }: Quarantine): void {
  workbook.names.getItemOrNullObject(NAME).delete();
  workbook.worksheets.getItemOrNullObject(sheetId).delete();
}
