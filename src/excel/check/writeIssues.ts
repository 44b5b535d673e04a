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

/** What the sheet says, all of it plain text: nothing in it becomes a formula. */
export interface IssueSheetText {
  /** what a new sheet is called */
  readonly name: string;
  readonly title: string;
  /** a line under the title: when, how many */
  readonly lead: string;
  readonly captions: readonly string[];
  /** a text a caption */
  readonly rows: readonly (readonly string[])[];
}

const HEADER_ROW = 3;
/** Points, by column: severity, sheet, cell, what, why, how. */
const WIDTHS = [80, 110, 60, 300, 260, 300];
/** The size of a request in addition to its pages. */
const FRAME_BYTES = 60_000;

/** The sheet before it is written. */
interface Target {
  readonly sheetName: string;
  readonly isNew: boolean;
  readonly tables: readonly string[];
}

/**
 * Writes issues to a sheet of their own, which is found again by a name of the workbook wherever it was moved and
 * whatever it is called since, and is then renewed as a whole. Gives the sheet's name. Two round trips, more only for
 * what is beyond one request's size. Throws a WorkbookError: `structureProtected`, `sheetProtected`.
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

async function findTarget(requests: Requests, wanted: string): Promise<Target> {
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
    const sheetName = taken.has(wanted.toLowerCase()) ? freeName(wanted, taken) : wanted;
    return { sheetName, isNew: true, tables: [] };
  }
  if (protection.protected) throw new WorkbookError("sheetProtected", { sheet: sheet.name });
  return { sheetName: sheet.name, isNew: false, tables: tables.items.map(({ name }) => name) };
}

/** The sheet, made or emptied where this is the first request. */
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
  const whole = { ...header, rows: Math.max(text.rows.length, 1) + 1 };
  const table = sheet.tables.add(draft.range(whole), true);
  table.style = TABLE_STYLE;
  applyCellFormat(draft, { ...whole, row: HEADER_ROW + 1, rows: whole.rows - 1 }, CELL_FORMATS.wrapped);
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

/** At least one portion, since the sheet itself is made with the first. */
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

/** Removes a sheet that was begun; where even that fails, the first error is the one to report. */
async function removeSheet(requests: Requests, name: string): Promise<void> {
  await requests
    .send(({ workbook }) => {
      workbook.names.getItemOrNullObject(NAMES.issues).delete();
      workbook.worksheets.getItemOrNullObject(name).delete();
    })
    .catch(() => undefined);
}
