/**
 * Cells by which a request makes sure that rows and columns are where they were planned. Excel stops a request at two
 * ranges that have no cell in common, so that nothing is written where somebody has inserted or deleted some since.
 */
import { rectOfReference } from "../../blueprint/formula";
import type { Rect, TableId } from "../../blueprint/types";
import { lastOf } from "../../model/collections";

/** Where the cells of a name, or the header of a table or of one of its columns, are expected. */
export interface Anchor {
  /** Excel's id of the sheet */
  readonly sheet: string;
  readonly place: Rect;
  readonly of: { readonly name: string } | { readonly table: TableId; readonly caption?: string | undefined };
}

/** The first and the last of the names that refer to cells of a sheet. */
export function anchorsOf(
  sheet: { readonly id: string; readonly name: string },
  names: Iterable<{ readonly name: string; readonly formula: string | undefined }>,
): readonly Anchor[] {
  const placed = [...names]
    .flatMap(({ name, formula }) => {
      const place = rectOfReference(formula, sheet.name);
      return place ? [{ sheet: sheet.id, place, of: { name } }] : [];
    })
    .sort((one, other) => one.place.row - other.place.row);
  return placed.length < 2 ? placed : [...placed.slice(0, 1), lastOf(placed)];
}

/** Queues the comparison of anchors with where they are. Excel stops the request with `ItemNotFound` where they differ. */
export function queueAnchors({ workbook }: Excel.RequestContext, anchors: readonly Anchor[]): void {
  for (const { sheet, place, of } of anchors) {
    const range = rangeOf(workbook, of);
    const { row, column, rows, columns } = place;
    const cell = (rowIndex: number, columnIndex: number) =>
      workbook.worksheets.getItem(sheet).getRangeByIndexes(rowIndex, columnIndex, 1, 1);
    cell(row, column).getIntersection(range).load("address");
    if (rows * columns > 1)
      cell(row + rows - 1, column + columns - 1)
        .getIntersection(range)
        .load("address");
  }
}

/** Queues the comparison of a table's columns with their order. Excel stops the request where a column is elsewhere. */
export function queueColumnOrder(
  { workbook }: Excel.RequestContext,
  id: TableId,
  captions: readonly string[],
): void {
  const table = workbook.tables.getItem(id);
  captions.forEach((caption, index) => {
    const expected = table.getHeaderRowRange().getCell(0, index);
    expected.getIntersection(table.columns.getItem(caption).getHeaderRowRange()).load("address");
  });
}

function rangeOf({ names, tables }: Excel.Workbook, of: Anchor["of"]): Excel.Range {
  if ("name" in of) return names.getItem(of.name).getRange();
  const table = tables.getItem(of.table);
  return of.caption === undefined
    ? table.getHeaderRowRange()
    : table.columns.getItem(of.caption).getHeaderRowRange();
}
