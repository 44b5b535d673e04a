import { lastOf, valueAt } from "../model/collections";
import type { Clock } from "./clock";
import type { EntryTable } from "./entryTable";
import { toWorkbookError, WorkbookError } from "./errors";
import { bodyOfColumn, captionsOf, detectMovedColumns, queueCaptions } from "./movedColumns";
import { Requests } from "./requests";
import { rangeOfRows, type RowRange } from "./rowRanges";

/** Rows into which entries were written, with their contents right after. */
export interface WrittenRows {
  readonly runs: readonly RowRange[];
  /** the formulas of each run */
  readonly formulas: readonly (readonly (readonly unknown[])[])[];
  /** the number of rows that the table grew by; they are the last run */
  readonly grown: number;
  readonly address: string;
}

/** Removes added entries: rows that existed before are cleared, rows that the table grew by are deleted. */
export async function undoAddedRows(table: EntryTable, written: WrittenRows, clock: Clock): Promise<void> {
  const requests = new Requests(clock);
  const changed = () => new WorkbookError("entryChanged", { cells: `${table.sheet}!${written.address}` });
  const last = Math.max(...written.runs.map(({ first, rows }) => first + rows));
  try {
    const { item, body } = await requests.send(({ workbook }) => {
      const item = workbook.tables.getItemOrNullObject(table.id);
      const body = item.getDataBodyRange();
      body.load("rowCount");
      return { item, body };
    });
    if (item.isNullObject || body.rowCount < last) throw changed();
    const { header, current } = await requests.send(({ workbook }) => {
      const item = workbook.tables.getItem(table.id);
      const current = written.runs.map((run) => {
        const range = rangeOfRows(item.getDataBodyRange(), run);
        range.load("formulas");
        return range;
      });
      return { header: queueCaptions(item), current };
    });
    const captions = captionsOf(header);
    const isUnchanged = current.every(({ formulas }, part) =>
      (formulas as unknown[][]).every((row, index) =>
        table.entered.every(
          (column) =>
            row[captions.indexOf(column.caption)] === valueAt(written.formulas, part, index)[column.index],
        ),
      ),
    );
    if (!isUnchanged) throw changed();
    const clearing = requests.send(({ workbook }) => {
      const item = workbook.tables.getItem(table.id);
      const columns = table.entered.map(({ caption }) => bodyOfColumn(item, caption));
      // A column that no longer exists stops the request here, before anything is removed.
      for (const column of columns) column.load("rowCount");
      const kept = written.grown > 0 ? written.runs.slice(0, -1) : written.runs;
      for (const run of kept) {
        for (const column of columns) rangeOfRows(column, run).clear("Contents");
      }
      const grown = written.grown > 0 ? lastOf(written.runs) : { first: 0, rows: 0 };
      for (let row = grown.first + grown.rows - 1; row >= grown.first; row -= 1) {
        if (grown.rows > 0) item.rows.getItemAt(row).delete();
      }
    });
    await detectMovedColumns(table.id, clearing);
  } catch (error) {
    throw toWorkbookError(error);
  }
}
