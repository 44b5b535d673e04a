/** Carries out what was planned, wherever other people move sheets and columns meanwhile. */
import type { WorkbookSchema } from "../../blueprint/schema";
import type { RefusedDecoration } from "../build/refusedDecorations";
import { throwIfAborted } from "../cancel";
import { systemClock, type Clock } from "../clock";
import { requireDates1900 } from "../dateSystem";
import { toWorkbookError, WorkbookError } from "../errors";
import { isColumnsMoved } from "../movedColumns";
import { Requests } from "../requests";
import type { ColumnState, ReadingOptions } from "../workbookTables";
import type { Inventory } from "./inventory";
import { removeLeftSheets } from "./leftSheets";
import type { UpgradePlan, UpgradeWork } from "./plan";
import { protectAgain, upgradeInterrupted, UpgradeProgress, WorkbookChangedError } from "./progress";
import { Upgrade } from "./runUpgrade";

export interface UpgradeOptions extends ReadingOptions {
  /** the target schema; by default that of this version of Ensemble */
  readonly schema?: WorkbookSchema;
  /** whether a person confirmed the identification of a column */
  isConfirmed?(column: ColumnState): boolean;
  /** stops before the first change; afterwards the upgrade is not interrupted */
  readonly signal?: AbortSignal;
  readonly clock?: Clock;
}

/** What is known of work before it is carried out. */
export interface Prepared<Plan extends PlanFrame = UpgradePlan> {
  readonly plan: Plan;
  readonly inventory: Inventory;
  /** undefined if there is nothing to do */
  readonly work?: UpgradeWork;
}

/** What every plan says. */
type PlanFrame = Pick<UpgradePlan, "from" | "to" | "questions">;

type Prepare<Plan extends PlanFrame> = (
  requests: Requests,
  options: UpgradeOptions,
) => Promise<Prepared<Plan>>;

/** The plan that was carried out, with what Excel refused of the formatting. */
export type Report<Plan> = Plan & { readonly refused: readonly RefusedDecoration[] };

/**
 * Carries work out that is planned by comparing the workbook with a blueprint, with a fresh plan after each change that other people
 * make meanwhile. Throws a WorkbookError as `upgradeWorkbook` does.
 */
export async function carryOut<Plan extends PlanFrame>(
  options: UpgradeOptions,
  prepareWork: Prepare<Plan>,
): Promise<Report<Plan>> {
  const progress = new UpgradeProgress();
  const requests = new Requests(options.clock ?? systemClock, progress.retryPolicy);
  let carriedOut: Plan | undefined;
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
    await protectAgain(requests, progress.unprotectedSheetIds);
    throw progress.hasBegun ? upgradeInterrupted(error) : toWorkbookError(error);
  }
}

/** Other people may change sheets and columns at the same moment; after this many attempts the upgrade is interrupted. */
const MAX_ATTEMPTS = 5;

function requireConfirmed(
  { questions }: PlanFrame,
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
  { added, addedRows, renewed, tables, activityLines, sheets: known }: UpgradeWork,
  { structureProtected, sheets }: Inventory,
): void {
  if (added.length > 0 && structureProtected) throw new WorkbookError("structureProtected");
  const changed = tables.filter(
    ({ id, movesTo, renamed, removed, added: columns, formulas }) =>
      movesTo !== undefined ||
      (id === "Activities" && activityLines !== undefined) ||
      renamed.length + removed.length + columns.length + formulas.length > 0,
  );
  const written = new Set([
    ...changed.map(({ found }) => found.sheet),
    // Sheets that are written anew are unprotected first.
    ...addedRows.flatMap(({ sheet: { id } }) =>
      renewed.some((sheet) => sheet.id === id) ? [] : (known.get(id)?.name ?? []),
    ),
  ]);
  const locked = sheets.find(({ name, isProtected }) => isProtected && written.has(name));
  if (locked) throw new WorkbookError("sheetProtected", { sheet: locked.name });
  requireShownRows(tables);
}

/**
 * Throws a WorkbookError `rowsHidden` where whole columns of a table would be written of which rows are hidden: Excel may write
 * into other rows then.
 */
export function requireShownRows(tables: UpgradeWork["tables"]): void {
  const hidden = tables.find(
    ({ found, removed, added, unfinished, formulas }) =>
      found.hasHiddenRows && removed.length + added.length + unfinished.length + formulas.length > 0,
  );
  if (hidden) throw new WorkbookError("rowsHidden", { sheet: hidden.found.sheet });
}
