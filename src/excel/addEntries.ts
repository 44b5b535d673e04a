import { cellValueOf } from "../blueprint/entries";
import type { ColumnKind } from "../blueprint/columns";
import type { CellInput, TableId } from "../blueprint/types";
import { systemClock, type Clock } from "./clock";
import { lookAtTable, type EntryTable } from "./entryTable";
import { fittingFormat } from "./numberFormats";
import {
  bodyOfColumn,
  captionsOf,
  foundCaptions,
  haveMoved,
  movedError,
  orMoved,
  queueCaptions,
  requireCaptions,
  whereColumnsStay,
} from "./movedColumns";
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
 * are taken; columns that somebody moves meanwhile are found anew. Throws a WorkbookError: `notEnsemble`, `newerVersion`,
 * `partMissing`, `columnsMissing`, `columnsUnconfirmed`, `sheetProtected`, `noRoomBelow`, `rowTaken`, `columnChanged`,
 * `cellBeingEdited`, `excelRefused`; then nothing was added.
 */
export async function addEntries(
  id: TableId,
  entries: readonly NewEntry[],
  clock: Clock = systemClock,
): Promise<AddedEntries> {
  const requests = new Requests(clock);
  try {
    return await whereColumnsStay(async () => {
      for (let tries = 1; ; tries += 1) {
        const table = await lookAtTable(requests, id);
        requireColumns(table, table.language, columnsIn(entries));
        const room = await findRoom(requests, table, entries.length);
        const written = await write(requests, table, room, entries);
        if (written) return { ...written.place, undo: () => takeAway(table, written.rows, clock) };
        if (tries === TRIES) throw new WorkbookError("rowTaken", { sheet: table.sheet });
      }
    });
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
  const asking = requests.send(({ workbook }) => {
    const item = workbook.tables.getItem(table.id);
    const body = item.getDataBodyRange();
    const tail = rangeOfRun(body, { first, rows: table.rows - first });
    const below = body.getRowsBelow(wanted);
    tail.load("formulas,numberFormat");
    below.load("formulas,address");
    return { header: queueCaptions(item), tail, below };
  });
  const { header, tail, below } = await orMoved(table.id, asking);
  requireCaptions(foundCaptions(table), header);
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

/** The contents of cells right before they are written. */
interface Stood {
  readonly header: Excel.Range;
  /** of each free run, whole rows */
  readonly before: readonly Excel.Range[];
  /** the cells that the table is to grow over */
  readonly below: Excel.Range | undefined;
}

/**
 * Writes the entries by the captions of their columns; undefined where somebody else's were met, which then stand again as
 * they did. Where columns moved, what stood is put back as well.
 */
async function write(requests: Requests, table: EntryTable, room: Room, entries: readonly NewEntry[]) {
  const { free, grow } = room;
  const counts = [...free.map(({ rows }) => rows), ...(grow > 0 ? [grow] : [])];
  const starts = counts.map((_, index) => counts.slice(0, index).reduce((sum, each) => sum + each, 0));
  const found = foundCaptions(table);
  const named = grow > 0 ? found.captions : table.entered.map(({ caption }) => caption);
  const asking = requests.send(({ workbook }) => {
    const item = workbook.tables.getItem(table.id);
    const header = queueCaptions(item);
    // A column that is gone stops the request here, before anything is written.
    for (const caption of named) loaded(bodyOfColumn(item, caption), "rowCount");
    const body = item.getDataBodyRange();
    // Each is read before it is written, so that what somebody wrote since the look is not lost.
    const before = free.map((run) => loaded(rangeOfRun(body, run), "formulas,values"));
    const below = grow > 0 ? loaded(body.getRowsBelow(grow), "formulas,values") : undefined;
    if (grow > 0) item.resize(item.getRange().getResizedRange(grow, 0));
    const rowsOf = (part: number, body: Excel.Range) =>
      part < free.length ? rangeOfRun(body, free[part]!) : body.getRowsBelow(-grow);
    if (grow > 0) {
      found.captions.forEach((caption, index) => {
        const added = bodyOfColumn(item, caption).getRowsBelow(-grow);
        added.numberFormat = Array.from({ length: grow }, () => [room.formats[index]!]);
      });
    }
    counts.forEach((count, part) => {
      const rows = Array.from({ length: count }, (_, index) => starts[part]! + index);
      for (const { column, caption, index } of table.entered) {
        const formats = rows.map((row) => (room.freeFormats[row] ?? room.formats)[index]!);
        const cells = rows.map((row, at) => [
          cellOf(cellValueOf(column.kind, entries[row]![column.id], table.language), formats[at]!),
        ]);
        if (cells.every(([cell]) => cell === "")) continue;
        const target = rowsOf(part, bodyOfColumn(item, caption));
        const fitting = formats.map((own) => [fittingFor(column.kind, own)]);
        if (fitting.some(([format]) => format !== null)) target.numberFormat = fitting;
        target.values = cells;
      }
    });
    const size = loaded(item.getDataBodyRange(), "rowCount");
    const after = counts.map((_, part) =>
      loaded(rowsOf(part, item.getDataBodyRange()), "formulas,address,rowIndex"),
    );
    return { header, before, below, after, size };
  });
  const asked = await orMoved(table.id, asking);
  if (haveMoved(found, asked.header)) {
    await putBack(requests, table, room, asked);
    throw movedError(found, asked.header);
  }
  const clean = (rows: unknown[][]) =>
    rows.every((row) => table.entered.every((column) => isBlank(row[column.index])));
  const taken = asked.before.some(({ formulas }) => !clean(formulas as unknown[][]));
  const covered =
    asked.below !== undefined && !(asked.below.formulas as unknown[][]).every((row) => row.every(isBlank));
  if (taken || covered) {
    await putBack(requests, table, room, asked);
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

/** Somebody else was faster: what stood there stands again, column by column, and the table has its former size. */
async function putBack(
  requests: Requests,
  table: EntryTable,
  { free, grow, freeFormats }: Room,
  { header, before, below }: Stood,
): Promise<void> {
  const stood = captionsOf(header);
  const sending = requests.send(({ workbook }) => {
    const item = workbook.tables.getItem(table.id);
    if (below) {
      const added = item.getDataBodyRange().getRowsBelow(-grow);
      item.resize(item.getRange().getResizedRange(-grow, 0));
      added.clear("Contents");
      const contents = typedAnew(below, () => "");
      added.getCell(0, 0).getAbsoluteResizedRange(grow, contents[0]!.length).formulas = contents;
    }
    free.forEach((run, part) => {
      const formatOf = new Map(
        table.header.captions.map((caption, index) => [caption, freeFormats[part]![index]!]),
      );
      const contents = typedAnew(before[part]!, (column) => formatOf.get(stood[column]!) ?? "");
      for (const { caption } of table.entered) {
        const target = rangeOfRun(bodyOfColumn(item, caption), run);
        target.formulas = contents.map((row) => [row[stood.indexOf(caption)]!]);
      }
    });
  });
  await orMoved(table.id, sending);
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
