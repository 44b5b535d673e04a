import { lastOf } from "../../model/collections";
import { rangeReference } from "../../blueprint/formula";
import { TABLE_STYLE } from "../../blueprint/cellFormats";
import { NAMES } from "../../blueprint/names";
import type { Rect, CellInput } from "../../blueprint/types";
import { SheetDraft } from "../apply/sheetDraft";
import { entryCells } from "../apply/table";
import { cellPages, type CellPage } from "../cellPages";
import { systemClock, type Clock } from "../clock";
import { MAX_REQUEST_BYTES } from "../batchRequests";
import { freeName } from "../build/buildPlan";
import { decorationRecordIn, queueDecorationRecord } from "../build/decorationRecord";
import type { Decoration } from "../build/decorations";
import type { RefusedDecoration } from "../build/refusedDecorations";
import { queueResize } from "../entries/tableRows";
import { excelCode, toWorkbookError, WorkbookError } from "../errors";
import { bodyOfColumn, captionsOf } from "../movedColumns";
import { sendOrReadBack } from "../outcome";
import { Requests } from "../requests";
import { sheetOf } from "../sheets";
import { queueContent } from "../workbookSnapshot";
import {
  decorateNewList,
  decorateRows,
  decorationsOf,
  HEADER_ROW,
  recordWith,
  type FoundRecord,
  type WrittenList,
} from "./issueListDecorations";
import {
  bodyRows,
  growList,
  isFreeBelow,
  keepBelow,
  noRoomBelow,
  queueGrown,
  queueList,
  requiredTable,
  type FoundList,
  type IssueSheetText,
} from "./issueList";

/** Where the list is, and what of its formatting Excel refused: `finishDecorations` tries again. */
export interface WrittenIssues {
  /** the name of the sheet */
  readonly sheet: string;
  readonly refused: readonly RefusedDecoration[];
}

/** The size of a request in addition to its pages. */
const FRAME_BYTES = 60_000;

/** What is needed to know before anything is written. */
interface Snapshot {
  readonly list: FoundList | undefined;
  readonly decorationRecord: FoundRecord;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
}

/** Other people may make a sheet of the same name at the same moment; after this many attempts the work fails. */
const MAX_ATTEMPTS = 3;

/**
 * Writes issues to a list of their own: a title that has a defined name, and a table three rows below it. The list is
 * found even after its sheet was moved or renamed, and rewritten; nothing else on its sheet is changed. A list that
 * people changed is not Ensemble's any more: another one is made. The formatting is applied after the texts, in a request of
 * its own. Three round trips for a new list, four for another writing, one more if it has to grow, more only if the issues exceed one request or if
 * Excel refuses a piece of the formatting. Throws a WorkbookError: `structureProtected`, `sheetProtected`, `noRoomBelow`,
 * `outcomeUnknown`.
 */
export async function writeIssues(text: IssueSheetText, clock: Clock = systemClock): Promise<WrittenIssues> {
  const requests = new Requests(clock);
  try {
    for (let attempt = 1; ; attempt += 1) {
      const snapshot = await findList(requests, text);
      if (snapshot.list) return await rewrite(requests, snapshot.list, snapshot.decorationRecord, text);
      try {
        return await new NewList(requests, text, snapshot).write();
      } catch (error) {
        // Somebody made a sheet of that name meanwhile.
        if (excelCode(error) !== "ItemAlreadyExists" || attempt === MAX_ATTEMPTS) throw error;
      }
    }
  } catch (error) {
    throw toWorkbookError(error);
  }
}

