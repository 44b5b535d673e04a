/**
 * Upgrades a workbook of an earlier schema version in place: first a plan of the steps, then a fresh plan applied to
 * the current workbook. Entries are never rewritten: tables and their columns are added, deleted, moved and renamed in
 * place. An interrupted upgrade can be resumed by running it again.
 */
import { elementAt, findOrThrow, getOrThrow } from "../../model/collections";
import { NAMES } from "../../blueprint/names";
import { CURRENT_SCHEMA, migrationFrom, type WorkbookSchema } from "../../blueprint/schema";
import type { CellInput, SheetBlueprint, SheetId, WorkbookBlueprint } from "../../blueprint/types";
import { readableInitiative } from "../../model/readableInitiative";
import { throwIfAborted } from "../cancel";
import { systemClock, type Clock } from "../clock";
import { requireDates1900 } from "../dateSystem";
import { excelCode, isCellBeingEdited, toWorkbookError, WorkbookError } from "../errors";
import { batchRequests } from "../batchRequests";
import { captionsOf, queueCaptions } from "../movedColumns";
import { sendOrLook } from "../outcome";
import { PROTECTION } from "../protection";
import { readRawEntries } from "../readInitiative";
import { renameSheets } from "../renameSheets";
import { RequestDraft } from "../requestDraft";
import { Requests } from "../requests";
import { newTableSteps, sheetSteps, type Step } from "../steps";
import type { ColumnState } from "../workbookTables";
import { matchSheets, ownCaptions, readInventory, type Inventory } from "./inventory";
import { planSteps, upgradeWork, type TableChange, type UpgradePlan, type UpgradeWork } from "./plan";
import { readContent, renewSteps, type FoundContent } from "./renewSheet";
import { queueDateline, readDatelines, type DatelineMove } from "./datelines";
import {
  captionsAfter,
  growsByWholeColumns,
  queueColumns,
  queueContents,
  type TablePlace,
} from "./tableColumns";

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
 * Plans an upgrade without changing anything. Two round trips, more only for entries beyond one answer's size. Throws a
 * WorkbookError: `notEnsemble`, `partMissing`, `newerVersion`.
 */
