/**
 * Upgrades a workbook of an earlier schema version in place: first a plan of the steps, then a fresh plan applied to
 * the current workbook. Entries are never rewritten: tables and their columns are added, deleted, moved and renamed in
 * place. An interrupted upgrade can be resumed by running it again. In the same way `makeRoom` writes the computed sheets of
 * a workbook of the current version anew, with room for more entries.
 */
import { CURRENT_SCHEMA, migrationFrom, roomMigration, type WorkbookSchema } from "../../blueprint/schema";
import { rectOfReference } from "../../blueprint/formula";
import type { NameBlueprint, SheetBlueprint, WorkbookBlueprint } from "../../blueprint/types";
import { findOrThrow, getOrThrow } from "../../model/collections";
import { roomFor, type Room } from "../../blueprint/room";
import { readableInitiative } from "../../model/readableInitiative";
import type { RefusedDecoration } from "../build/refusedDecorations";
import { throwIfAborted } from "../cancel";
import { systemClock, type Clock } from "../clock";
import { requireDates1900 } from "../dateSystem";
import { toWorkbookError, WorkbookError } from "../errors";
import { isColumnsMoved } from "../movedColumns";
import { plainFormula } from "../plainFormula";
import { readRawEntries } from "../readInitiative";
import { renameSheets } from "../renameSheets";
import { Requests } from "../requests";
import type { ColumnState } from "../workbookTables";
import { readActivityLines } from "./activityLines";
import { withoutInsertedRows } from "./addedRows";
import { matchSheets, ownCaptions, readInventory, type AddedParts, type Inventory } from "./inventory";
import { removeLeftSheets } from "./leftSheets";
import { planSteps, roomWork, upgradeWork, type UpgradePlan, type UpgradeWork } from "./plan";
import { interrupted, protectAgain, UpgradeProgress, WorkbookChangedError } from "./progress";
import { cellsInTheWay } from "./renewSheet";
import { Upgrade } from "./runUpgrade";
import { upgradeRecordIn } from "./upgradeRecord";

export type { UpgradePlan, UpgradeStep } from "./plan";

export interface UpgradeOptions {
  /** the target schema; by default that of this version of Ensemble */
  readonly schema?: WorkbookSchema;
  /** whether a person confirmed the identification of a column */
  isConfirmed?(column: ColumnState): boolean;
  /** stops before the first change; afterwards the upgrade is not interrupted */
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
}

/**
 * Plans an upgrade without changing anything. Two round trips, more only for entries beyond one answer's size or after an
 * interrupted upgrade. Throws a WorkbookError: `notEnsemble`, `partMissing`, `newerVersion`.
 */