async function findList(requests: Requests, text: IssueSheetText): Promise<Snapshot> {
  const { range, sheet, tables, worksheets, structure, names } = await requests.send(({ workbook }) => {
    const range = issuesCell(workbook);
    const sheet = sheetOf(range);
    const tables = range.getOffsetRange(HEADER_ROW, 0).getTables(false);
    const { worksheets, names, protection: structure } = workbook;
    range.load("address,rowIndex,columnIndex");
    sheet.load("id,name");
    sheet.protection.load("protected");
    tables.load("items/id");
    worksheets.load("items/id,items/name");
    names.load("items/name,items/formula");
    structure.load("protected");
    return { range, sheet, tables, worksheets, structure, names };
  });
  const sheets = worksheets.items.map(({ id, name }) => ({ id, name }));
  const decorationRecord = { record: decorationRecordIn(names.items), names: names.items };
  const [table] = range.isNullObject ? [] : tables.items;
  const rows = table ? await rowsOfOurs(requests, table.id, text) : undefined;
  if (table && rows !== undefined) {
    if (sheet.protection.protected) throw new WorkbookError("sheetProtected", { sheet: sheet.name });
    const title = { row: range.rowIndex, column: range.columnIndex };
    return {
      list: { sheet: sheet.name, sheetId: sheet.id, tableId: table.id, title, rows },
      decorationRecord,
      sheets,
    };
  }
  if (structure.protected) throw new WorkbookError("structureProtected");
  return { list: undefined, decorationRecord, sheets };
}

/** The cell of the title. */
function issuesCell({ names }: Excel.Workbook): Excel.Range {
  return names.getItemOrNullObject(NAMES.issues).getRangeOrNullObject();
}

/**
 * The number of rows of a table if it is the one that Ensemble made: it begins below the title, with all captions. Throws a
 * WorkbookError `noRoomBelow` where it cannot grow as needed.
 */
async function rowsOfOurs(
  requests: Requests,
  tableId: string,
  text: IssueSheetText,
): Promise<number | undefined> {
  const loaded = await requests.send(({ workbook }) => {
    const title = issuesCell(workbook);
    title.load("rowIndex,columnIndex");
    const table = workbook.tables.getItemOrNullObject(tableId);
    const list = queueList(table, text.rows.length);
    const overlapping = list.area.getTables(false);
    overlapping.load("items/id");
    return { title, list, overlapping };
  });
  const { title, list, overlapping } = loaded;
  if (title.isNullObject || list.header.isNullObject) return undefined;
  const captions = captionsOf(list.header);
  const isBelow =
    list.header.rowIndex === title.rowIndex + HEADER_ROW && list.header.columnIndex === title.columnIndex;
  if (!isBelow || text.captions.some((caption) => !captions.includes(caption))) return undefined;
  if (!isFreeBelow(list, list.body.rowCount) || overlapping.items.length > 1) throw noRoomBelow(list);
  return list.body.rowCount;
}

/** Rewrites the list that was found: the cells of its columns, wherever they are now, and its size; then their formatting. */
async function rewrite(
  requests: Requests,
  list: FoundList,
  decorationRecord: FoundRecord,
  text: IssueSheetText,
): Promise<WrittenIssues> {
  const needed = bodyRows(text.rows.length);
  const grown = list.rows < needed ? await growList(requests, list, text) : undefined;
  const batches = batchesOf(cellPages(text.rows.map(entryCells)));
  const writeAll = async () => {
    for (const [index, pages] of batches.entries()) {
      const isLast = index === batches.length - 1;
      const before = await requests.send(({ workbook }) => {
        const table = requiredTable(workbook, list.tableId, text, needed);
        const rows = grown && index === 0 ? queueGrown(table, grown.former, needed) : undefined;
        titleCells(workbook).values = titleValues(isLast ? text : { ...text, lead: "" });
        if (index === 0) queueSize(table, text);
        pages.forEach((page) => queuePage(table, text, page));
        if (isLast) workbook.worksheets.getItem(list.sheetId).activate();
        return rows;
      });
      if (grown && before) await keepBelow(requests, list.tableId, before, grown);
    }
    return list;
  };
  const { captions } = text;
  const written = await sendOrReadBack(requests.clock, writeAll, () => writtenList(requests, text));
  const rows = { captions, rows: needed, title: list.title };
  return { sheet: written.sheet, refused: await decorateRows(requests, written, decorationRecord, rows) };
}

