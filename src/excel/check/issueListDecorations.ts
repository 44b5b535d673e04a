/** The formatting of the list of issues: applied after its texts, so that a piece that Excel refuses costs none of them. */
import { CELL_FORMATS, COLOURS } from "../../blueprint/cellFormats";
import type { CellFormat, Rect } from "../../blueprint/types";
import { applyCellFormatTo } from "../apply/cellFormat";
import type { Decoration } from "../build/decorations";
import { DecorationSender } from "../build/decorationSender";
import {
  queueDecorationRecord,
  readDecorationRecord,
  type DecorationRecord,
  type RecordNames,
} from "../build/decorationRecord";
import { shifted, type Cell } from "../build/placeDecoration";
import { refusedDecorations, type RefusedDecoration } from "../build/refusedDecorations";
import { bodyOfColumn } from "../movedColumns";
import { readBack } from "../outcome";
import { RequestDraft } from "../requestDraft";
import type { Requests } from "../requests";
import { decorationStep, type DecorationStep } from "../steps";

/** The rows from the title to the header of the list. */
export const HEADER_ROW = 3;
/** Widths in characters, by column: severity, sheet, cell, what, why, how. */
const WIDTHS = [14.5, 20, 11, 56, 49, 56];

/** A list that is written. */
export interface WrittenList {
  readonly sheet: string;
  readonly sheetId: string;
  readonly tableId: string;
}

/** The workbook's record of refused decorations, with the defined names that hold it. */
export interface FoundRecord {
  readonly record: DecorationRecord;
  readonly names: RecordNames;
}

/** The decorations of a new list, with its title in the first cell of the sheet. */
export function decorationsOf(captions: readonly string[], rows: number): readonly Decoration[] {
  const sheet = "issues";
  const format = (rect: Omit<Rect, "column">, cellFormat: CellFormat): Decoration => ({
    sheet,
    kind: "cellFormat",
    range: { ...rect, column: 0 },
    format: cellFormat,
  });
  const print = {
    orientation: "Landscape",
    pagesWide: 1,
    pagesTall: 0,
    titleRows: { from: HEADER_ROW, to: HEADER_ROW },
    footer: { left: "&A", right: "&P / &N" },
  } as const;
  return [
    format({ row: 0, rows: 1, columns: 1 }, CELL_FORMATS.title),
    format({ row: 1, rows: 1, columns: 1 }, { ...CELL_FORMATS.text, fontColor: COLOURS.muted }),
    format({ row: HEADER_ROW, rows: 1, columns: captions.length }, CELL_FORMATS.header),
    bodyFormat(captions, rows),
    ...WIDTHS.map((width, column): Decoration => ({
      sheet,
      kind: "columnWidth",
      first: column,
      columns: 1,
      width,
    })),
    { sheet, kind: "tabColor", color: COLOURS.muted },
    { sheet, kind: "gridlines", shown: false },
    { sheet, kind: "frozenPanes", rows: HEADER_ROW + 1, columns: 0 },
    { sheet, kind: "pageFit", print },
    { sheet, kind: "pageSetup", print },
  ];
}

function bodyFormat({ length: columns }: readonly string[], rows: number): Decoration {
  const range = { row: HEADER_ROW + 1, column: 0, rows, columns };
  return { sheet: "issues", kind: "cellFormat", range, format: CELL_FORMATS.wrapped };
}

/** The record in which these decorations of the list replace those recorded before. */
export function recordWith(
  { refused, sheetNames }: DecorationRecord,
  sheet: string,
  decorations: readonly Decoration[],
): DecorationRecord {
  const others = refused.filter((decoration) => decoration.sheet !== "issues");
  return { refused: [...others, ...decorations], sheetNames: { ...sheetNames, issues: sheet } };
}

/** Applies the formatting of a new list, all of which is recorded as refused beforehand. Returns what Excel refused. */
export function decorateNewList(
  requests: Requests,
  list: WrittenList,
  found: FoundRecord,
  decorations: readonly Decoration[],
): Promise<readonly RefusedDecoration[]> {
  const steps = decorations.map((decoration) => decorationStep(decoration, sheetsOf(list)));
  return decorate(requests, list, found, { steps, title: { row: 0, column: 0 } });
}

/**
 * Applies the formatting of rows that were written again, and what is recorded of the rest of the list. Returns what Excel
 * refused.
 * @param title where the title of the list is now
 */
export function decorateRows(
  requests: Requests,
  list: WrittenList,
  found: FoundRecord,
  rows: { readonly captions: readonly string[]; readonly rows: number; readonly title: Cell },
): Promise<readonly RefusedDecoration[]> {
  const { captions, title } = rows;
  const body = bodyFormat(captions, rows.rows);
  const isBody = (decoration: Decoration) =>
    decoration.kind === "cellFormat" && decoration.range.row > HEADER_ROW;
  const recorded = found.record.refused.filter(
    (decoration) => decoration.sheet === "issues" && !isBody(decoration),
  );
  const steps = [
    ...recorded.map((decoration) => decorationStep(shifted(decoration, title), sheetsOf(list))),
    {
      ...decorationStep(shifted(body, title), sheetsOf(list)),
      // Column by column: people may have added columns, or moved them.
      apply: ({ context }: RequestDraft) => {
        const table = context.workbook.tables.getItem(list.tableId);
        for (const caption of captions) {
          const cells = bodyOfColumn(table, caption).getCell(0, 0).getAbsoluteResizedRange(rows.rows, 1);
          applyCellFormatTo(cells, { rows: rows.rows, columns: 1 }, CELL_FORMATS.wrapped);
        }
      },
    },
  ];
  return decorate(requests, list, found, { steps, title });
}

function sheetsOf({ sheet }: WrittenList) {
  return { sheets: [{ id: "issues", name: sheet } as const] };
}

/** Applies steps, and records what Excel refused of them. */
async function decorate(
  requests: Requests,
  list: WrittenList,
  { record, names }: FoundRecord,
  { steps, title: { row, column } }: { readonly steps: readonly DecorationStep[]; readonly title: Cell },
): Promise<readonly RefusedDecoration[]> {
  const sender = new DecorationSender({
    send: (queue) =>
      requests.send(
        (context) => queue(new RequestDraft(context, sheetsOf(list), new Map([["issues", list.sheetId]]))),
        { endless: true },
      ),
    // Formatting is idempotent: what Excel did of a failed request may be applied again.
    readBack: async () => {
      await readBack(() => readDecorationRecord(requests), requests.clock);
      return new Set();
    },
  });
  const refused = () =>
    sender.refused.map((decoration) => shifted(decoration, { row: -row, column: -column }));
  const hasRecordedRefusals = record.refused.some(({ sheet }) => sheet === "issues");
  await sender.send(steps, ({ context: { workbook } }) => {
    if (hasRecordedRefusals || refused().length > 0)
      queueDecorationRecord(workbook, recordWith(record, list.sheet, refused()), names);
  });
  return refusedDecorations({ refused: refused(), sheetNames: { issues: list.sheet } });
}