export async function planUpgrade(options: UpgradeOptions = {}): Promise<UpgradePlan> {
  try {
    return (await prepare(new Requests(options.clock ?? systemClock), options)).plan;
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** Plans what `makeRoom` would do, without changing anything; no steps if there is room for all entries. */
export async function planRoom(options: UpgradeOptions = {}): Promise<UpgradePlan> {
  try {
    return (await prepareRoom(new Requests(options.clock ?? systemClock), options)).plan;
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** What an upgrade has done. */
export interface UpgradeReport extends UpgradePlan {
  /** what Excel refused of the formatting: `finishDecorations` tries again */
  readonly refused: readonly RefusedDecoration[];
}

/**
 * Upgrades the workbook; returns the plan that was carried out. Where other people rename or move sheets and columns
 * meanwhile, it goes on from where these are. A decoration that Excel refuses stops nothing: the report names it, and a
 * record in the workbook keeps it for `finishDecorations`.
 *
 * Throws a WorkbookError before anything is changed: `columnsUnconfirmed`, `structureProtected`, `sheetProtected` and
 * those of `planUpgrade`; or `upgradeInterrupted`, after which all entries are intact and the upgrade can be run again.
 * The former, and `columnChanged`, may also come where somebody changed the workbook meanwhile. Sheets that were
 * unprotected are protected again.
 */
export function upgradeWorkbook(options: UpgradeOptions = {}): Promise<UpgradeReport> {
  return carryOut(options, prepare);
}

/**
 * Writes the computed sheets of a workbook of the current version anew, with room for all its entries, where there is not
 * enough or where that broke off; otherwise nothing is changed, and the report has no steps. Tables, and what people chose
 * and wrote on computed sheets, stay as they are.
 *
 * Throws a WorkbookError as `upgradeWorkbook` does, and `columnsMissing` where a column of a table was deleted.
 */
export function makeRoom(options: UpgradeOptions = {}): Promise<UpgradeReport> {
  return carryOut(options, prepareRoom);
}

type Prepare = (requests: Requests, options: UpgradeOptions) => Promise<Prepared>;

async function carryOut(options: UpgradeOptions, prepareWork: Prepare): Promise<UpgradeReport> {
  const progress = new UpgradeProgress();
  const requests = new Requests(options.clock ?? systemClock, progress.retryPolicy);
  let carriedOut: UpgradePlan | undefined;
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { plan, inventory, work } = await prepareWork(requests, options);
        carriedOut ??= plan;
        if (!work) return { ...carriedOut, refused: progress.refused };
        requireDates1900(inventory.metadata);
        progress.requireKnownColumns(inventory.tables);
        requireConfirmed(plan, inventory, options, progress);
        requireChangeable(work, inventory);
        if (!progress.hasBegun) throwIfAborted(options.signal);
        if (await removeLeftSheets(requests, work, inventory, progress.retryPolicy)) continue;
        await new Upgrade(requests, work, inventory, plan, progress).run();
        return { ...carriedOut, refused: progress.refused };
      } catch (error) {
        const hasMoved = error instanceof WorkbookChangedError || isColumnsMoved(error);
        if (!hasMoved || attempt === MAX_ATTEMPTS) throw error;
      }
    }
  } catch (error) {
    await protectAgain(requests, progress.opened);
    throw progress.hasBegun ? interrupted(error) : toWorkbookError(error);
  }
}

/** Other people may change sheets and columns at the same moment; after this many attempts the upgrade is interrupted. */
const MAX_ATTEMPTS = 5;

interface Prepared {
  readonly plan: UpgradePlan;
  readonly inventory: Inventory;
  /** undefined if the workbook already has the schema's version */
  readonly work?: UpgradeWork;
}

async function prepare(requests: Requests, { schema = CURRENT_SCHEMA }: UpgradeOptions): Promise<Prepared> {
  const inventory = await readInventory(requests);
  const [from, to] = [inventory.metadata.schemaVersion, schema.version];
  if (from > to) throw new WorkbookError("newerVersion", { schemaVersion: from });
  if (from === to) return { plan: { from, to, steps: [], questions: [] }, inventory };
  const migration = migrationFrom(from, schema);
  const { blueprint, questions } = await readBlueprint(requests, inventory, schema, migration);
  const planned = upgradeWork(inventory, blueprint, migration);
  const work = planned.record
    ? { ...planned, addedRows: await withoutInsertedRows(requests, planned.addedRows, planned.sheets) }
    : planned;
  return { plan: { from, to, steps: planSteps(work), questions }, inventory, work };
}

/** The work that gives the entries more room, if they need it, or if that broke off. */
async function prepareRoom(
  requests: Requests,
  { schema = CURRENT_SCHEMA }: UpgradeOptions,
): Promise<Prepared> {
  const inventory = await readInventory(requests);
  const [from, to] = [inventory.metadata.schemaVersion, schema.version];
  if (from > to) throw new WorkbookError("newerVersion", { schemaVersion: from });
  const isNeeded = inventory.beyondRoom.length > 0 || upgradeRecordIn(inventory.names) !== undefined;
  if (from < to || !isNeeded) return { plan: { from, to: from, steps: [], questions: [] }, inventory };
  const migration = roomMigration(schema);
  const { blueprint, former, questions } = await readBlueprint(requests, inventory, schema, migration);
  const planned = roomWork(inventory, blueprint, migration);
  // Work that broke off has written over these cells already.
  const sheets = planned.record ? [] : formerSheets(planned, former(), inventory);
  await requireFreeCells(requests, planned, sheets);
  const work = { ...planned, former: sheets, activityLines: await readLines(requests, planned) };
  return { plan: { from, to, steps: planSteps(work), questions }, inventory, work };
}

/**
 * What the sheets that are rewritten are by now, where people may have written: on a visible one they may have done so before
 * they protected it again. Only sheets whose names are where the blueprint has them.
 */
function formerSheets(
  { renewed, sheets: found }: UpgradeWork,
  { sheets, names }: WorkbookBlueprint,
  inventory: Inventory,
): readonly SheetBlueprint[] {
  const isInPlace = ({ name, formula }: NameBlueprint) =>
    plainFormula(inventory.names.get(name.toLowerCase()) ?? "") === plainFormula(formula);
  return sheets.filter(
    ({ id, name, visible }) =>
      (visible || found.get(id)?.isProtected === false) &&
      renewed.some((sheet) => sheet.id === id) &&
      names.filter(({ formula }) => rectOfReference(formula, name) !== undefined).every(isInPlace),
  );
}

/** Throws a WorkbookError `cellsInTheWay` if somebody wrote where cells of the blueprint will be, and were not before. */
async function requireFreeCells(
  requests: Requests,
  { renewed, sheets }: UpgradeWork,
  former: readonly SheetBlueprint[],
): Promise<void> {
  for (const before of former) {
    const found = getOrThrow(sheets, before.id);
    const sheet = findOrThrow(renewed, ({ id }) => id === before.id);
    const [cell] = await cellsInTheWay(requests, found.id, before, sheet);
    if (cell !== undefined) throw new WorkbookError("cellsInTheWay", { sheet: found.name, cells: cell });
  }
}

function readLines(
  requests: Requests,
  { blueprint, sheets, record }: UpgradeWork,
): Promise<SheetBlueprint | undefined> | undefined {
  const found = sheets.get("activities");
  const sheet = findOrThrow(blueprint.sheets, ({ id }) => id === "activities");
  return found && readActivityLines(requests, found, sheet, record !== undefined);
}

/** The blueprint of the entries as they are, and the columns whose identification a person must confirm. */
async function readBlueprint(
  requests: Requests,
  inventory: Inventory,
  schema: WorkbookSchema,
  addedParts: AddedParts,
): Promise<{
  readonly blueprint: WorkbookBlueprint;
  /** the blueprint with the room that there is now */
  former(): WorkbookBlueprint;
  readonly questions: readonly ColumnState[];
}> {
  const { metadata, tables, room, neededRoom } = inventory;
  const { value, columns } = await readRawEntries(requests);
  const file = readableInitiative(value);
  const blueprintWith = (room: Room) => {
    const options = { language: metadata.language, captions: ownCaptions(tables, metadata), room };
    return withFoundNames(schema.blueprint(file, options), inventory, addedParts);
  };
  return {
    blueprint: blueprintWith(roomFor(file, neededRoom)),
    former: () => blueprintWith({ ...roomFor(file), ...room }),
    questions: columns.filter(({ state }) => state !== "missing"),
  };
}

/** The blueprint with the names that people gave to sheets. */
function withFoundNames(
  blueprint: WorkbookBlueprint,
  inventory: Inventory,
  addedParts: AddedParts,
): WorkbookBlueprint {
  const matched = matchSheets(inventory, blueprint, addedParts);
  const renamed = new Map(
    blueprint.sheets.flatMap(({ id, name }) => {
      const found = matched.get(id)?.name ?? freeSheetName(name, inventory);
      return found === name ? [] : [[name, found] as const];
    }),
  );
  return renamed.size === 0 ? blueprint : renameSheets(blueprint, renamed);
}

/** The name or, if another sheet has it, the name with the first free number. */
function freeSheetName(name: string, { sheets }: Inventory): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

function requireConfirmed(
  { questions }: UpgradePlan,
  { tables }: Inventory,
  { isConfirmed }: UpgradeOptions,
  progress: UpgradeProgress,
): void {
  const open = questions.filter(
    (column) => !(isConfirmed?.(column) ?? false) && !progress.knows(column, tables),
  );
  if (open.length === 0) return;
  throw new WorkbookError("columnsUnconfirmed", {
    names: open.map(({ table, caption }) => `${table}[${caption}]`),
  });
}

/** Checks for everything that would stop the upgrade halfway, before it begins. */
function requireChangeable(
  { added, tables, activityLines }: UpgradeWork,
  { structureProtected, sheets }: Inventory,
): void {
  if (added.length > 0 && structureProtected) throw new WorkbookError("structureProtected");
  const changed = tables.filter(
    ({ id, movesTo, renamed, removed, added: columns, formulas }) =>
      movesTo !== undefined ||
      (id === "Activities" && activityLines !== undefined) ||
      renamed.length + removed.length + columns.length + formulas.length > 0,
  );
  const locked = sheets.find(
    ({ name, isProtected }) => isProtected && changed.some(({ found }) => found.sheet === name),
  );
  if (locked) throw new WorkbookError("sheetProtected", { sheet: locked.name });
}
