/** The table of a list of findings: how it is read, and how it grows. */
import { elementAt } from "../../model/collections";
import type { Cell } from "../build/placeDecoration";
import { queueResize, queueTableCells, TABLE_CELL_READER } from "../entries/tableRows";
import { WorkbookError } from "../errors";
import { queueCaptions } from "../movedColumns";
import { sendOrReadBack } from "../outcome";
import type { Requests } from "../requests";
import { areBlank, restoreRows, type Cells } from "../restoreRows";
import { isBlank } from "../rowRanges";
import type { WrittenList } from "./issueListDecorations";
import { localAddress } from "./localAddress";

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

/** A list that Ensemble wrote before, as it was found. */
export interface FoundList extends WrittenList {
  /** the cell of its title */
  readonly title: Cell;
  /** the number of rows of its table */
  readonly rows: number;
}

export type LoadedList = ReturnType<typeof queueList>;

/** Queues a list as it is at this point of the request, with the cells that it is to fill. */
export function queueList(table: Excel.Table, rows: number) {
  const header = queueCaptions(table);
  header.load("rowIndex,columnIndex");
  const body = table.getDataBodyRange();
  body.load("rowCount");
  const area = table.getHeaderRowRange().getResizedRange(bodyRows(rows), 0);
  area.load("formulas,values,address");
  const { worksheet } = table;
  worksheet.load("name");
  return { header, body, area, worksheet };
}

/** A table has at least one row. */
export function bodyRows(rows: number): number {
  return Math.max(rows, 1);
}

/** Whether nothing is below so many rows of the table where it is to grow. */
export function isFreeBelow({ area }: LoadedList, rows: number): boolean {
  return (area.formulas as unknown[][]).slice(1 + rows).every((row) => row.every(isBlank));
}

export function noRoomBelow({ area, worksheet }: LoadedList): WorkbookError {
  return new WorkbookError("noRoomBelow", { sheet: worksheet.name, cells: localAddress(area.address) });
}

/**
 * The table, in a request that stops here where a column or a row of it does not exist any more, before anything is
 * written.
 */
export function requiredTable(
  { tables }: Excel.Workbook,
  tableId: string,
  { captions }: IssueSheetText,
  rows: number,
): Excel.Table {
  const table = tables.getItem(tableId);
  for (const caption of captions) table.columns.getItem(caption).load("name");
  if (rows > 0) table.rows.getItemAt(rows - 1).load("index");
  return table;
}

/** A list that has grown: the number of its rows before, and their texts with the captions. */
interface GrownList {
  readonly former: number;
  readonly rows: readonly string[];
}

function textOfRow(contents: readonly unknown[]): string {
  return JSON.stringify(contents);
}

/**
 * Extends the table over the rows that it needs, before anything is written into them. If somebody wrote below it right
 * before, it is made shorter again by as many rows. One round trip. Throws a WorkbookError `noRoomBelow`.
 */
export async function growList(
  requests: Requests,
  { tableId, rows }: FoundList,
  text: IssueSheetText,
): Promise<GrownList> {
  const needed = bodyRows(text.rows.length);
  const before = await sendOrReadBack(
    requests.clock,
    () =>
      requests.send(({ workbook }) => {
        const table = requiredTable(workbook, tableId, text, 0);
        const found = queueList(table, needed);
        queueResize(table, needed);
        return found;
      }),
    async () => {
      const now = await requests.send(({ workbook }) => queueList(workbook.tables.getItem(tableId), needed));
      return now.body.rowCount === needed ? now : undefined;
    },
  );
  const isSent = before.body.rowCount < needed;
  const former = isSent ? before.body.rowCount : rows;
  if (isFreeBelow(before, former))
    return { former, rows: (before.area.formulas as unknown[][]).map(textOfRow) };
  try {
    await requests.send(
      ({ workbook }) => {
        const table = workbook.tables.getItem(tableId);
        table.resize(table.getRange().getResizedRange(former - needed, 0));
      },
      { endless: true },
    );
  } catch (error) {
    throw new WorkbookError("outcomeUnknown", {}, { cause: error });
  }
  throw noRoomBelow(before);
}

/** Rows below a list among which a blank one is looked for. */
const ROWS_BELOW = 200;

/** Queues the rows that a list has grown by, before they are written. */
export function queueGrown(table: Excel.Table, former: number, needed: number): Excel.Range {
  const rows = table
    .getHeaderRowRange()
    .getOffsetRange(1 + former, 0)
    .getResizedRange(needed - former - 1, 0);
  return queueTableCells(rows);
}

/**
 * Moves what somebody wrote into the rows that a list has grown by, in the moment before they were written, to blank rows
 * below it. Rows of the list itself, which rows that were inserted have moved there, are written anew already.
 */
export async function keepBelow(
  requests: Requests,
  tableId: string,
  grown: Excel.Range,
  { rows: before }: GrownList,
): Promise<void> {
  const known = new Set(before);
  const written = TABLE_CELL_READER.cells(grown).filter(
    (cells) => !areBlank(cells) && !known.has(textOfRow(cells.map(({ content }) => content))),
  );
  const { length } = elementAt(grown.values, 0) as unknown[];
  const rangeOf = ({ workbook }: Excel.RequestContext, { first, rows }: { first: number; rows: number }) =>
    workbook.tables
      .getItem(tableId)
      .getDataBodyRange()
      .getRowsBelow(1)
      .getCell(first, 0)
      .getAbsoluteResizedRange(rows, length);
  const isHere = (cells: Cells) => areBlank(cells);
  // Not directly below, where Excel takes a row into the table.
  const rows = { first: 1, rows: ROWS_BELOW + written.length };
  await restoreRows(
    requests,
    { rows, rangeOf },
    written.map((cells, index) => ({ row: 1 + index, before: cells, isHere })),
  );
}
