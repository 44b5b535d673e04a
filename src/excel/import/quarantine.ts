import { columnLetters } from "../../blueprint/formula";
import { LOOKS } from "../../blueprint/look";
import type { CellInput } from "../../blueprint/types";
import { sayIn } from "../../locales";
import { IMPORT } from "../../locales/import";
import type { Reason } from "../../model/import/reasons";
import type { Layout, ValueRow } from "../../model/import/layout";
import { withoutControls } from "../../model/import/text";
import type { Language } from "../../model/initiative";
import { applyLook, everywhere } from "../apply/look";
import { SheetDraft } from "../apply/sheetDraft";
import { plainText } from "../plainText";
import { ReadRefusal } from "../refusals";
import type { Patience, Requests } from "../requests";
import { reasonText } from "./reasonText";
import { sheetOf } from "./sheetOf";

/** The name of the first caption: the sheet is found again by it, whatever it is called since. */
const NAME = "EnsembleQuarantine";
const HEADER_ROW = 3;
const OWN_COLUMNS = 5;
const REASONS = 4;
/** When, file, line, column, reasons, then the file's own cells. */
const WIDTHS = [110, 160, 50, 60, 420] as const;
const WHEN_FORMAT = "yyyy-mm-dd";
/** Excel keeps no longer text in a cell; nor are lines without end of use to anybody. */
const LONGEST_CELL = 30_000;
const LONGEST_LINE = 200_000;
const MOST_CELLS = 1_000;

/** The sheet of rows set aside, as it stands: where the next row goes. */
export interface Quarantine {
  readonly sheetId: string;
  readonly sheet: string;
  readonly firstRow: number;
  /** made for this import, so that it goes if the import is undone */
  readonly isNew: boolean;
}

/** Finds the sheet, or makes it. Two round trips. Refuses with a ReadRefusal where it can neither be made nor filled. */
export async function openQuarantine(
  requests: Requests,
  language: Language,
  patience: Patience,
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
  }, patience);
  if (range.isNullObject) {
    if (protection.protected) throw new ReadRefusal("structureProtected");
    const taken = worksheets.items.map(({ name }) => name.toLowerCase());
    // The name outlives a sheet that somebody deleted.
    return make(requests, language, { taken, isNamed: !item.isNullObject }, patience);
  }
  if (sheet.protection.protected) throw new ReadRefusal("sheetProtected", { sheet: sheet.name });
  return { sheetId: sheet.id, sheet: sheet.name, firstRow: used.rowIndex + used.rowCount, isNew: false };
}

async function make(
  requests: Requests,
  language: Language,
  { taken, isNamed }: { readonly taken: readonly string[]; readonly isNamed: boolean },
  patience: Patience,
): Promise<Quarantine> {
  const say = (key: "sheet" | "title" | "lead" | "when" | "file" | "line" | "column" | "reasons" | "cells") =>
    sayIn(IMPORT, language, `quarantine.${key}`);
  const wanted = say("sheet");
  const name = [wanted, ...Array.from({ length: taken.length }, (_, index) => `${wanted} ${index + 2}`)].find(
    (each) => !taken.includes(each.toLowerCase()),
  )!;
  const sheet = await requests.send(({ workbook }) => {
    if (isNamed) workbook.names.getItem(NAME).delete();
    const sheet = workbook.worksheets.add(name);
    const draft = new SheetDraft(sheet);
    const header = { row: HEADER_ROW, column: 0, rows: 1, columns: OWN_COLUMNS + 1 };
    draft.range({ row: 0, column: 0, rows: 2, columns: 1 }).values = [[say("title")], [say("lead")]];
    draft.range(header).values = [
      [say("when"), say("file"), say("line"), say("column"), say("reasons"), say("cells")],
    ];
    applyLook(draft, { row: 0, column: 0, rows: 1, columns: 1 }, LOOKS.title);
    applyLook(draft, header, LOOKS.header);
    WIDTHS.forEach((width, column) => {
      draft.range({ row: 0, column, rows: 1, columns: 1 }).format.columnWidth = width;
    });
    sheet.freezePanes.freezeRows(HEADER_ROW + 1);
    workbook.names.add(NAME, draft.range({ ...header, columns: 1 }));
    sheet.load("id");
    return sheet;
  }, patience);
  return { sheetId: sheet.id, sheet: name, firstRow: HEADER_ROW + 1, isNew: true };
}

/** Where rows set aside come from. */
interface Origin {
  /** the serial of the day */
  readonly when: number;
  readonly name: string;
  readonly layout: Layout;
  readonly language: Language;
}

/** The cells of a row set aside: what was in the file stays plain text, whatever it looks like. */
export function quarantinedCells(row: ValueRow, reasons: readonly Reason[], origin: Origin): CellInput[] {
  const { line, cells } = row;
  const { when, name, layout, language } = origin;
  const kept: string[] = [];
  let room = LONGEST_LINE;
  for (const cell of cells.slice(0, MOST_CELLS)) {
    const length = Math.min(cell.length, LONGEST_CELL, room);
    kept.push(length < cell.length ? `${cell.slice(0, length)}…` : cell);
    room -= length;
  }
  const isWhole =
    kept.length === cells.length && kept.every((cell, index) => cell.length === cells[index]!.length);
  const sentences = reasons.map((reason) => reasonText(reason, language));
  if (!isWhole) sentences.push(sayIn(IMPORT, language, "quarantine.shortened"));
  const place = columnOf(row, reasons, layout);
  const letters = place === undefined ? "" : columnLetters(place);
  return [when, storable(name), line, letters, storable(sentences.join(" ")), ...kept.map(storable)];
}

/** The column of the file, from zero, in which the figure stands, else the first cell that is amiss. */
function columnOf(
  { column, misfit }: ValueRow,
  reasons: readonly Reason[],
  { kept }: Layout,
): number | undefined {
  if (column !== undefined || misfit) return column;
  const cell = reasons.find((reason) => reason.column !== undefined)?.column;
  return cell === undefined ? undefined : kept[cell];
}

/** Writes rows of different lengths as one range. */
export function writeQuarantined(
  context: Excel.RequestContext,
  { sheetId, firstRow }: Quarantine,
  first: number,
  rows: CellInput[][],
): void {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const columns = Math.max(...rows.map((row) => row.length));
  const range = sheet.getRangeByIndexes(firstRow + first, 0, rows.length, columns);
  range.values = rows.map((row) => [...row, ...Array<null>(columns - row.length).fill(null)]);
  range.getColumn(0).numberFormat = everywhere(WHEN_FORMAT);
  range.format.verticalAlignment = "Top";
  range.getColumn(REASONS).format.wrapText = true;
}

/** Takes rows away again; a sheet that was made for them goes as a whole. */
export function queueRemoval(
  { workbook }: Excel.RequestContext,
  { sheetId, firstRow, isNew }: Quarantine,
  rows: number,
): void {
  const sheet = workbook.worksheets.getItemOrNullObject(sheetId);
  if (isNew) {
    workbook.names.getItemOrNullObject(NAME).delete();
    sheet.delete();
  } else if (rows > 0) {
    sheet.getRangeByIndexes(firstRow, 0, rows, 1).getEntireRow().clear("Contents");
  }
}

function storable(cell: string): string {
  return plainText(withoutControls(cell, "\ufffd"));
}
