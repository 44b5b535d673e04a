/**
 * Upgrades a workbook of an earlier schema version in place: first a plan of the steps, then a fresh plan applied to
 * the current workbook. Entries are never rewritten: tables and their columns are added, deleted, moved and renamed in
 * place. An interrupted upgrade can be resumed by running it again.
 */
import { CURRENT_SCHEMA, migrationFrom, type WorkbookSchema } from "../../blueprint/schema";
import type { WorkbookBlueprint } from "../../blueprint/types";
import { readableInitiative } from "../../model/readableInitiative";
import type { RefusedDecoration } from "../build/refusedDecorations";
import { throwIfAborted } from "../cancel";
import { systemClock, type Clock } from "../clock";
import { requireDates1900 } from "../dateSystem";
import { toWorkbookError, WorkbookError } from "../errors";
import { isColumnsMoved } from "../movedColumns";
import { readRawEntries } from "../readInitiative";
import { renameSheets } from "../renameSheets";
import { Requests } from "../requests";
import type { ColumnState } from "../workbookTables";
import { withoutInsertedRows } from "./addedRows";
import { matchSheets, ownCaptions, readInventory, type AddedParts, type Inventory } from "./inventory";
import { removeLeftSheets } from "./leftSheets";
import { planSteps, upgradeWork, type UpgradePlan, type UpgradeWork } from "./plan";
import { interrupted, protectAgain, UpgradeProgress, WorkbookChangedError } from "./progress";
import { Upgrade } from "./runUpgrade";

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
export async function upgradeWorkbook(options: UpgradeOptions = {}): Promise<UpgradeReport> {
  const progress = new UpgradeProgress();
  const requests = new Requests(options.clock ?? systemClock, progress.retryPolicy);
  let carriedOut: UpgradePlan | undefined;
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { plan, inventory, work } = await prepare(requests, options);
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
  const { metadata, tables } = inventory;
  const [from, to] = [metadata.schemaVersion, schema.version];
  if (from > to) throw new WorkbookError("newerVersion", { schemaVersion: from });
  if (from === to) return { plan: { from, to, steps: [], questions: [] }, inventory };
  const { value, columns } = await readRawEntries(requests);
  const schemaBlueprint = schema.blueprint(readableInitiative(value), {
    language: metadata.language,
    captions: ownCaptions(tables, metadata),
  });
  const blueprint = withFoundNames(schemaBlueprint, inventory, migrationFrom(from, schema));
  const planned = upgradeWork(inventory, blueprint, schema);
  const work = planned.record
    ? { ...planned, addedRows: await withoutInsertedRows(requests, planned.addedRows, planned.sheets) }
    : planned;
  const questions = columns.filter(({ state }) => state !== "missing");
  return { plan: { from, to, steps: planSteps(work), questions }, inventory, work };
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
function requireChangeable({ added, tables }: UpgradeWork, { structureProtected, sheets }: Inventory): void {
  if (added.length > 0 && structureProtected) throw new WorkbookError("structureProtected");
  const changed = tables.filter(
    ({ movesTo, renamed, removed, added: columns, formulas }) =>
      movesTo !== undefined || renamed.length + removed.length + columns.length + formulas.length > 0,
  );
  const locked = sheets.find(
    ({ name, isProtected }) => isProtected && changed.some(({ found }) => found.sheet === name),
  );
  if (locked) throw new WorkbookError("sheetProtected", { sheet: locked.name });
}
