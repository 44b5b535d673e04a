import { findOrThrow } from "../../model/collections";
import type { CellPlace, Fix, RowEntries } from "../../model/issues/issue";
import type { TableId } from "../../model/entities";
import { isUnconfirmed } from "../../blueprint/locateColumns";
import { calculatesItself, queueCalculationMode } from "../calculation";
import { systemClock, type Clock } from "../clock";
import { toWorkbookError, WorkbookError } from "../errors";
import { retryIfColumnsMove } from "../movedColumns";
import { fittingFormat } from "../numberFormats";
import { isUnknown } from "../outcome";
import { Requests } from "../requests";
import { sheetOf } from "../sheets";
import {
  locateTables,
  metadataOf,
  queueMetadata,
  queueTable,
  requireWritable,
  type LocatedTable,
} from "../workbookTables";
import type { CellAddress, CellChange, MadeChange, RequestedChange, SkipReason } from "./cellChange";
import { changeNamed, type NamedChange } from "./changeNamed";
import { changeCells } from "./changeCells";
import type { RowCellChanges } from "./findRows";

/** A cell to correct: the content that was found, and the correct one. */
export interface CellFix {
  readonly place: CellPlace;
  readonly fix: Fix;
}

/** A cell that was left as it is. */
interface SkippedCell {
  readonly place: CellAddress;
  readonly reason: SkipReason;
}

export interface FixReport {
  /** cells that were changed */
  readonly changed: number;
  readonly skipped: readonly SkippedCell[];
  /**
   * Restores the changed cells, including formats, wherever their rows are now; cells and rows that were changed since
   * are skipped.
   */
  undo(): Promise<FixReport>;
}

/** Other people may move rows between any two requests; after this many attempts the rest is skipped. */
const MAX_ATTEMPTS = 3;

/**
 * Corrects cells in few round trips: finds them by their row's entries and their column, changes those that still hold
 * the found content, and skips the others. Throws a WorkbookError before anything is changed: `notEnsemble`,
 * `newerVersion`, `partMissing`, `sheetProtected`, `columnChanged`, `cellBeingEdited`; or `outcomeUnknown` where it is
 * not known what was changed.
 */
export function applyFixes(fixes: readonly CellFix[], clock: Clock = systemClock): Promise<FixReport> {
  return change(fixes.map(requestedChange), clock);
}

/**
 * Asks whether the cells of corrections can be written, for work of several parts of which none is to begin otherwise. One
 * round trip. Throws a WorkbookError: `notEnsemble`, `newerVersion`, `partMissing`, `sheetProtected`.
 */
export async function requireWritableCells(requests: Requests, fixes: readonly CellFix[]): Promise<void> {
  if (fixes.length > 0) await locate(requests, fixes.map(requestedChange), false);
}

function requestedChange({ place, fix: { from, to, kind } }: CellFix): RequestedChange {
  const { key, sheet, address } = place;
  if (!key) throw new RangeError(`The correction of ${sheet}!${address} does not identify its cell`);
  return { key, place: { sheet, address }, from, to, format: (current) => formatFor(kind, current) };
}

async function change(requested: readonly RequestedChange[], clock: Clock): Promise<FixReport> {
  const requests = new Requests(clock);
  const work = new FixRun(requests);
  const named = requested.filter(({ key }) => key.kind === "name");
  const inRows = requested.filter(({ key }) => key.kind === "row");
  try {
    // A protected table must not stop the work after the named cells were changed.
    if (named.length > 0 && inRows.length > 0) await locate(requests, requested, false);
    await work.changeNamed(named);
    await work.changeCells(inRows);
  } catch (error) {
    if (work.made.length === 0 || isUnknown(error)) throw toWorkbookError(error);
  }
  const { made, skipped } = work;
  const isMade = new Set(made.map((each) => each.requested));
  return {
    changed: made.length,
    skipped: requested
      .filter((each) => !isMade.has(each))
      .map((each) => ({ place: each.place, reason: skipped.get(each) ?? "stopped" })),
    undo: () => change(made.map(reversed), clock),
  };
}

/** A run of corrections: what was changed so far, and why the rest was not. */
class FixRun {
  readonly made: MadeChange[] = [];
  readonly skipped = new Map<RequestedChange, SkipReason>();

  constructor(private readonly requests: Requests) {}

  async changeNamed(requested: readonly RequestedChange[]): Promise<void> {
    if (requested.length === 0) return;
    const { named, isAutomatic } = await locate(this.requests, requested, false);
    const result = await changeNamed(this.requests, named, { isAutomatic, hasBegun: false });
    this.made.push(...result.made);
    this.note(result.skipped);
  }

  async changeCells(requested: readonly RequestedChange[]): Promise<void> {
    let left = requested;
    for (let attempt = 1; left.length > 0 && attempt <= MAX_ATTEMPTS; attempt += 1) {
      const current = left;
      const hasBegun = this.made.length > 0 || attempt > 1;
      const result = await retryIfColumnsMove(async () => {
        const { rows, skipped, isAutomatic } = await locate(this.requests, current, hasBegun);
        this.note(skipped);
        return changeCells(this.requests, rows, { isAutomatic, hasBegun });
      });
      this.made.push(...result.made);
      this.note(result.skipped);
      if (result.failure !== undefined) return;
      left = result.moved.flatMap(({ cells }) => [...cells.values()].flatMap((cell) => cell.requested ?? []));
    }
    for (const each of left) this.skipped.set(each, "row");
  }

