import { WorkbookError } from "../errors";
import {
  bodyOfColumn,
  knownCaptions,
  detectMovedColumns,
  queueCaptions,
  requireCaptions,
} from "../movedColumns";
import type { Requests, RetryPolicy } from "../requests";
import type { ObservationTable } from "./importContext";
import type { EnteredColumns } from "./observationRows";
import { sheetOf } from "../sheets";
import { mostFrequent } from "../entries/tableRows";
import { newRowFormulas } from "../entries/newRowFormulas";
import { computedCaptions } from "../entries/undoAddedRows";
import { TABLE } from "./observationTable";
import { hasHiddenRows } from "../rowRanges";

/** The body of the table: its 0-based first sheet row and its size. */
export interface TableBody {
  readonly row: number;
  readonly rows: number;
  /** whether any of its rows is hidden */
  readonly hasHiddenRows: boolean;
  /** the formulas of the computed columns, by caption, in R1C1 notation */
  readonly formulas: ReadonlyMap<string, string>;
}

/** The numbers of existing rows to fill, and of rows by which the table is to grow. */
export interface RowsNeeded {
  readonly spare: number;
  readonly below: number;
}

/** The number of free rows checked before anything is written; each request also checks the rows that it writes. */
const MAX_ROWS_READ = 1_000;
/** The number of rows from which the formulas of the computed columns are taken. */
const MAX_FORMULA_ROWS = 100;

/**
 * Checks that the rows that an import is to fill are free, and locates the body of the table. One round trip. Throws a
 * WorkbookError: `sheetProtected`, `rowTaken`, `noRoomBelow`, `columnChanged`.
 */
export async function findFreeRows(
  requests: Requests,
  retry: RetryPolicy,
  table: ObservationTable,
  runs: readonly EnteredColumns[],
  { spare, below }: RowsNeeded,
): Promise<TableBody> {
  const { sheet } = table;
  const asking = requests.send(({ workbook }) => {
    const item = workbook.tables.getItem(TABLE);
    const body = item.getDataBodyRange();
    const { protection } = sheetOf(body);
    body.load("rowIndex,rowCount,rowHidden");
    protection.load("protected");
    item.load("showTotals");
    const rows = Math.min(spare, MAX_ROWS_READ);
    const free = (rows > 0 ? runs : []).map((run) =>
      loaded(
        body.getCell(table.usedRows, run.first).getAbsoluteResizedRange(rows, run.columns.length),
        "formulas",
      ),
    );
    const under =
      below > 0 ? loaded(body.getRowsBelow(below).getUsedRangeOrNullObject(true), "address") : undefined;
    const formulaRows = Math.min(table.rows, MAX_FORMULA_ROWS);
    const last = [...computedCaptions(table)].map((caption) => {
      const cells = bodyOfColumn(item, caption).getCell(table.rows - formulaRows, 0);
      return { caption, cells: loaded(cells.getAbsoluteResizedRange(formulaRows, 1), "formulasR1C1") };
    });
    return { item, header: queueCaptions(item), body, protection, free, under, last };
  }, retry);
  const { item, header, body, protection, free, under, last } = await detectMovedColumns(TABLE, asking);
  requireCaptions(knownCaptions(table), header);
  if (protection.protected) throw new WorkbookError("sheetProtected", { sheet });
  if (free.some(isFilled) || body.rowCount !== table.rows) throw new WorkbookError("rowTaken", { sheet });
  if (below > 0 && item.showTotals) {
    const totals = body.rowIndex + body.rowCount + 1;
    throw new WorkbookError("noRoomBelow", { sheet, cells: `${totals}:${totals}` });
  }
  if (under && !under.isNullObject) {
    throw new WorkbookError("noRoomBelow", {
      sheet,
      cells: under.address.slice(under.address.lastIndexOf("!") + 1),
    });
  }
  return {
    row: body.rowIndex,
    rows: body.rowCount,
    hasHiddenRows: hasHiddenRows(body),
    formulas: await newRowFormulas(
      new Map(
        last.flatMap(({ caption, cells }) => {
          const contents = (cells.formulasR1C1 as unknown[][]).map((row) => String(row[0]));
          const formula = mostFrequent(contents.filter((content) => content.startsWith("=")));
          return formula === undefined ? [] : [[caption, formula] as const];
        }),
      ),
      table,
    ),
  };
}

/** Whether a range that was loaded with its formulas holds anything but spaces. */
function isFilled({ formulas }: Excel.Range): boolean {
  return (formulas as unknown[][]).some((row) => row.some((cell) => String(cell).trim() !== ""));
}

function loaded(range: Excel.Range, properties: string): Excel.Range {
  range.load(properties);
  return range;
}
