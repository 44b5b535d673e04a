import { findOrThrow } from "../../model/collections";
import { CELL_FORMATS } from "../../blueprint/cellFormats";
import { translate } from "../../languages/messages";
import { PANE_IMPORT_TEXTS } from "../../languages/texts/pane/import";
import type { Language } from "../../languages";
import { applyCellFormat } from "../apply/cellFormat";
import { SheetDraft } from "../apply/sheetDraft";
import type { Clock } from "../clock";
import { excelCode, WorkbookError } from "../errors";
import { readBackEntries, mayHaveWritten, requestError } from "../outcome";
import type { Requests, RetryPolicy } from "../requests";
import { sheetOf } from "../sheets";
import { writableContents } from "./observationTable";

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

/**
 * Checks that rows can be removed from the sheet, and that the sheet can be deleted if it was made for them. One round trip.
 * Throws a WorkbookError: `sheetProtected`, `structureProtected`.
 */
export async function requireRemovable(
  requests: Requests,
  { sheetId, isNew }: Quarantine,
  retry: RetryPolicy,
): Promise<void> {
  const { sheet, structure } = await requests.send(({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(sheetId);
    sheet.load("name");
    sheet.protection.load("protected");
    workbook.protection.load("protected");
    return { sheet, structure: workbook.protection };
  }, retry);
  if (sheet.isNullObject) return;
  if (sheet.protection.protected) throw new WorkbookError("sheetProtected", { sheet: sheet.name });
  if (isNew && structure.protected) throw new WorkbookError("structureProtected");
}

/** Finds or creates the sheet. Two round trips. Throws a WorkbookError if it can neither be created nor filled. */
export async function openQuarantine(
  requests: Requests,
  language: Language,
  retry: RetryPolicy,
  clock: Clock,
): Promise<Quarantine> {
  const { item, range, sheet, used, worksheets, protection } = await requests.send(({ workbook }) => {
    const item = workbook.names.getItemOrNullObject(NAME);
    const range = item.getRangeOrNullObject();
    item.load("name");
    range.load("values");
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
    const orphan = await takeUpOrphan(requests, language, retry);
    if (orphan) return orphan;
    const taken = worksheets.items.map(({ name }) => name.toLowerCase());
    // The defined name remains after its sheet was deleted.
    return addQuarantineSheet(requests, language, { taken, isNamed: !item.isNullObject }, retry, clock);
  }
  if (sheet.protection.protected) throw new WorkbookError("sheetProtected", { sheet: sheet.name });
  if (range.values[0]?.[0] === "" && used.rowIndex + used.rowCount <= HEADER_ROW) {
    return finishQuarantine(requests, sheet, language, retry);
  }
  return { sheetId: sheet.id, sheet: sheet.name, firstRow: used.rowIndex + used.rowCount, isNew: false };
}

/**
 * Takes up the sheet that an import has made before it was cut off: it has the default name, holds nothing but the
 * title, and no name record refers to it. A sheet with any other content is somebody else's.
 */
async function takeUpOrphan(
  requests: Requests,
  language: Language,
  retry: RetryPolicy,
): Promise<Quarantine | undefined> {
  const { sheet, used } = await requests.send(({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(textOf("sheet", language));
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load("id,name");
    sheet.protection.load("protected");
    used.load("values");
    return { sheet, used };
  }, retry);
  if (sheet.isNullObject || sheet.protection.protected) return undefined;
  const texts = used.isNullObject ? [] : (used.values as unknown[][]).flat().filter((text) => text !== "");
  const own = ownTexts(language);
  const isOrphan = texts.includes(textOf("title", language)) && texts.every((text) => own.has(text));
  if (!isOrphan) return undefined;
  return finishQuarantine(requests, sheet, language, retry);
}

/** Fills a sheet that an import has made before it was cut off. */
async function finishQuarantine(
  requests: Requests,
  { id, name }: Excel.Worksheet,
  language: Language,
  retry: RetryPolicy,
): Promise<Quarantine> {
  await requests.send(({ workbook }) => {
    workbook.names.getItemOrNullObject(NAME).delete();
    layOut(workbook, workbook.worksheets.getItem(id), language);
  }, retry);
  return { sheetId: id, sheet: name, firstRow: HEADER_ROW + 1, isNew: true };
}

type QuarantineText = "sheet" | "title" | "lead" | "when" | "file" | "line" | "column" | "issues" | "cells";

function textOf(key: QuarantineText, language: Language): string {
  return translate(PANE_IMPORT_TEXTS, language, `quarantine.${key}`);
}

/** The texts of a sheet on which no rows were set aside yet. */
function ownTexts(language: Language): ReadonlySet<unknown> {
  return new Set([textOf("title", language), textOf("lead", language), ...captionsOf(language)]);
}

function captionsOf(language: Language): string[] {
  return (["when", "file", "line", "column", "issues", "cells"] as const).map((key) => textOf(key, language));
}

/** Queues the contents of a new sheet of rows set aside, the title first: an unfinished sheet is recognised by it. */
function layOut(workbook: Excel.Workbook, sheet: Excel.Worksheet, language: Language): void {
  const draft = new SheetDraft(sheet);
  const header = { row: HEADER_ROW, column: 0, rows: 1, columns: WIDTHS.length + 1 };
  draft.range({ row: 0, column: 0, rows: 2, columns: 1 }).values = [
    [textOf("title", language)],
    [textOf("lead", language)],
  ];
  workbook.names.add(NAME, draft.range({ ...header, columns: 1 }));
  draft.range(header).values = [captionsOf(language)];
  applyCellFormat(draft, { row: 0, column: 0, rows: 1, columns: 1 }, CELL_FORMATS.title);
  applyCellFormat(draft, header, CELL_FORMATS.header);
  WIDTHS.forEach((width, column) => {
    draft.range({ row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
  });
  const ofFile = { row: 0, column: WIDTHS.length, rows: 1, columns: FILE_COLUMNS };
  draft.range(ofFile).format.columnWidth = FILE_WIDTH;
  sheet.freezePanes.freezeRows(HEADER_ROW + 1);
}

async function addQuarantineSheet(
  requests: Requests,
  language: Language,
  { taken, isNamed }: { readonly taken: readonly string[]; readonly isNamed: boolean },
  retry: RetryPolicy,
  clock: Clock,
): Promise<Quarantine> {
  const baseName = textOf("sheet", language);
  const name = findOrThrow(
    [baseName, ...Array.from({ length: taken.length }, (_, index) => `${baseName} ${index + 2}`)],
    (each) => !taken.includes(each.toLowerCase()),
  );
  const making = requests.send(({ workbook }) => {
    if (isNamed) workbook.names.getItem(NAME).delete();
    const sheet = workbook.worksheets.add(name);
    layOut(workbook, sheet, language);
    sheet.load("id");
    return sheet;
  }, retry);
  const sheet = await making.catch(async (error: unknown) => {
    // A sheet of that name that was there by then is somebody else's.
    if (mayHaveWritten(error) && excelCode(error) !== "ItemAlreadyExists") {
      await readBackEntries(() => removeUnfinished(requests, name, language), clock, name);
    }
    throw requestError(error);
  });
  return { sheetId: sheet.id, sheet: name, firstRow: HEADER_ROW + 1, isNew: true };
}

/** Deletes a sheet whose creation was broken off, if it holds nothing but own texts. */
async function removeUnfinished(requests: Requests, name: string, language: Language): Promise<void> {
  const { sheet, used } = await requests.send(({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load("id");
    used.load("values");
    return { sheet, used };
  });
  if (sheet.isNullObject) return;
  const texts = used.isNullObject ? [] : (used.values as unknown[][]).flat();
  if (!texts.every((text) => text === "" || ownTexts(language).has(text))) return;
  await requests.send(({ workbook }) => {
    workbook.names.getItemOrNullObject(NAME).delete();
    workbook.worksheets.getItemOrNullObject(sheet.id).delete();
  });
}

/**
 * Deletes a sheet from which all rows were removed, and its defined name. What somebody has written there in the last
 * moment is put back on a sheet of the same name. Throws an error of Excel.
 */
export async function removeSheet(
  requests: Requests,
  { sheetId }: Pick<Quarantine, "sheetId">,
  retry: RetryPolicy,
): Promise<void> {
  const { sheet, used } = await requests.send(({ workbook }) => {
    const sheet = workbook.worksheets.getItem(sheetId);
    const used = sheet.getUsedRangeOrNullObject(true);
    sheet.load("name");
    used.load("rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat");
    // First the name: a sheet that remains without it is taken up by the next import.
    workbook.names.getItemOrNullObject(NAME).delete();
    sheet.delete();
    return { sheet, used };
  }, retry);
  if (used.isNullObject) return;
  const { rowIndex, columnIndex, rowCount, columnCount, values, numberFormat } = used;
  const rows = (values as unknown[][]).slice(Math.max(0, HEADER_ROW + 1 - rowIndex));
  if (rows.every((row) => row.every((cell) => cell === ""))) return;
  await requests.send(
    ({ workbook }) => {
      const made = workbook.worksheets.add(sheet.name);
      workbook.names.add(NAME, made.getRangeByIndexes(HEADER_ROW, 0, 1, 1));
      const range = made.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
      range.formulas = writableContents(used);
      range.numberFormat = numberFormat as string[][];
    },
    { endless: true },
  );
}
