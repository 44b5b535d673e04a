import { elementAt } from "../../model/collections";
import type { CellContent } from "../../model/check/types";
import { plainText } from "../plainText";
import { WorkbookError } from "../errors";
import type { Requests, RetryPolicy } from "../requests";
import { clustersOf, batchesOf, type Cluster } from "./clusters";

/** The address of a cell. */
export interface CellPosition {
  readonly sheet: string;
  /** "E7" */
  readonly address: string;
}

/** The state of a cell: its content, whether it is a formula, and its number format. */
export interface FoundCell {
  readonly value: CellContent;
  readonly isFormula: boolean;
  readonly format: string;
}

/** A change of a cell, with what is needed to undo it. */
export interface CellChange extends CellPosition {
  readonly requested: CellPosition;
  readonly from: CellContent;
  readonly to: CellContent;
  /** whether the new content is a formula to restore */
  readonly isFormula?: boolean;
  /** the current number format of the cell */
  readonly currentFormat: string;
  /** the new number format; null leaves it unchanged */
  readonly newFormat: string | null;
}

/** The present content of a cell, from the loaded range of a cluster. */
function cellAt(
  { values, formulas, numberFormat }: Excel.Range,
  rowOffset: number,
): FoundCell & { formula: CellContent } {
  const [value, formula] = [
    elementAt(values, rowOffset)[0] as CellContent,
    elementAt(formulas, rowOffset)[0] as CellContent,
  ];
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return { value, formula, isFormula, format: String(elementAt(numberFormat, rowOffset)[0]) };
}

function queueCells(range: Excel.Range): Excel.Range {
  range.load("values,formulas,numberFormat");
  return range;
}

/**
 * Reads the cells of clusters. Throws for protected or missing sheets before anything is changed.
 */
export async function readCellsOf<Entry extends CellPosition>(
  requests: Requests,
  clusters: readonly Cluster<Entry>[],
): Promise<ReadonlyMap<Entry, FoundCell>> {
  const found = new Map<Entry, FoundCell>();
  await requireWritable(requests, new Set(clusters.map(({ sheet }) => sheet)));
  await oneByOne(batchesOf(clusters), async (batch) => {
    const ranges = await requests.send(({ workbook }) =>
      batch.map((cluster) => queueCells(rangeOf(workbook, cluster))),
    );
    batch.forEach(({ entries, first }, index) => {
      for (const { row, entry } of entries) found.set(entry, cellAt(elementAt(ranges, index), row - first));
    });
  });
  return found;
}

async function requireWritable(requests: Requests, names: ReadonlySet<string>): Promise<void> {
  const sheets = await requests.send(({ workbook }) =>
    [...names].map((name) => {
      const sheet = workbook.worksheets.getItemOrNullObject(name);
      sheet.load("name");
      const { protection } = sheet;
      protection.load("protected");
      return { name, sheet, protection };
    }),
  );
  for (const { name, sheet, protection } of sheets) {
    if (sheet.isNullObject) throw new WorkbookError("placeMissing", { place: name });
    if (protection.protected) throw new WorkbookError("sheetProtected", { sheet: name });
  }
}

/**
 * Writes changes in batches, one round trip each; cells between them stay unchanged. After the first batch it retries
 * without limit while a cell is being edited, to avoid partial changes. A cell that held something else right before is
 * restored. Returns the changes that were made.
 */
export async function writeChanges(
  requests: Requests,
  clusters: readonly Cluster<CellChange>[],
): Promise<ReadonlySet<CellChange>> {
  const made = new Set<CellChange>();
  await oneByOne(batchesOf(clusters), async (batch, index) => {
    const formerCells = await writeBatch(requests, batch, { endless: index > 0 });
    const back = [...formerCells].flatMap(([change, cell]) => {
      if (isUnchanged(cell, change)) {
        made.add(change);
        return [];
      }
      const { sheet, address, to, newFormat } = change;
      return [
        {
          requested: change,
          sheet,
          address,
          from: to,
          to: cell.formula,
          isFormula: cell.isFormula,
          currentFormat: newFormat ?? cell.format,
          newFormat: cell.format,
        },
      ];
    });
    await oneByOne(batchesOf(clustersOf(back)), async (some) => {
      await writeBatch(requests, some, { endless: true });
    });
  });
  return made;
}

/** Whether a cell still holds the found content. */
function isUnchanged(cell: FoundCell, { from, currentFormat }: CellChange): boolean {
  return !cell.isFormula && cell.value === from && cell.format === currentFormat;
}

/** Writes changes in one request, whose response contains the former contents of their cells. */
async function writeBatch(
  requests: Requests,
  batch: readonly Cluster<CellChange>[],
  retry: RetryPolicy,
): Promise<ReadonlyMap<CellChange, ReturnType<typeof cellAt>>> {
  const ranges = await requests.send(({ workbook }) => {
    const found = batch.map((cluster) => queueCells(rangeOf(workbook, cluster)));
    for (const cluster of batch) queueChanges(rangeOf(workbook, cluster), cluster);
    return found;
  }, retry);
  return new Map(
    batch.flatMap(({ entries, first }, index) =>
      entries.map(({ row, entry }) => [entry, cellAt(elementAt(ranges, index), row - first)] as const),
    ),
  );
}

/**
 * Formats are set before the content, which Excel interprets by them; a text format is set after a number, so that it
 * stays a number.
 */
function queueChanges(range: Excel.Range, { entries, first, last }: Cluster<CellChange>): void {
  const column = <Part>(part: (change: CellChange) => Part | null): (Part | null)[][] => {
    const cells: (Part | null)[][] = Array.from({ length: last - first + 1 }, () => [null]);
    for (const { row, entry } of entries) cells[row - first] = [part(entry)];
    return cells;
  };
  const isLater = ({ to, newFormat }: CellChange) => newFormat === "@" && typeof to !== "string";
  const before = column((change) => (isLater(change) ? null : change.newFormat));
  const after = column((change) => (isLater(change) ? change.newFormat : null));
  if (isAny(before)) range.numberFormat = before;
  range.values = column((change) => contentOf(change, isLater(change)));
  if (isAny(after)) range.numberFormat = after;
}

function contentOf({ to, isFormula, currentFormat, newFormat }: CellChange, later: boolean): CellContent {
  if (typeof to !== "string" || isFormula) return to;
  const holds = later ? currentFormat : (newFormat ?? currentFormat);
  // A cell with the text format keeps a leading apostrophe as part of the text.
  return holds === "@" ? to : plainText(to);
}

function isAny(cells: readonly (readonly unknown[])[]): boolean {
  return cells.some(([cell]) => cell !== null);
}

function rangeOf({ worksheets }: Excel.Workbook, cluster: Cluster<unknown>): Excel.Range {
  const { sheet, letters, first, last } = cluster;
  return worksheets.getItem(sheet).getRange(`${letters}${first}:${letters}${last}`);
}

/** Processes parts sequentially, one round trip each. */
async function oneByOne<Part>(
  parts: readonly Part[],
  work: (part: Part, index: number) => Promise<void>,
): Promise<void> {
  await parts.reduce((before, part, index) => before.then(() => work(part, index)), Promise.resolve());
}