export async function planUpgrade(options: UpgradeOptions = {}): Promise<UpgradePlan> {
  try {
    return (await prepare(new Requests(options.clock ?? systemClock), options)).plan;
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/**
 * Upgrades the workbook; returns the plan that was carried out. Throws a WorkbookError before anything is changed:
 * `columnsUnconfirmed`, `structureProtected`, `sheetProtected` and those of `planUpgrade`; or `upgradeInterrupted`,
 * after which all entries are intact and the upgrade can be run again.
 */
export async function upgradeWorkbook(options: UpgradeOptions = {}): Promise<UpgradePlan> {
  const requests = new Requests(options.clock ?? systemClock);
  let carriedOut: UpgradePlan | undefined;
  try {
    for (let attempt = 1; ; attempt += 1) {
      const { plan, inventory, work } = await prepare(requests, options);
      carriedOut ??= plan;
      if (!work) return carriedOut;
      requireDates1900(inventory.metadata);
      requireConfirmed(plan, options);
      requireChangeable(work, inventory);
      throwIfAborted(options.signal);
      try {
        await new Upgrade(requests, work, inventory, plan).run();
        return carriedOut;
      } catch (error) {
        if (!(error instanceof WorkbookChangedError)) throw error;
        if (attempt === MAX_ATTEMPTS) throw interrupted(error);
      }
    }
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** Other people may change columns at the same moment; after this many attempts the upgrade is interrupted. */
const MAX_ATTEMPTS = 3;

/** Tables are not any more as the upgrade was planned; a new plan goes on from where they are. */
class WorkbookChangedError extends Error {}

function interrupted(cause: unknown): WorkbookError {
  const code = excelCode(cause) ?? (cause instanceof Error ? cause.name : "Error");
  return new WorkbookError("upgradeInterrupted", { code }, { cause });
}

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
  const { addedSheets } = migrationFrom(from, schema);
  const blueprint = withFoundNames(schemaBlueprint, inventory, addedSheets);
  const work = upgradeWork(inventory, blueprint, schema);
  const questions = columns.filter(({ state }) => state !== "missing");
  return { plan: { from, to, steps: planSteps(work), questions }, inventory, work };
}

/** The blueprint with the names that people gave to sheets. */
function withFoundNames(
  blueprint: WorkbookBlueprint,
  inventory: Inventory,
  addedSheets: ReadonlySet<SheetId>,
): WorkbookBlueprint {
  const matched = matchSheets(inventory, blueprint, addedSheets);
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

function requireConfirmed({ questions }: UpgradePlan, { isConfirmed }: UpgradeOptions): void {
  const open = questions.filter((column) => !(isConfirmed?.(column) ?? false));
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

/** A running upgrade. */
class Upgrade {
  private hasBegun = false;
  /** tables whose columns were changed */
  private readonly changed = new Set<TableChange>();
  /** people may rename sheets meanwhile */
  private readonly sheetIds: Map<SheetId, string>;

  constructor(
    private readonly requests: Requests,
    private readonly work: UpgradeWork,
    private readonly inventory: Inventory,
    private readonly plan: UpgradePlan,
  ) {
    this.sheetIds = new Map([...work.sheets].map(([id, { id: sheetId }]) => [id, sheetId]));
  }

  async run(): Promise<void> {
    const contents = await this.readRenewed();
    try {
      await this.begin();
      for (const change of this.work.tables) await this.changeColumns(change);
      await this.request((draft) => this.queueNames(draft));
      const datelines = await this.readDatelines();
      await this.request((draft) => {
        this.work.tables.forEach((change) => queueContents(draft.context, change, placeOf(change)));
        datelines.forEach((dateline) => queueDateline(draft, dateline));
      });
      for (const steps of batchRequests(this.contentSteps(contents))) {
        await this.request((draft) => steps.forEach((step) => step.apply(draft)));
      }
      await this.end();
    } catch (error) {
      if (error instanceof WorkbookChangedError || error instanceof WorkbookError) throw error;
      if (excelCode(error) === "AccessDenied" && !this.hasBegun) this.throwSheetProtected(error);
      if (this.hasBegun) throw interrupted(error);
      throw error;
    }
  }

  /** Unprotects a sheet; if somebody set a password, the error contains the sheet's name. */
  private throwSheetProtected(cause: unknown): void {
    const [locked] = this.work.renewed.flatMap(({ id }) => {
      const { name, isProtected } = getOrThrow(this.work.sheets, id);
      return isProtected ? [name] : [];
    });
    if (locked !== undefined) throw new WorkbookError("sheetProtected", { sheet: locked }, { cause });
  }

  private async readRenewed(): Promise<ReadonlyMap<SheetBlueprint, FoundContent>> {
    const contents = new Map<SheetBlueprint, FoundContent>();
    for (const sheet of this.work.renewed) {
      const found = getOrThrow(this.work.sheets, sheet.id);
      const { names } = this.inventory;
      contents.set(sheet, await readContent(this.requests, found, sheet, this.work.blueprint, names));
    }
    return contents;
  }

  /** Unprotects the sheets that are rewritten, adds new sheets, and moves tables to them. */
  private async begin(): Promise<void> {
    try {
      const { addedSheets } = await this.request((draft) => {
        for (const { id } of this.work.renewed) {
          if (getOrThrow(this.work.sheets, id).isProtected) draft.sheet(id).sheet.protection.unprotect();
        }
        for (const { id, name } of this.work.added) draft.addSheet(id, name);
        for (const { id, movesTo } of this.work.tables) {
          if (!movesTo) continue;
          const { sheet, row, column } = movesTo;
          const corner = draft.sheet(sheet).range({ row, column, rows: 1, columns: 1 });
          draft.context.workbook.tables.getItem(id).getRange().moveTo(corner);
        }
      });
      this.work.added.forEach(({ id }, index) => this.sheetIds.set(id, elementAt(addedSheets, index).id));
    } catch (error) {
      this.hasBegun ||= !isCellBeingEdited(error) && (await this.hasChanged());
      throw error;
    }
    this.hasBegun = true;
  }

  /** Whether a failed first request has changed the workbook. If that cannot be read, it is taken for changed. */
  private async hasChanged(): Promise<boolean> {
    const stateOf = ({ sheets, tables }: Inventory) =>
      JSON.stringify([sheets, tables.map(({ id, sheet, header }) => [id, sheet, header.row, header.column])]);
    try {
      return stateOf(await readInventory(this.requests)) !== stateOf(this.inventory);
    } catch {
      return true;
    }
  }

  /** The last request. If its answer is lost, the workbook says whether it is upgraded. */
  private async end(): Promise<void> {
    await sendOrLook(
      this.requests.clock,
      async () => {
        await this.request((draft) => this.queueEnd(draft));
        return true;
      },
      async () => {
        const { metadata, sheets } = await readInventory(this.requests);
        if (metadata.schemaVersion !== this.plan.to) return undefined;
        const lists = this.sheetIds.get("lists");
        if (sheets.some(({ id, isProtected }) => id === lists && !isProtected)) {
          await this.requests.send(({ workbook }) =>
            workbook.worksheets.getItem(lists ?? "").protection.protect(PROTECTION),
          );
        }
        return true;
      },
    );
  }

  private async changeColumns(change: TableChange): Promise<void> {
    const { renamed, removed, added } = change;
    if (renamed.length + removed.length + added.length === 0) return;
    const sheet = findOrThrow(this.work.blueprint.sheets, ({ tables }) =>
      tables.some(({ id }) => id === change.id),
    );
    const byWholeColumns = growsByWholeColumns(change, sheet, this.work.tables);
    await this.request(({ context }) => queueColumns(context, change, byWholeColumns));
    this.changed.add(change);
  }

  /** The report-date lines of sheets whose tables got new columns, and where they belong now. */
  private readDatelines(): Promise<readonly DatelineMove[]> {
    const { blueprint, tables, added, renewed } = this.work;
    const kept = blueprint.sheets.filter(
      (sheet) =>
        !added.includes(sheet) &&
        !renewed.includes(sheet) &&
        tables.some((change) => change.added.length > 0 && sheet.tables.some(({ id }) => id === change.id)),
    );
    return readDatelines(this.requests, kept, tables, this.sheetIds);
  }

  private queueNames(draft: RequestDraft): void {
    for (const name of this.work.names) {
      if (!this.inventory.names.has(name.name.toLowerCase())) draft.addName(name);
      else draft.context.workbook.names.getItem(name.name).formula = name.formula;
    }
  }

  private contentSteps(contents: ReadonlyMap<SheetBlueprint, FoundContent>): Step[] {
    const { added, newTables, blueprint } = this.work;
    return [
      ...newTables.flatMap(({ sheet, table }) => newTableSteps(sheet, table, blueprint)),
      ...added.flatMap((sheet) => sheetSteps(sheet, blueprint)),
      ...[...contents].flatMap(([sheet, found]) => {
        const kept = withVersion(sheet, this.plan.from);
        return sheet.tables.length > 0 ? sheetSteps(kept, blueprint) : renewSteps(kept, found, blueprint);
      }),
    ];
  }

  /** Orders and protects sheets and, as the last step, writes the new version number. */
  private queueEnd(draft: RequestDraft): void {
    const { added, renewed, blueprint, sheets } = this.work;
    const order = this.inventory.sheets.map(({ name }) => name);
    for (const sheet of blueprint.sheets) {
      if (!added.includes(sheet)) continue;
      const before = blueprint.sheets[blueprint.sheets.indexOf(sheet) - 1];
      const position =
        before === undefined ? 0 : order.indexOf(sheets.get(before.id)?.name ?? before.name) + 1;
      const { sheet: worksheet } = draft.sheet(sheet.id);
      worksheet.position = position;
      worksheet.tabColor = sheet.tabColor;
      order.splice(position, 0, sheet.name);
    }
    for (const { id, visible } of added) if (!visible) draft.sheet(id).sheet.visibility = "Hidden";
    const closed = [...added, ...renewed].filter(({ id, protect }) => protect && id !== "lists");
    for (const { id } of closed) draft.sheet(id).sheet.protection.protect(PROTECTION);
    if (!this.inventory.calculatesItself) draft.context.application.calculate("Full");
    draft.context.workbook.names.getItem(NAMES.schemaVersion).getRange().values = [[this.plan.to]];
    draft.sheet("lists").sheet.protection.protect(PROTECTION);
  }

  /**
   * Sends a request, which also reads the captions of all tables before it changes anything. Throws a
   * WorkbookChangedError where they are not those of the plan.
   */
  private async request(queue: (draft: RequestDraft) => void): Promise<RequestDraft> {
    const { draft, headers } = await this.requests.send(
      (context) => {
        context.application.suspendApiCalculationUntilNextSync();
        const draft = new RequestDraft(context, this.work.blueprint, this.sheetIds, false);
        const headers = this.work.tables.map(({ id }) => queueCaptions(context.workbook.tables.getItem(id)));
        queue(draft);
        return { draft, headers };
      },
      { endless: this.hasBegun },
    );
    const isAsPlanned = this.work.tables.every((change, index) => {
      const captions = this.changed.has(change) ? captionsAfter(change) : change.found.header.captions;
      return captions.join("\n") === captionsOf(elementAt(headers, index)).join("\n");
    });
    if (!isAsPlanned) {
      this.hasBegun = true;
      throw new WorkbookChangedError("The columns of a table changed during the upgrade");
    }
    return draft;
  }
}

/** The location of the table after it has moved, if it does. */
function placeOf({ movesTo, found }: TableChange): TablePlace {
  return movesTo ?? found.header;
}

/** The sheet with another schema version, if it contains one. */
function withVersion(sheet: SheetBlueprint, version: number): SheetBlueprint {
  const cells = (row: readonly CellInput[]): readonly CellInput[] =>
    row[0] === "schemaVersion" ? ["schemaVersion", version, ...row.slice(2)] : row;
  return { ...sheet, blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells.map(cells) })) };
}
