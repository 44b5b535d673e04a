import type { TableId } from "../blueprint/types";
import { readCells, type ReadCell } from "./cells";
import { excelCode } from "./refusals";
import type { Requests } from "./requests";

export interface TableShape {
  readonly table: TableId;
  readonly captions: readonly string[];
  readonly rows: number;
}

interface Page {
  readonly table: TableId;
  readonly first: number;
  readonly rows: number;
  readonly columns: number;
}

type Rows = (readonly ReadCell[])[];

/** Cells asked for at once: with ordinary texts well below the 5 MB of an answer. */
const ANSWER_CELLS = 60_000;

/** Reads the bodies of tables in as few answers as their size allows. */
export async function readPages(
  requests: Requests,
  shapes: readonly TableShape[],
): Promise<ReadonlyMap<TableId, Rows>> {
  const found = new Map<TableId, Rows>();
  for (const pages of answersOf(shapes)) {
    for (const { table, cells } of await readAnswer(requests, pages)) {
      found.set(table, [...(found.get(table) ?? []), ...cells]);
    }
  }
  return found;
}

async function readAnswer(
  requests: Requests,
  pages: readonly Page[],
): Promise<{ table: TableId; cells: Rows }[]> {
  try {
    const ranges = await requests.send(({ workbook }) =>
      pages.map(({ table, first, rows, columns }) => {
        const body = workbook.tables.getItem(table).getDataBodyRange();
        const range = body.getCell(first, 0).getAbsoluteResizedRange(rows, columns);
        range.load("values,text,valueTypes");
        return range;
      }),
    );
    return pages.map(({ table }, index) => ({ table, cells: readCells(ranges[index]!) }));
  } catch (error) {
    const halves = halved(pages);
    if (excelCode(error) !== "ResponsePayloadSizeLimitExceeded" || !halves) throw error;
    return [...(await readAnswer(requests, halves[0])), ...(await readAnswer(requests, halves[1]))];
  }
}

function answersOf(shapes: readonly TableShape[]): Page[][] {
  const answers: Page[][] = [];
  let cells = Infinity;
  for (const page of shapes.flatMap(pagesOf)) {
    const size = page.rows * page.columns;
    if (cells + size > ANSWER_CELLS) {
      answers.push([page]);
      cells = size;
    } else {
      answers.at(-1)!.push(page);
      cells += size;
    }
  }
  return answers;
}

function pagesOf({ table, captions, rows }: TableShape): Page[] {
  const columns = captions.length;
  const most = Math.max(1, Math.floor(ANSWER_CELLS / columns));
  return Array.from({ length: Math.ceil(rows / most) }, (_, index) => ({
    table,
    columns,
    first: index * most,
    rows: Math.min(most, rows - index * most),
  }));
}

/** Two halves of what was asked for at once, or undefined when it is a single row. */
function halved(pages: readonly Page[]): [Page[], Page[]] | undefined {
  if (pages.length > 1) {
    const middle = Math.ceil(pages.length / 2);
    return [pages.slice(0, middle), pages.slice(middle)];
  }
  const [page] = pages;
  if (!page || page.rows < 2) return undefined;
  const upper = Math.ceil(page.rows / 2);
  return [[{ ...page, rows: upper }], [{ ...page, first: page.first + upper, rows: page.rows - upper }]];
}
