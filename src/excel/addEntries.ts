import { valueOf } from "../blueprint/entries";
import type { ColumnKind } from "../blueprint/columns";
import type { CellInput, TableId } from "../blueprint/types";
import { systemClock, type Clock } from "./clock";
import { lookAtTable, type EntryTable } from "./entryTable";
import { fittingFormat } from "./numberFormats";
import { plainText } from "./plainText";
import { toWorkbookError, WorkbookError } from "./errors";
import { Requests } from "./requests";
import { isBlank, rangeOfRun, runsOfRows, type RowRun } from "./rowRuns";
import { requireColumns } from "./workbookTables";
import { takeAway, type WrittenRows } from "./takeAway";

/** An entry by the properties of the model, as an initiative file holds it. */
export type NewEntry = Readonly<Record<string, string | number | boolean | undefined>>;

/** Entries that were added, and the way to take them away again. */
export interface AddedEntries {
  readonly sheet: string;
  /** the cells of the first of them, "B7:H7" */
  readonly address: string;
  /** the row of the sheet in which the first of them stands, from one */
  readonly row: number;
  /**
   * Takes them away again. Two round trips. Throws a WorkbookError `entryChanged` where they were changed, moved or
   * deleted since.
   */
  undo(): Promise<void>;
}

/** Free rows are looked for in so many rows at the end of a table: reading all of a very long one costs seconds. */
const TAIL = 200;
/** Somebody else may fill the same rows in the very moment; after so many times there is no point in going on. */
const TRIES = 3;

/**
 * Adds entries to a table: to its rows without entries, first to last, then to new rows below, which the table takes in.
 * Texts stay texts. Three round trips. What somebody else writes into the same rows meanwhile is put back, and others
 * are taken. Throws a WorkbookError: `notEnsemble`, `newerVersion`, `partMissing`, `columnsMissing`, `columnsUnconfirmed`,
 * `sheetProtected`, `noRoomBelow`, `rowTaken`,
 * `cellBeingEdited`, `excelRefused`; then nothing was added.
 */