  private note(all: readonly { readonly change: CellChange; readonly reason: SkipReason }[]): void {
    for (const { change: cell, reason } of all) if (cell.requested) this.skipped.set(cell.requested, reason);
  }
}

/** What takes a change back: its row is identified by what it held after all its changes. */
function reversed({ requested, place, entries, formerFormat, newFormat }: MadeChange): RequestedChange {
  const { key, from, to } = requested;
  return {
    key: key.kind === "name" ? key : { kind: "row", table: key.table, column: key.column, entries },
    place,
    from: to,
    to: from,
    format: () => (newFormat === null ? null : formerFormat),
  };
}

/** The requested changes, by where their columns and names are now. */
interface LocatedChanges {
  readonly isAutomatic: boolean;
  readonly rows: readonly RowCellChanges[];
  readonly named: readonly NamedChange[];
  readonly skipped: readonly { readonly change: CellChange; readonly reason: SkipReason }[];
}

/** Locates columns and names. One round trip. */
async function locate(
  requests: Requests,
  requested: readonly RequestedChange[],
  hasBegun: boolean,
): Promise<LocatedChanges> {
  const ids = new Set<TableId>();
  const names = new Set<string>();
  for (const { key } of requested) {
    if (key.kind === "row") ids.add(key.table);
    else names.add(key.name);
  }
  const loaded = await requests.send(
    (context) => {
      const { workbook } = context;
      const tables = [...ids].map((id) => queueTable(workbook, id));
      const ranges = [...names].map((name) =>
        workbook.names.getItemOrNullObject(name).getRangeOrNullObject(),
      );
      const places = [
        ...tables.map(({ sheet }) => ({ sheet, cell: undefined })),
        ...ranges.map((cell) => ({ sheet: sheetOf(cell), cell })),
      ];
      for (const { sheet, cell } of places) {
        sheet.load("name");
        sheet.protection.load("protected");
        cell?.format.protection.load("locked");
      }
      return {
        application: queueCalculationMode(context),
        metadata: queueMetadata(workbook),
        tables,
        places,
      };
    },
    { endless: hasBegun },
  );
  const metadata = metadataOf(loaded.metadata);
  requireWritable(metadata);
  const tables = locateTables(metadata, loaded.tables);
  // On a protected sheet, cells that are not locked may be changed.
  const locked = loaded.places.find(
    ({ sheet, cell }) =>
      !sheet.isNullObject && sheet.protection.protected && cell?.format.protection.locked !== false,
  );
  if (locked) throw new WorkbookError("sheetProtected", { sheet: locked.sheet.name });
  const skipped: LocatedChanges["skipped"][number][] = [];
  const rows = new Map<string, RowCellChanges & { readonly cells: Map<string, CellChange> }>();
  const named: NamedChange[] = [];
  for (const each of requested) {
    const { key } = each;
    const cell = cellChange(each);
    if (key.kind === "name") {
      named.push({ name: key.name, cell });
      continue;
    }
    const table = findOrThrow(tables, ({ id }) => id === key.table);
    const column = table.entered.find((located) => located.column.id === key.column);
    if (!column || isUnconfirmed(column)) {
      skipped.push({ change: cell, reason: "column" });
      continue;
    }
    const row = rowIndex(each.place.address, table);
    const rowKey = JSON.stringify([key.table, row, key.entries]);
    const planned = rows.get(rowKey) ?? {
      table: table.id,
      ...entriesOf(key.entries, table),
      row,
      cells: new Map(),
    };
    planned.cells.set(column.caption, cell);
    rows.set(rowKey, planned);
  }
  const isAutomatic = calculatesItself(loaded.application);
  return { isAutomatic, rows: [...rows.values()], named, skipped };
}

function cellChange(requested: RequestedChange): CellChange {
  const { key, from, to } = requested;
  const shownAs = key.kind === "row" ? key.shownAs : undefined;
  return { from, to, shownAs, format: (current) => requested.format(current), requested };
}

/** The entries by caption; those of columns that are not there any more are left out. */
function entriesOf(entries: RowEntries, { entered }: LocatedTable): Pick<RowCellChanges, "entries" | "ids"> {
  const known = entered.flatMap(({ column, caption }) => {
    const content = entries[column.id];
    return content === undefined ? [] : [{ id: column.id, caption, content }];
  });
  return {
    entries: new Map(known.map(({ caption, content }) => [caption, content])),
    ids: new Map(known.map(({ caption, id }) => [caption, id])),
  };
}

/** The 0-based row of a table's body at which a cell was found, within the table as it is now. */
function rowIndex(address: string, { firstRow, rows }: LocatedTable): number {
  const row = Number(address.replace(/^[A-Z]+/, "")) - 1 - firstRow;
  return Math.min(Math.max(row, 0), rows - 1);
}

/**
 * The number format to set for a correction: a number in a cell with the text format would become a text again, and a
 * date would appear as a number.
 */
function formatFor(kind: Fix["kind"], current: string): string | null {
  if (kind === "date") return fittingFormat("date", current);
  if (kind === "plainNumber") return fittingFormat("number", current);
  return kind === "number" && current === "@" ? "General" : null;
}