/**
 * Shows all rows of the list, since a filter was about other findings and several rows cannot be written over hidden ones;
 * empties its columns, and cuts off the rows that it does not need.
 */
function queueSize(table: Excel.Table, { captions, rows }: IssueSheetText): void {
  table.clearFilters();
  table.getDataBodyRange().rowHidden = false;
  for (const caption of captions) bodyOfColumn(table, caption).clear("Contents");
  queueResize(table, bodyRows(rows.length));
}

/** Queues rows of the list, column by column: people may have added columns, or moved them. */
function queuePage(table: Excel.Table, { captions }: IssueSheetText, { first, cells }: CellPage): void {
  captions.forEach((caption, column) => {
    const body = bodyOfColumn(table, caption).getCell(first, 0).getAbsoluteResizedRange(cells.length, 1);
    body.values = cells.map((row) => [row[column] ?? ""]);
  });
}

/** The list, if it is there as it is to be. */
async function writtenList(requests: Requests, text: IssueSheetText): Promise<WrittenList | undefined> {
  const { sheet, tables, titles } = await requests.send(({ workbook }) => {
    const titles = issuesCell(workbook).getAbsoluteResizedRange(2, 1);
    const sheet = sheetOf(titles);
    const tables = titles.getOffsetRange(HEADER_ROW, 0).getTables(false);
    titles.load("values");
    sheet.load("id,name");
    tables.load("items/id");
    return { sheet, tables, titles };
  });
  const [table] = titles.isNullObject ? [] : tables.items;
  if (!table) return undefined;
  const { header, body, area } = await requests.send(({ workbook }) =>
    queueList(workbook.tables.getItem(table.id), text.rows.length),
  );
  const columns = text.captions.map((caption) => captionsOf(header).indexOf(caption));
  const rows = (area.values as CellInput[][])
    .slice(1)
    .map((row) => columns.map((column) => row[column] ?? ""));
  const found = [titles.values, rows];
  const expected = [
    [[text.title], [text.lead]],
    text.rows.length > 0 ? text.rows : [text.captions.map(() => "")],
  ];
  const isThere =
    body.rowCount === bodyRows(text.rows.length) && JSON.stringify(found) === JSON.stringify(expected);
  return isThere ? { sheet: sheet.name, sheetId: sheet.id, tableId: table.id } : undefined;
}

/** A list on a new sheet. */
class NewList {
  private readonly name: string;
  /** The sheet has this name until it is complete, so that only this run can have made it. */
  private readonly workingName = `Ensemble ${Math.random().toString(36).slice(2, 12)}`;
  private readonly decorations: readonly Decoration[];
  private decorationRecord: FoundRecord;

  constructor(
    private readonly requests: Requests,
    private readonly text: IssueSheetText,
    { sheets, decorationRecord }: Snapshot,
  ) {
    this.decorationRecord = decorationRecord;
    this.decorations = decorationsOf(text.captions, bodyRows(text.rows.length));
    const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
    this.name = taken.has(text.name.toLowerCase()) ? freeName(text.name, taken) : text.name;
  }

  async write(): Promise<WrittenIssues> {
    const list = await sendOrReadBack(
      this.requests.clock,
      () => this.writeAll(),
      async () => {
        const written = await writtenList(this.requests, this.text);
        return written === undefined || written.sheet === this.workingName ? this.remove() : written;
      },
    );
    return {
      sheet: list.sheet,
      refused: await decorateNewList(this.requests, list, this.decorationRecord, this.decorations),
    };
  }

