/** Columns that a table was made too narrow for: their captions and entries are plain cells directly beside it. */
import { isCaptionOf } from "../../blueprint/locateColumns";
import { elementAt } from "../../model/collections";
import { COLUMNS, type ColumnDefinition } from "../../blueprint/columns";
import { TABLE_IDS } from "../../model/entities";
import { LANGUAGES } from "../../languages";
import { isBlank } from "../../model/text/normalizeText";
import type { Requests } from "../requests";
import { locateTables, metadataOf, queueMetadata, queueTable, type LocatedTable } from "../workbookTables";
import type { RepairStep } from "./types";

/** A table that grows over columns beside it. */
interface WidenedTable {
  readonly step: Extract<RepairStep, { readonly kind: "takeInColumns" }>;
  /** how many columns it grows by at its left, and at its right */
  readonly left: number;
  readonly right: number;
}

/** More columns of people's own than that are not looked through. */
const MOST_OWN_COLUMNS = 30;

/** Finds tables with own columns beside them. One round trip. */
export async function findColumnsOutside(requests: Requests): Promise<readonly WidenedTable[]> {
  const loaded = await requests.send(({ workbook }) => ({
    metadata: queueMetadata(workbook),
    tables: TABLE_IDS.map((id) => {
      const table = queueTable(workbook, id);
      const row = table.table.getHeaderRowRange().getEntireRow().getUsedRangeOrNullObject(true);
      row.load("values,columnIndex");
      return { ...table, row };
    }),
  }));
  const located = locateTables(metadataOf(loaded.metadata), loaded.tables, { mayLackParts: true });
  return located.flatMap((table) => {
    const { row } = elementAt(
      loaded.tables.filter(({ id }) => id === table.id),
      0,
    );
    if (table.missing.length === 0 || row.isNullObject) return [];
    const others = located.filter((other) => other.id !== table.id && sharesHeaderRow(other, table));
    const captionAt = (column: number): string => {
      const isOthers = others.some(({ header: { column: first, captions } }) =>
        isBetween(column, first, first + captions.length),
      );
      const value = (row.values as unknown[][])[0]?.[column - row.columnIndex] ?? "";
      return isOthers || isBlank(value) ? "" : String(value);
    };
    return widened(table, captionAt) ?? [];
  });
}

/** Lets the tables grow over the columns. One round trip. */
export async function takeInColumns(requests: Requests, tables: readonly WidenedTable[]): Promise<void> {
  await requests.send(({ workbook }) => {
    for (const { step, left, right } of tables) {
      const table = workbook.tables.getItem(step.table);
      const grown = table
        .getRange()
        .getOffsetRange(0, -left)
        .getResizedRange(0, left + right);
      // No table can have merged cells.
      grown.unmerge();
      table.resize(grown);
    }
  });
}

function sharesHeaderRow({ sheet, header, rows }: LocatedTable, table: LocatedTable): boolean {
  return sheet === table.sheet && isBetween(table.header.row, header.row, header.row + rows + 1);
}

function isBetween(value: number, first: number, end: number): boolean {
  return value >= first && value < end;
}

function widened(
  { id, sheet, header, missing }: LocatedTable,
  captionAt: (column: number) => string,
): WidenedTable | undefined {
  const wanted = new Set(missing);
  const captions: string[] = [];
  /** How many columns beside the table, in a direction, reach to the last one that it lacks. */
  const reach = (first: number, direction: 1 | -1): number => {
    const most = COLUMNS[id].length + MOST_OWN_COLUMNS;
    let last = 0;
    for (let count = 1; count <= most && first + (count - 1) * direction >= 0; count += 1) {
      const caption = captionAt(first + (count - 1) * direction);
      if (caption === "") break;
      const column = [...wanted].find((each) => isAnyCaptionOf(each, caption));
      if (!column) continue;
      wanted.delete(column);
      captions.push(caption);
      last = count;
    }
    return last;
  };
  const right = reach(header.column + header.captions.length, 1);
  const left = reach(header.column - 1, -1);
  if (captions.length === 0) return undefined;
  return { step: { kind: "takeInColumns", table: id, sheet, captions }, left, right };
}

function isAnyCaptionOf(column: ColumnDefinition, caption: string): boolean {
  return LANGUAGES.some((language) => isCaptionOf(column, caption, language));
}
