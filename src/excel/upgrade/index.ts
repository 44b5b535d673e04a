/**
 * Upgrades a workbook of an earlier schema version in place: first a plan of the steps, then a fresh plan applied to
 * the current workbook. Entries are never rewritten: tables and their columns are added, deleted, moved and renamed in
 * place. An interrupted upgrade can be resumed by running it again. In the same way `makeRoom` writes the computed sheets of
 * a workbook of the current version anew, with room for more entries.
 */
import { CURRENT_SCHEMA, migrationFrom, roomMigration, type CombinedMigration } from "../../blueprint/schema";
import { rectOfReference } from "../../blueprint/formula";
import type { NameBlueprint, SheetBlueprint, WorkbookBlueprint } from "../../blueprint/types";
import { findOrThrow } from "../../model/collections";
import { systemClock } from "../clock";
import { toWorkbookError, WorkbookError } from "../errors";
import { plainFormula } from "../plainFormula";
import { Requests } from "../requests";
import { readActivityLines } from "./activityLines";
import { withoutInsertedRows } from "./addedRows";
import { carryOut, type Prepared, type Report, type UpgradeOptions } from "./carryOut";
import { requireFreeCells } from "./freeCells";
import { matchSheets, readInventory, type Inventory } from "./inventory";
import { planSteps, roomWork, upgradeWork, type UpgradePlan, type UpgradeWork } from "./plan";
import { interruptedAs } from "./progress";
import { readBlueprint } from "./readBlueprint";
import { upgradeRecordIn } from "./upgradeRecord";

export type { UpgradeOptions } from "./carryOut";
export type { UpgradePlan, UpgradeStep } from "./plan";

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
export type UpgradeReport = Report<UpgradePlan>;

/**
 * Upgrades the workbook; returns the plan that was carried out. Where other people rename or move sheets and columns
 * meanwhile, it goes on from where these are. A decoration that Excel refuses stops nothing: the report names it, and a
 * record in the workbook keeps it for `finishDecorations`.
 *
 * Throws a WorkbookError before anything is changed: `columnsUnconfirmed`, `structureProtected`, `sheetProtected`, `rowsHidden` and
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
 * Throws a WorkbookError as `upgradeWorkbook` does, with `roomInterrupted` for `upgradeInterrupted`, and `columnsMissing` where a
 * column of a table was deleted.
 */
export async function makeRoom(options: UpgradeOptions = {}): Promise<UpgradeReport> {
  try {
    return await carryOut(options, prepareRoom);
  } catch (error) {
    throw interruptedAs("roomInterrupted", error);
  }
}

async function prepare(requests: Requests, options: UpgradeOptions): Promise<Prepared> {
  const { schema = CURRENT_SCHEMA } = options;
  const inventory = await readInventory(requests, options);
  const [from, to] = [inventory.metadata.schemaVersion, schema.version];
  if (from > to) throw new WorkbookError("newerVersion", { schemaVersion: from });
  if (from === to) return { plan: { from, to, steps: [], questions: [] }, inventory };
  const ofVersions = migrationFrom(from, schema);
  const read = await readBlueprint(requests, inventory, schema, ofVersions, options);
  const { questions } = read;
  const blueprint = read.blueprint();
  const migration = options.mayLackParts ? withMissingSheets(ofVersions, inventory, blueprint) : ofVersions;
  const planned = upgradeWork(inventory, blueprint, migration);
  const work = planned.record
    ? { ...planned, addedRows: await withoutInsertedRows(requests, planned.addedRows, planned.sheets) }
    : planned;
  return { plan: { from, to, steps: planSteps(work), questions }, inventory, work };
}

/** What a workbook gets that lacks more sheets than those that its version does not have. */
function withMissingSheets(
  migration: CombinedMigration,
  inventory: Inventory,
  blueprint: WorkbookBlueprint,
): CombinedMigration {
  const matched = matchSheets(inventory, blueprint, migration);
  const missing = blueprint.sheets.filter(({ id }) => !matched.has(id)).map(({ id }) => id);
  return { ...migration, addedSheets: new Set([...migration.addedSheets, ...missing]) };
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
  const read = await readBlueprint(requests, inventory, schema, migration);
  const { former, questions } = read;
  const planned = roomWork(inventory, read.blueprint(), migration);
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

function readLines(
  requests: Requests,
  { blueprint, sheets, record }: UpgradeWork,
): Promise<SheetBlueprint | undefined> | undefined {
  const found = sheets.get("activities");
  const sheet = findOrThrow(blueprint.sheets, ({ id }) => id === "activities");
  return found && readActivityLines(requests, found, sheet, record !== undefined);
}
