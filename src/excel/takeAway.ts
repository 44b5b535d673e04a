import type { Clock } from "./clock";
import type { EntryTable } from "./entryTable";
import { toWorkbookError, WorkbookError } from "./errors";
import { Requests } from "./requests";
import { rangeOfRun, type RowRun } from "./rowRuns";

/** Rows into which entries were written, as they stood right after. */
export interface WrittenRows {
  readonly runs: readonly RowRun[];
  /** of each run */
  readonly formulas: readonly (readonly (readonly unknown[])[])[];
  /** how many rows the table grew by; they are the last run */
  readonly grown: number;
  readonly address: string;
}

/** Takes added entries away again: rows that were there are emptied, those that the table grew by go. */
export async function takeAway(table: EntryTable, written: WrittenRows, clock: Clock): Promise<void> {
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
    const now = await requests.send(({ workbook }) =>
      written.runs.map((run) => {
        const range = rangeOfRun(workbook.tables.getItem(table.id).getDataBodyRange(), run);
        range.load("formulas");
        return range;
      }),
    );
    const same = now.every(({ formulas }, part) =>
      (formulas as unknown[][]).every((row, index) =>
        table.entered.every((column) => row[column.index] === written.formulas[part]![index]![column.index]),
      ),
    );
    if (!same) throw changed();
    await requests.send(({ workbook }) => {
      const item = workbook.tables.getItem(table.id);
      const kept = written.grown > 0 ? written.runs.slice(0, -1) : written.runs;
      for (const run of kept) {
        const range = rangeOfRun(item.getDataBodyRange(), run);
        for (const { index } of table.entered) range.getColumn(index).clear("Contents");
      }
      const grown = written.grown > 0 ? written.runs.at(-1)! : { first: 0, rows: 0 };
      for (let row = grown.first + grown.rows - 1; row >= grown.first; row -= 1) {
        if (grown.rows > 0) item.rows.getItemAt(row).delete();
      }
    });
  } catch (error) {
    throw toWorkbookError(error);
  }
}
