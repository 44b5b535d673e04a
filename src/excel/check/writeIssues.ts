import { elementAt, lastOf } from "../../model/collections";
import { rangeReference } from "../../blueprint/formula";
import { COLOURS, CELL_FORMATS, TABLE_STYLE } from "../../blueprint/cellFormats";
import { NAMES } from "../../blueprint/names";
import type { Rect, CellInput } from "../../blueprint/types";
import { applyCellFormat } from "../apply/cellFormat";
import { applyPrint } from "../apply/page";
import { SheetDraft } from "../apply/sheetDraft";
import { entryCells } from "../apply/table";
import { cellPages, type CellPage } from "../cellPages";
import { systemClock, type Clock } from "../clock";
import { MAX_REQUEST_BYTES } from "../batchRequests";
import { freeName } from "../buildPlan";
import { toWorkbookError, WorkbookError } from "../errors";
import { Requests } from "../requests";
import { sheetOf } from "../sheets";

/** The texts of the sheet, all written as plain text, never as formulas. */
export interface IssueSheetText {
  /** the name of a new sheet */
  readonly name: string;
  readonly title: string;
  /** the line below the title: date and counts */
  readonly lead: string;
  readonly captions: readonly string[];
  /** one text per caption */
  readonly rows: readonly (readonly string[])[];
}

const HEADER_ROW = 3;
/** Widths in points, by column: severity, sheet, cell, what, why, how. */
const WIDTHS = [80, 110, 60, 300, 260, 300];
/** The size of a request in addition to its pages. */
const FRAME_BYTES = 60_000;

/** The target sheet before it is written. */
interface Target {
  readonly sheetName: string;
  readonly isNew: boolean;
  readonly tables: readonly string[];
}

/**
 * Writes issues to a sheet of their own, which is found by a defined name even after it was moved or renamed, and is
 * then completely rewritten. Returns the sheet's name. Two round trips, more only if the issues exceed one request.
 * Throws a WorkbookError: `structureProtected`, `sheetProtected`.
 */
export async function writeIssues(text: IssueSheetText, clock: Clock = systemClock): Promise<string> {
  const requests = new Requests(clock);
  let added: string | undefined;
  try {
    const target = await findTarget(requests, text.name);
    if (target.isNew) added = target.sheetName;
    const pages = cellPages(text.rows.map(entryCells));
    const batches = batchesOf(pages);
    await batches.reduce(
      (before, portion, index) =>
        before.then(() =>
          requests.send(({ workbook }) => {
            const draft = begin(workbook, target, text, index === 0);
            for (const { first, cells } of portion) draft.range(boxOf(first, cells)).values = cells;
            if (index === batches.length - 1) finish(workbook, draft, text);
          }),
        ),
      Promise.resolve(),
    );
    return target.sheetName;
  } catch (error) {
    if (added !== undefined) await removeSheet(requests, added);
    throw toWorkbookError(error);
  }
}

async function findTarget(requests: Requests, preferredName: string): Promise<Target> {
  const { range, sheet, tables, worksheets, structure, protection } = await requests.send(({ workbook }) => {
    const range = workbook.names.getItemOrNullObject(NAMES.issues).getRangeOrNullObject();
    const sheet = sheetOf(range);
    const { tables, protection } = sheet;
    const { worksheets, protection: structure } = workbook;
    range.load("address");
    sheet.load("name");
    tables.load("items/name");
    protection.load("protected");
    worksheets.load("items/name");
    structure.load("protected");
    return { range, sheet, tables, worksheets, structure, protection };
  });
  if (range.isNullObject) {
    if (structure.protected) throw new WorkbookError("structureProtected");
    const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    const sheetName = taken.has(preferredName.toLowerCase()) ? freeName(preferredName, taken) : preferredName;
    return { sheetName, isNew: true, tables: [] };
  }
  if (protection.protected) throw new WorkbookError("sheetProtected", { sheet: sheet.name });
  return { sheetName: sheet.name, isNew: false, tables: tables.items.map(({ name }) => name) };
}

/** The sheet; created or cleared in the first request. */
function begin(
  workbook: Excel.Workbook,
  { sheetName, isNew, tables }: Target,
  text: IssueSheetText,
  first: boolean,
): SheetDraft {
  const sheet = first && isNew ? workbook.worksheets.add(sheetName) : workbook.worksheets.getItem(sheetName);
  const draft = new SheetDraft(sheet);
  if (!first) return draft;
  if (!isNew) {
    for (const name of tables) sheet.tables.getItem(name).delete();
    sheet.getRange().clear("All");
  } else {
    workbook.names.getItemOrNullObject(NAMES.issues).delete();
    workbook.names.add(NAMES.issues, rangeReference(sheetName, { row: 0, column: 0, rows: 1, columns: 1 }));
  }
  draft.range({ row: 0, column: 0, rows: 2, columns: 1 }).values = [[text.title], [text.lead]].map(
    entryCells,
  );
  draft.range(headerOf(text)).values = [entryCells(text.captions)];
  return draft;
}

function finish(workbook: Excel.Workbook, draft: SheetDraft, text: IssueSheetText): void {
  const { sheet } = draft;
  const header = headerOf(text);
  const tableRect = { ...header, rows: Math.max(text.rows.length, 1) + 1 };
  const table = sheet.tables.add(draft.range(tableRect), true);
  table.style = TABLE_STYLE;
  applyCellFormat(
    draft,
    { ...tableRect, row: HEADER_ROW + 1, rows: tableRect.rows - 1 },
    CELL_FORMATS.wrapped,
  );
  applyCellFormat(draft, header, CELL_FORMATS.header);
  applyCellFormat(draft, { row: 0, column: 0, rows: 1, columns: 1 }, CELL_FORMATS.title);
  applyCellFormat(
    draft,
    { row: 1, column: 0, rows: 1, columns: 1 },
    { ...CELL_FORMATS.text, fontColor: COLOURS.quiet },
  );
  WIDTHS.forEach((width, column) => {
    draft.range({ row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
  });
  sheet.tabColor = COLOURS.quiet;
  sheet.showGridlines = false;
  sheet.freezePanes.freezeRows(HEADER_ROW + 1);
  applyPrint(draft, {
    orientation: "Landscape",
    pagesWide: 1,
    pagesTall: 0,
    titleRows: { from: HEADER_ROW, to: HEADER_ROW },
    footer: { left: "&A", right: "&P / &N" },
  });
  sheet.activate();
}

function headerOf({ captions }: IssueSheetText): Rect {
  return { row: HEADER_ROW, column: 0, rows: 1, columns: captions.length };
}

function boxOf(first: number, cells: readonly CellInput[][]): Rect {
  return { row: HEADER_ROW + 1 + first, column: 0, rows: cells.length, columns: elementAt(cells, 0).length };
}

/** At least one batch, because the first one creates the sheet. */
function batchesOf(pages: readonly CellPage[]): readonly (readonly CellPage[])[] {
  const batches: CellPage[][] = [[]];
  let bytes = FRAME_BYTES;
  for (const page of pages) {
    if (bytes + page.bytes > MAX_REQUEST_BYTES) {
      batches.push([]);
      bytes = FRAME_BYTES;
    }
    lastOf(batches).push(page);
    bytes += page.bytes;
  }
  return batches;
}

/** Deletes a partially written sheet; if that fails too, the first error is reported. */
async function removeSheet(requests: Requests, name: string): Promise<void> {
  await requests
    .send(({ workbook }) => {
      workbook.names.getItemOrNullObject(NAMES.issues).delete();
      workbook.worksheets.getItemOrNullObject(name).delete();
    })
    .catch(() => undefined);
}
