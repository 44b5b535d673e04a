/** Changes cells of the profile, each recognised by what it held when it was read. */
import { cellValueOf, phaseLabel } from "../blueprint/entries";
import { ENTRY_CELLS, type EntryCell } from "../blueprint/profile";
import type { Language } from "../languages";
import { elementAt, getOrThrow, valueAt } from "../model/collections";
import type { InitiativeProfile, PhaseId } from "../model/initiative";
import { calculatesItself, queueCalculationMode, queueRecalculation } from "./calculation";
import { addressOnSheet } from "./cells";
import { changeVerified, type Overwritten, type VerifiedWork } from "./changeVerified";
import { systemClock, type Clock } from "./clock";
import { queueTableCells, TABLE_CELL_READER, toWritable, type TableCell } from "./entries/tableRows";
import { toWorkbookError, WorkbookError } from "./errors";
import { formatAfterEntry } from "./numberFormats";
import { sendOrReadBack } from "./outcome";
import type { ProfileCell } from "./readSetup";
import { Requests, type RetryPolicy } from "./requests";
import { sheetOf } from "./sheets";
import { metadataOf, queueMetadata, requireWritable } from "./workbookTables";

/** What came of a change of the profile. */
export type ProfileOutcome =
  /** `undo` puts back what the cells held; throws a WorkbookError `entryChanged` where one of them was changed since */
  | { readonly kind: "edited"; undo(): Promise<void> }
  /** somebody changed one of the cells since it was read: nothing was written */
  | { readonly kind: "outdated" };

/** A change of the profile. */
export interface ProfileEdit {
  /** the cells as they were read, by their names */
  readonly cells: Readonly<Record<string, ProfileCell>>;
  /** the whole profile after the change */
  readonly profile: Partial<InitiativeProfile>;
  /** the names of the cells to change */
  readonly names: readonly string[];
}

/** A cell to change: what it is to hold now, and what it will hold. */
interface CellChange {
  readonly name: string;
  /** the expected content */
  readonly from: TableCell["content"];
  /** what to write, given the cell and the workbook's language; or the very cell to put back */
  readonly to: TableCell | ((current: TableCell, language: Language) => TableCell);
}

/** A change that puts a cell back. */
interface Restore extends CellChange {
  readonly to: TableCell;
}

/** Cells that were found, each with what is to be written into it. */
interface FoundCells {
  readonly cells: readonly FoundCell[];
  /** whether an earlier attempt, whose answer was lost, has arrived */
  readonly isWritten: boolean;
  readonly isAutomatic: boolean;
}

interface FoundCell {
  readonly change: CellChange;
  readonly before: TableCell;
  readonly after: TableCell;
  readonly address: string;
}

/**
 * Writes the changed cells of the profile, and nothing else: all of them, or none. Two round trips. Throws a WorkbookError:
 * `notEnsemble`, `newerVersion`, `dateSystem1904`, `partMissing`, `sheetProtected`, `outcomeUnknown`.
 */
export async function editProfile(edit: ProfileEdit, clock: Clock = systemClock): Promise<ProfileOutcome> {
  const requests = new Requests(clock);
  const changes = edit.names.map((name): CellChange => {
    const entry = entryNamed(name);
    return {
      name,
      from: getOrThrow(new Map(Object.entries(edit.cells)), name).content,
      to: ({ format }, language) => {
        const content = contentOf(entry, edit.profile, language);
        const kind = typeof content === "number" ? kindOf(entry) : "text";
        return { content, value: content, format: formatAfterEntry(kind, content, format) };
      },
    };
  });
  try {
    const written = await changeCells(requests, changes);
    if (written === null) return { kind: "outdated" };
    return { kind: "edited", undo: () => undo(written, clock) };
  } catch (error) {
    throw toWorkbookError(error);
  }
}

async function undo(written: readonly FoundCell[], clock: Clock): Promise<void> {
  const changes = written.map(({ change, before, after }) => restoring(change.name, after, before));
  try {
    const isUndone = await changeCells(new Requests(clock), changes);
    if (isUndone !== null) return;
  } catch (error) {
    throw toWorkbookError(error);
  }
  throw new WorkbookError("entryChanged", { cells: written.map(({ address }) => address) });
}

/** Makes all changes, or none: null if a cell holds something else than expected. */
async function changeCells(
  requests: Requests,
  changes: readonly CellChange[],
): Promise<readonly FoundCell[] | null> {
  let written: readonly FoundCell[] = [];
  const work: VerifiedWork<CellChange, FoundCells> = {
    find: async (sought, retry) => {
      const found = await findCells(requests, sought, retry);
      return found ? { found, missing: [] } : { found: undefined, missing: sought };
    },
    write: async (found, retry) => {
      written = found.cells;
      return writeCells(requests, found, retry);
    },
    restore: async (restores, retry) => {
      await restoreCells(requests, restores as readonly Restore[], retry);
      return [];
    },
  };
  // What somebody else wrote is shown to the person, not written over in a second attempt.
  const undone = await changeVerified(work, changes, { maxAttempts: 1 });
  return undone.length === 0 ? written : null;
}

