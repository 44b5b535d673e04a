/** Clears rows outside tables that are recognised by what they hold. */
import { elementAt } from "../../model/collections";
import { jsonBytes } from "../bytes";
import { queueTableCells, TABLE_CELL_READER } from "../entries/tableRows";
import type { CellContent } from "../cells";
import { queueClear } from "../clearRows";
import { excelCode, WorkbookError } from "../errors";
import type { Requests, RetryPolicy } from "../requests";
import { hasHiddenRows, writableRanges, type RowRange } from "../rowRanges";
import { areBlank, restoreRows, type RowPlaces } from "../restoreRows";

/** Rows to look through, in all columns that are to be cleared. */
export interface SearchedRows extends RowPlaces {
  /** Whether a row is to be cleared, by the values of the range. */
  isFound(cells: readonly CellContent[]): boolean;
}

/** Other people may move rows between any two requests; after this many attempts the work fails. */
const MAX_ATTEMPTS = 6;
const ROWS_PER_REQUEST = 1_000;
/** The intended size of an answer: Excel returns at most 5 MB. */
const ANSWER_BYTES = 3_000_000;
/** The overhead of a row, and of the format of a cell, in an answer. */
const ROW_BYTES = 500;
const FORMAT_BYTES = 15;

/**
 * Clears the rows that are found, contents and formats. Each request reads what it clears; the contents of other rows are
 * put back, wherever these rows are by then, and the rows are looked for again. Returns whether other rows are filled. Throws a WorkbookError
 * `rowTaken` if people move rows again and again, or an error of Excel.
 */
export async function clearFoundRows(
  requests: Requests,
  searched: SearchedRows,
  retry: RetryPolicy,
): Promise<{ readonly hasOthers: boolean }> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    let hasOthers = false;
    let isMoved = false;
    const { first, rows } = searched.rows;
    for (let from = first; from < first + rows; from += ROWS_PER_REQUEST) {
      const window = { first: from, rows: Math.min(ROWS_PER_REQUEST, first + rows - from) };
      const { values, hasHidden } = await fetchValues(requests, searched, window, retry);
      const found: { row: number; bytes: number }[] = [];
      values.forEach((cells, index) => {
        if (searched.isFound(cells)) found.push({ row: from + index, bytes: answerBytes(cells) });
        else hasOthers ||= cells.some((cell) => cell !== "");
      });
      for (const some of answersOf(found))
        isMoved = (await clearRows(requests, searched, writableRanges(some, hasHidden), retry)) || isMoved;
    }
    if (!isMoved) return { hasOthers };
  }
  throw new WorkbookError("rowTaken");
}

/** The values of rows, and whether any of these is hidden. */
interface FoundValues {
  readonly values: readonly (readonly CellContent[])[];
  readonly hasHidden: boolean;
}

async function fetchValues(
  requests: Requests,
  searched: SearchedRows,
  window: RowRange,
  retry: RetryPolicy,
): Promise<FoundValues> {
  try {
    const range = await requests.send((context) => {
      const cells = searched.rangeOf(context, window);
      cells.load("values,rowHidden");
      return cells;
    }, retry);
    return { values: range.values as CellContent[][], hasHidden: hasHiddenRows(range) };
  } catch (error) {
    if (excelCode(error) !== "ResponsePayloadSizeLimitExceeded" || window.rows < 2) throw error;
  }
  const half = Math.ceil(window.rows / 2);
  const one = await fetchValues(requests, searched, { ...window, rows: half }, retry);
  const rest = { first: window.first + half, rows: window.rows - half };
  const two = await fetchValues(requests, searched, rest, retry);
  return { values: [...one.values, ...two.values], hasHidden: one.hasHidden || two.hasHidden };
}

/** The bytes of a row in the answer to the request that clears it: values, formulas and formats. */
function answerBytes(cells: readonly CellContent[]): number {
  return ROW_BYTES + 2 * jsonBytes(cells) + FORMAT_BYTES * cells.length;
}

function answersOf(found: readonly { readonly row: number; readonly bytes: number }[]): number[][] {
  const answers: number[][] = [];
  let bytes = 0;
  for (const { row, bytes: more } of found) {
    const rows = answers.at(-1);
    if (rows && bytes + more <= ANSWER_BYTES) {
      rows.push(row);
      bytes += more;
    } else {
      answers.push([row]);
      bytes = more;
    }
  }
  return answers;
}

/** Clears rows in one request. Returns whether other rows were there by then, which have their contents back. */
async function clearRows(
  requests: Requests,
  searched: SearchedRows,
  runs: readonly RowRange[],
  retry: RetryPolicy,
): Promise<boolean> {
  const { rangeOf, isFound } = searched;
  const loaded = await requests.send(
    (context) =>
      runs.map((run) => {
        const range = rangeOf(context, run);
        queueTableCells(range);
        queueClear(range);
        return range;
      }),
    retry,
  );
  const before = runs.flatMap((run, part) =>
    TABLE_CELL_READER.cells(elementAt(loaded, part)).map((cells, index) => ({
      row: run.first + index,
      before: cells,
      isHere: areBlank,
    })),
  );
  const others = before.filter(({ before: cells }) => !isFound(cells.map(({ value }) => value)));
  const overwritten = others.filter(({ before: cells }) => !areBlank(cells));
  if (overwritten.length > 0) await restoreRows(requests, searched, overwritten);
  return others.length > 0;
}
