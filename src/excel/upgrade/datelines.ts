/**
 * The line with the initiative and the report date is at the right end of a table's title row, outside the table. It does
 * not move by itself where a table gets a new last column.
 */
import { elementAt, findOrThrow } from "../../model/collections";
import type { SheetBlueprint, SheetId, WorkbookBlueprint } from "../../blueprint/types";
import type { RequestDraft } from "../requestDraft";
import type { Requests } from "../requests";
import { captionsOf, queueCaptions } from "../movedColumns";
import type { Anchor } from "./anchors";
import type { TableChange } from "./plan";

/** A cell of a title row that is to be moved within its row. */
export interface DatelineMove {
  readonly sheet: SheetId;
  readonly row: number;
  readonly from: number;
  readonly to: number;
  /** the header of the table that the line belongs to, and that of the column that it is above */
  readonly anchors: readonly Anchor[];
}

/** Reads the lines of sheets, and where they belong. One round trip if there are sheets, else none. */
export async function readDatelines(
  requests: Requests,
  sheets: readonly SheetBlueprint[],
  tables: readonly TableChange[],
  sheetIds: ReadonlyMap<SheetId, string>,
): Promise<readonly DatelineMove[]> {
  if (sheets.length === 0) return [];
  const loaded = await requests.send(
    ({ workbook }) =>
      sheets.map((sheet) => ({
        sheet,
        worksheet: workbook.worksheets.getItem(sheetIds.get(sheet.id) ?? sheet.name).load("id"),
        title: queueTitle(workbook.worksheets.getItem(sheetIds.get(sheet.id) ?? sheet.name)),
        headers: sheet.tables
          .filter(({ id }) => tables.some((change) => change.id === id))
          .map(({ id }) => {
            const header = queueCaptions(workbook.tables.getItem(id));
            header.load("rowIndex,columnIndex");
            return { id, header };
          }),
      })),
    { endless: true },
  );
  return loaded.flatMap(({ sheet, worksheet, title, headers }) => {
    if (title.isNullObject) return [];
    const formulas = ((title.formulas as unknown[][])[0] ?? []).map(String);
    return linesOf(sheet).flatMap(({ formula, columnId, table }): DatelineMove[] => {
      const header = headers.find(({ id }) => id === table)?.header;
      if (!header) return [];
      const { caption } = findOrThrow(
        findOrThrow(sheet.tables, ({ id }) => id === table).columns,
        ({ id }) => id === columnId,
      );
      const index = captionsOf(header).indexOf(caption);
      const to = header.columnIndex + index;
      // The line of a table is the last one that is not right of its place.
      const from = formulas
        .map((found, offset) => ({ found, at: title.columnIndex + offset }))
        .filter(({ found, at }) => plain(found) === plain(formula) && at <= to && at >= header.columnIndex)
        .at(-1)?.at;
      const isFree = (formulas[to - title.columnIndex] ?? "") === "";
      if (index < 0 || from === undefined || from === to || !isFree) return [];
      const anchor = (column: number, ofColumn?: string): Anchor => ({
        sheet: worksheet.id,
        place: { row: header.rowIndex, column, rows: 1, columns: 1 },
        of: { table, caption: ofColumn },
      });
      const anchors = [anchor(header.columnIndex), anchor(to, caption)];
      return [{ sheet: sheet.id, row: TITLE_ROW, from, to, anchors }];
    });
  });
}

const TITLE_ROW = 0;

function queueTitle(sheet: Excel.Worksheet): Excel.Range {
  const title = sheet.getRange("1:1").getUsedRangeOrNullObject(true);
  title.load("formulas,columnIndex");
  return title;
}

/** The lines of a blueprint that are above a column of a table. */
function linesOf({ blocks, tables }: SheetBlueprint) {
  return blocks.flatMap(({ row, column, cells }) => {
    const formula = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
    if (row !== TITLE_ROW || typeof formula !== "string" || !formula.startsWith("=")) return [];
    const table = tables.find((each) => each.column <= column && column < each.column + each.columns.length);
    if (!table) return [];
    return [{ formula, table: table.id, columnId: elementAt(table.columns, column - table.column).id }];
  });
}

/** Whether a cell holds the line of any sheet. */
export function isDateline(formula: unknown, { sheets }: WorkbookBlueprint): boolean {
  if (typeof formula !== "string" || !formula.startsWith("=")) return false;
  return sheets.some((sheet) => linesOf(sheet).some((line) => plain(line.formula) === plain(formula)));
}

/** A formula without what programs write differently. */
function plain(formula: string): string {
  return formula.replace(/\s+/g, "");
}

/** Queues the move of a line, with its format. */
export function queueDateline(
  draft: RequestDraft,
  { sheet, row, from, to }: Omit<DatelineMove, "anchors">,
): void {
  const cell = (column: number) => draft.sheet(sheet).range({ row, column, rows: 1, columns: 1 });
  cell(from).moveTo(cell(to));
}