/** The cells of changes; undefined if one holds something else than expected. */
async function findCells(
  requests: Requests,
  changes: readonly CellChange[],
  retry: RetryPolicy | undefined,
): Promise<FoundCells | undefined> {
  const { metadata, cells, application } = await requests.send(
    (context) => ({
      metadata: queueMetadata(context.workbook),
      cells: changes.map(({ name }) => {
        const cell = queueCell(context.workbook, name);
        const sheet = sheetOf(cell);
        cell.load("address");
        cell.format.protection.load("locked");
        sheet.load("name");
        sheet.protection.load("protected");
        return { cell, sheet };
      }),
      application: queueCalculationMode(context),
    }),
    retry,
  );
  const { language } = requireWritableMetadata(metadata);
  const missing = changes.filter((_change, index) => elementAt(cells, index).cell.isNullObject);
  if (missing.length > 0) throw new WorkbookError("partMissing", { names: missing.map(({ name }) => name) });
  // On a protected sheet, people may still fill in the cells that are not locked.
  const locked = cells.find(({ cell, sheet }) => sheet.protection.protected && cell.format.protection.locked);
  if (locked) throw new WorkbookError("sheetProtected", { sheet: locked.sheet.name });
  const found = changes.map((change, index): FoundCell => {
    const { cell, sheet } = elementAt(cells, index);
    const before = readCell(cell);
    const address = addressOnSheet(sheet.name, cell.address.slice(cell.address.lastIndexOf("!") + 1));
    const after = typeof change.to === "function" ? change.to(before, language) : change.to;
    return { change, before, after, address };
  });
  const isExpected = found.every(({ change, before }) => before.content === change.from);
  const isWritten = !isExpected && found.every(({ before, after }) => holds(before, after));
  if (!isExpected && !isWritten) return undefined;
  return {
    cells: isWritten ? found.map((cell) => ({ ...cell, before: formerCell(cell) })) : found,
    isWritten,
    isAutomatic: calculatesItself(application),
  };
}

/** What a cell held that holds already what was to be written. */
function formerCell({ change: { from }, before: { format } }: FoundCell): TableCell {
  return { content: from, value: from, format };
}

function requireWritableMetadata(queued: ReturnType<typeof queueMetadata>) {
  const metadata = metadataOf(queued);
  requireWritable(metadata);
  return metadata;
}

/** Writes the cells; where one held something else by then, all of them are to be restored. */
async function writeCells(
  requests: Requests,
  { cells, isWritten: isDone, isAutomatic }: FoundCells,
  retry: RetryPolicy | undefined,
): Promise<readonly Overwritten<CellChange>[]> {
  if (isDone) return [];
  const overwritten = await sendOrReadBack(
    requests.clock,
    async () => {
      const sent = await requests.send((context) => {
        const before = cells.map(({ change }) => queueCell(context.workbook, change.name));
        cells.forEach(({ change, after }) => queueWrite(context.workbook, change.name, after));
        queueRecalculation(context, isAutomatic);
        return before;
      }, retry);
      return sent.map(readCell);
    },
    async () => {
      const now = await readNamed(
        requests,
        cells.map(({ change }) => change.name),
      );
      const isWritten = cells.every(({ after }, index) => holds(now[index], after));
      if (isWritten) return cells.map(({ before }) => before);
      await restoreCells(
        requests,
        cells.map(({ change, before, after }) => restoring(change.name, after, before)),
        { endless: true },
      );
      return undefined;
    },
  );
  const isExpected = cells.every(({ before }, index) => holds(overwritten[index], before));
  if (isExpected) return [];
  return cells.map(({ change, after }, index) => ({
    change,
    restore: restoring(change.name, after, elementAt(overwritten, index)),
  }));
}

/** Puts back what cells held, where they still hold what was written. */
async function restoreCells(
  requests: Requests,
  changes: readonly Restore[],
  retry: RetryPolicy,
): Promise<void> {
  const now = await readNamed(
    requests,
    changes.map(({ name }) => name),
    retry,
  );
  const mine = changes.filter(({ from }, index) => now[index]?.content === from);
  if (mine.length === 0) return;
  await requests.send(({ workbook }) => {
    mine.forEach(({ name, to }) => queueWrite(workbook, name, to));
  }, retry);
}

function restoring(name: string, from: TableCell, to: TableCell): Restore {
  return { name, from: from.content, to };
}

async function readNamed(
  requests: Requests,
  names: readonly string[],
  retry?: RetryPolicy,
): Promise<readonly TableCell[]> {
  const cells = await requests.send(({ workbook }) => names.map((name) => queueCell(workbook, name)), retry);
  return cells.map(readCell);
}

function queueCell({ names }: Excel.Workbook, name: string): Excel.Range {
  const cell = names.getItemOrNullObject(name).getRangeOrNullObject().getCell(0, 0);
  return queueTableCells(cell);
}

function readCell(cell: Excel.Range): TableCell {
  return valueAt(TABLE_CELL_READER.cells(cell), 0, 0);
}

function queueWrite({ names }: Excel.Workbook, name: string, cell: TableCell): void {
  const range = names.getItem(name).getRange().getCell(0, 0);
  range.numberFormat = [[cell.format]];
  // In a cell of text format, Excel keeps an apostrophe as part of the text.
  range.formulasR1C1 = [[cell.format === "@" ? cell.content : toWritable(cell)]];
}

function holds(found: TableCell | undefined, expected: TableCell): boolean {
  return found?.content === expected.content;
}

function entryNamed(name: string): EntryCell {
  const entry = ENTRY_CELLS.find((each) => each.name === name);
  if (!entry) throw new RangeError(`No cell of the profile has the name ${name}`);
  return entry;
}

function kindOf({ kind }: EntryCell): "date" | "number" {
  return kind === "date" ? "date" : "number";
}

/** The content of a cell for the value of a profile; "" for none. */
function contentOf(
  { kind, path: [property, part] }: EntryCell,
  profile: Partial<InitiativeProfile>,
  language: Language,
): TableCell["content"] {
  const group: unknown = profile[property];
  const value = part === undefined ? group : (group as Readonly<Record<string, unknown>> | undefined)?.[part];
  if (kind === "list:phase" && value !== undefined) {
    return phaseLabel({ name: "", ...profile }, value as PhaseId, language);
  }
  return cellValueOf(kind, value, language) ?? "";
}