export async function addEntries(
  id: TableId,
  entries: readonly NewEntry[],
  clock: Clock = systemClock,
): Promise<AddedEntries> {
  const requests = new Requests(clock);
  try {
    for (let tries = 1; ; tries += 1) {
      const table = await lookAtTable(requests, id);
      requireColumns(table, table.language, columnsIn(entries));
      const room = await findRoom(requests, table, entries.length);
      const written = await write(requests, table, room, entries);
      if (written) return { ...written.place, undo: () => takeAway(table, written.rows, clock) };
      if (tries === TRIES) throw new WorkbookError("rowTaken", { sheet: table.sheet });
    }
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** The columns that entries have a value for. */
function columnsIn(entries: readonly NewEntry[]): ReadonlySet<string> {
  return new Set(
    entries.flatMap((entry) => Object.keys(entry).filter((column) => entry[column] !== undefined)),
  );
}

/** Where entries go: rows that are there, and how many the table grows by. */
interface Room {
  readonly free: readonly RowRun[];
  readonly grow: number;
  /** the number formats of the table's last row, for those that it grows by */
  readonly formats: readonly string[];
  /** of each free row */
  readonly freeFormats: readonly (readonly string[])[];
}

async function findRoom(requests: Requests, table: EntryTable, wanted: number): Promise<Room> {
  const first = Math.max(0, table.rows - TAIL);
  const { tail, below } = await requests.send(({ workbook }) => {
    const body = workbook.tables.getItem(table.id).getDataBodyRange();
    const tail = rangeOfRun(body, { first, rows: table.rows - first });
    const below = body.getRowsBelow(wanted);
    tail.load("formulas,numberFormat");
    below.load("formulas,address");
    return { tail, below };
  });
  const formats = tail.numberFormat as string[][];
  const free = (tail.formulas as unknown[][])
    .flatMap((row, index) => (table.entered.every((column) => isBlank(row[column.index])) ? [index] : []))
    .slice(0, wanted);
  const grow = wanted - free.length;
  if ((below.formulas as unknown[][]).slice(0, grow).some((row) => !row.every(isBlank))) {
    throw new WorkbookError("noRoomBelow", { sheet: table.sheet, cells: localAddress(below.address) });
  }
  return {
    free: runsOfRows(free.map((index) => first + index)),
    grow,
    formats: formats.at(-1)!,
    freeFormats: free.map((index) => formats[index]!),
  };
}

/** Writes the entries; undefined where somebody else's were met, which then stand again as they did. */
async function write(requests: Requests, table: EntryTable, room: Room, entries: readonly NewEntry[]) {
  const { free, grow } = room;
  const counts = [...free.map(({ rows }) => rows), ...(grow > 0 ? [grow] : [])];
  const starts = counts.map((_, index) => counts.slice(0, index).reduce((sum, each) => sum + each, 0));
  const asked = await requests.send(({ workbook }) => {
    const item = workbook.tables.getItem(table.id);
    const body = item.getDataBodyRange();
    // Each is read before it is written, so that what somebody wrote since the look is not lost.
    const before = free.map((run) => loaded(rangeOfRun(body, run), "formulas,values"));
    const below = grow > 0 ? loaded(body.getRowsBelow(grow), "formulas,values") : undefined;
    if (grow > 0) item.resize(item.getRange().getResizedRange(grow, 0));
    const targets = free.map((run) => rangeOfRun(item.getDataBodyRange(), run));
    if (grow > 0) {
      const added = item.getDataBodyRange().getRowsBelow(-grow);
      added.numberFormat = Array.from({ length: grow }, () => [...room.formats]);
      targets.push(added);
    }
    targets.forEach((target, part) => {
      const rows = Array.from({ length: counts[part]! }, (_, index) => starts[part]! + index);
      for (const { column, index } of table.entered) {
        const formats = rows.map((row) => (room.freeFormats[row] ?? room.formats)[index]!);
        const cells = rows.map((row, at) => [
          cellOf(valueOf(column.kind, entries[row]![column.id], table.language), formats[at]!),
        ]);
        if (cells.every(([cell]) => cell === "")) continue;
        const fitting = formats.map((own) => [fittingFor(column.kind, own)]);
        if (fitting.some(([format]) => format !== null)) target.getColumn(index).numberFormat = fitting;
        target.getColumn(index).values = cells;
      }
    });
    const after = targets.map((target) => loaded(target, "formulas,address,rowIndex"));
    const size = loaded(item.getDataBodyRange(), "rowCount");
    return { before, below, after, size };
  });
  const clean = (rows: unknown[][]) =>
    rows.every((row) => table.entered.every((column) => isBlank(row[column.index])));
  const taken = asked.before.some(({ formulas }) => !clean(formulas as unknown[][]));
  const covered =
    asked.below !== undefined && !(asked.below.formulas as unknown[][]).every((row) => row.every(isBlank));
  if (taken || covered) {
    await putBack(requests, table, room, asked.before, asked.below);
    return undefined;
  }
  const rows: WrittenRows = {
    runs: [...free, ...(grow > 0 ? [{ first: asked.size.rowCount - grow, rows: grow }] : [])],
    formulas: asked.after.map(({ formulas }) => formulas as unknown[][]),
    grown: grow,
    address: localAddress(asked.after[0]!.address),
  };
  const [first] = asked.after;
  return { rows, place: { sheet: table.sheet, address: rows.address, row: first!.rowIndex + 1 } };
}

/** Somebody else was faster: what they wrote stands again where they wrote it, and the table has its former size. */
async function putBack(
  requests: Requests,
  table: EntryTable,
  { free, grow, freeFormats }: Room,
  before: readonly Excel.Range[],
  below: Excel.Range | undefined,
): Promise<void> {
  await requests.send(({ workbook }) => {
    const item = workbook.tables.getItem(table.id);
    if (below) {
      const added = item.getDataBodyRange().getRowsBelow(-grow);
      item.resize(item.getRange().getResizedRange(-grow, 0));
      added.formulas = typedAnew(below, () => "");
    }
    free.forEach((run, part) => {
      const target = rangeOfRun(item.getDataBodyRange(), run);
      const contents = typedAnew(before[part]!, (column) => freeFormats[part]![column]!);
      for (const { index } of table.entered) {
        target.getColumn(index).formulas = contents.map((row) => [row[index]!]);
      }
    });
  });
}

/** The contents of cells as they have to be handed to Excel to stand there again: formulas, and texts as texts. */
function typedAnew({ formulas, values }: Excel.Range, formatOf: (column: number) => string): CellInput[][] {
  return (formulas as CellInput[][]).map((row, at) =>
    row.map((formula, column) =>
      formula === values[at]![column] ? cellOf(formula, formatOf(column)) : formula,
    ),
  );
}

/** What somebody typed above, as "45 %", leaves its format behind. */
function fittingFor(kind: ColumnKind, own: string): string | null {
  return kind === "number" || kind === "date" ? fittingFormat(kind, own) : null;
}

/** What a cell of a format takes so that it holds just this. A cell of text format keeps every text as it is. */
function cellOf(value: CellInput, format: string): CellInput {
  if (value === null) return "";
  return typeof value === "string" && format !== "@" ? plainText(value) : value;
}

function loaded(range: Excel.Range, properties: string): Excel.Range {
  range.load(properties);
  return range;
}

/** "B7:H7" of "Data!B7:H7". */
function localAddress(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