  private async writeAll(): Promise<WrittenList> {
    const { text, name } = this;
    const [first = [], ...others] = batchesOf(cellPages(text.rows.map(entryCells)));
    const { sheet, table } = await this.requests.send(({ workbook }) => {
      const sheet = workbook.worksheets.add(this.workingName);
      sheet.load("id");
      workbook.names.getItemOrNullObject(NAMES.issues).delete();
      const title = { row: 0, column: 0, rows: 1, columns: 1 };
      workbook.names.add(NAMES.issues, rangeReference(this.workingName, title));
      const table = fillSheet(sheet, text);
      first.forEach((page) => queuePage(table, text, page));
      sheet.activate();
      sheet.name = name;
      this.queueRecord(workbook);
      table.load("id");
      return { sheet, table };
    });
    for (const pages of others) {
      await this.requests.send(
        ({ workbook }) => {
          const list = requiredTable(workbook, table.id, text, text.rows.length);
          pages.forEach((page) => queuePage(list, text, page));
          workbook.worksheets.getItem(sheet.id).activate();
        },
        { endless: true },
      );
    }
    return { sheet: name, sheetId: sheet.id, tableId: table.id };
  }

  /** Records all formatting as missing, for the case that nothing can be sent any more. */
  private queueRecord(workbook: Excel.Workbook): void {
    const { record, names } = this.decorationRecord;
    const missing = recordWith(record, this.name, this.decorations);
    this.decorationRecord = {
      record: missing,
      names: [...names, ...queueDecorationRecord(workbook, missing, names)],
    };
  }

  /** Removes what a failed request left: the sheet of this run, if nobody put anything else on it. */
  private async remove(): Promise<undefined> {
    const { worksheets, issues, owner } = await this.requests.send(({ workbook }) => {
      const issues = issuesCell(workbook);
      const owner = sheetOf(issues);
      issues.load("address");
      owner.load("id,name");
      workbook.worksheets.load("items/id,items/name");
      return { worksheets: workbook.worksheets, issues, owner };
    });
    const made = worksheets.items.find(({ name }) => name === this.workingName);
    if (!made) return undefined;
    const isNamed = !issues.isNullObject && owner.id === made.id;
    const { used, counts } = await this.requests.send(({ workbook }) => {
      const content = queueContent(workbook.worksheets.getItem(made.id));
      content.used.load("rowIndex,columnIndex,rowCount,columnCount");
      return content;
    });
    const holdsMore = !used.isNullObject && !this.isOwnArea(used);
    const [charts, shapes, comments] = counts.map(({ value }) => value);
    if (holdsMore || [charts, shapes, comments].some((count) => count !== 0)) return undefined;
    await this.requests.send(({ workbook }) => {
      if (isNamed) workbook.names.getItem(NAMES.issues).delete();
      workbook.worksheets.getItem(made.id).delete();
    });
    return undefined;
  }

  private isOwnArea({ rowIndex, rowCount, columnIndex, columnCount }: Excel.Range): boolean {
    const { row, columns } = headerOf(this.text);
    return (
      rowIndex + rowCount <= row + 1 + bodyRows(this.text.rows.length) && columnIndex + columnCount <= columns
    );
  }
}

/** The cells of title and lead. */
function titleCells({ names }: Excel.Workbook): Excel.Range {
  return names.getItem(NAMES.issues).getRange().getCell(0, 0).getAbsoluteResizedRange(2, 1);
}

function titleValues({ title, lead }: Pick<IssueSheetText, "title" | "lead">): CellInput[][] {
  return [[title], [lead]].map(entryCells);
}

/** Queues title and table of a new sheet; returns the table. */
function fillSheet(sheet: Excel.Worksheet, text: IssueSheetText): Excel.Table {
  const draft = new SheetDraft(sheet);
  draft.range({ row: 0, column: 0, rows: 2, columns: 1 }).values = titleValues(text);
  const header = headerOf(text);
  draft.range(header).values = [entryCells(text.captions)];
  const table = sheet.tables.add(draft.range({ ...header, rows: bodyRows(text.rows.length) + 1 }), true);
  table.style = TABLE_STYLE;
  return table;
}

function headerOf({ captions }: IssueSheetText): Rect {
  return { row: HEADER_ROW, column: 0, rows: 1, columns: captions.length };
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
