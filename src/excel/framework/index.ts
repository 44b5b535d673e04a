/**
 * Exchanges the role framework of a workbook in use (docs/rules.md, Exchange of the role framework). A record in the workbook says that
 * this is under way, so that work that broke off is finished when it is run again. Separate from the others so that it loads when needed.
 */
import type { FrameworkId, RoleId } from "../../catalogue/frameworks";
import { applyFixes, type CellFix, type FixReport } from "../check/applyFixes";
import type { CellAddress, SkipReason } from "../check/cellChange";
import { systemClock, type Clock } from "../clock";
import { addEntries, type AddedEntries } from "../entries/addEntries";
import { interruptedError, toWorkbookError, WorkbookError } from "../errors";
import { retryIfColumnsMove } from "../movedColumns";
import { isUnknown, sendOrConfirm } from "../outcome";
import { requireIntact } from "../repair/requireIntact";
import { Requests } from "../requests";
import { planOf, requirePossible, workOf, type ExchangePlan } from "./exchangePlan";
import {
  exchangeIn,
  queueExchange,
  queueExchangeEnd,
  queueExchangeRecord,
  type Exchange,
} from "./exchangeRecord";
import { findRoles, type FoundRoles } from "./findRoles";

export { type ExchangePlan, type FormerRole } from "./exchangePlan";
export { type Exchange, type RoleChoices } from "./exchangeRecord";

/** A cell that still names a role of another framework, and why. */
interface LeftCell {
  readonly place: CellAddress;
  readonly reason: SkipReason;
}

/** What an undo of an exchange did. */
export interface UndoneExchange {
  readonly left: readonly LeftCell[];
}

/** What an exchange did. */
export interface ExchangeReport {
  readonly kind: "exchanged";
  readonly plan: ExchangePlan;
  /** the cells that were changed */
  readonly cells: number;
  readonly left: readonly LeftCell[];
  /**
   * Restores what was changed, wherever the rows are now. Throws a WorkbookError `entryChanged` where somebody filled in a row that
   * the exchange added, then nothing is put back; or `frameworkInterrupted`: the next call finishes it.
   */
  undo(): Promise<UndoneExchange>;
}

/** Something else becomes of the roles by now than a person saw. */
export interface OutdatedExchange {
  readonly kind: "outdated";
  readonly plan: ExchangePlan;
}

export interface ExchangeOptions {
  /** the plan that a person saw: where it is another one by now, nothing is changed */
  readonly expected?: ExchangePlan;
  readonly clock?: Clock;
}

/**
 * Plans an exchange; changes nothing. Throws a WorkbookError: `repairNeeded` where the workbook is not as Ensemble makes it, those of
 * `planRepair`, `columnsUnconfirmed`, `cellBeingEdited`.
 */
export async function planExchange(to: FrameworkId, clock: Clock = systemClock): Promise<ExchangePlan> {
  try {
    return (await prepare(new Requests(clock), to)).plan;
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/**
 * Gives the workbook the roles of another framework. Throws, before anything is changed, what `planExchange` throws, and a
 * WorkbookError: `sheetProtected`, `noRoomBelow`; afterwards `frameworkInterrupted` or `outcomeUnknown`: the same call finishes it.
 */
export async function exchangeFramework(
  requested: Exchange,
  { expected, clock = systemClock }: ExchangeOptions = {},
): Promise<ExchangeReport | OutdatedExchange> {
  const requests = new Requests(clock);
  try {
    const { found, plan } = await prepare(requests, requested.to);
    if (expected && JSON.stringify(expected) !== JSON.stringify(plan)) return { kind: "outdated", plan };
    requirePossible(plan, requested.roles);
    // What broke off is finished as it was begun.
    const exchange = plan.unfinished ?? requested;
    return await new ExchangeRun(requests, plan, exchange).run(found);
  } catch (error) {
    throw toWorkbookError(error);
  }
}

async function prepare(requests: Requests, to: FrameworkId) {
  const found = await find(requests);
  if (!found.unfinished) await requireIntact(requests.clock);
  return { found, plan: planOf(found, found.unfinished?.to ?? to) };
}

function find(requests: Requests): Promise<FoundRoles> {
  return retryIfColumnsMove(() => findRoles(requests));
}

/** Other people may add rows that name former roles at the same moment; after this many attempts they stay. */
const MAX_ATTEMPTS = 3;

/** A running exchange. */
class ExchangeRun {
  /** roles that were added and not removed again, in order */
  private readonly added: AddedEntries[] = [];
  /** what was changed and not put back, in order */
  private readonly done: FixReport[] = [];
  private skipped: LeftCell[] = [];
  /** the number of parts that were done */
  private total = 0;

  constructor(
    private readonly requests: Requests,
    private readonly plan: ExchangePlan,
    private readonly exchange: Exchange,
  ) {}

  async run(found: FoundRoles): Promise<ExchangeReport> {
    const { plan } = this;
    if (plan.isDone) return this.report();
    await this.begin(this.exchange);
    const { fixes, added } = workOf(found, this.exchange);
    try {
      await this.add(added);
      await this.apply(fixes);
    } catch (error) {
      throw await this.undoneOr(error);
    }
    await this.orInterrupted(async () => {
      await this.finishRows();
      await this.end();
    });
    return this.report();
  }

  private get clock(): Clock {
    return this.requests.clock;
  }

  private report(): ExchangeReport {
    this.total = this.parts();
    return {
      kind: "exchanged",
      plan: this.plan,
      cells: this.done.reduce((count, { changed }) => count + changed, 0),
      left: this.skipped,
      undo: () => this.undo(),
    };
  }

  /** Writes the record. If its answer is lost, the workbook says whether it is there. */
  private async begin(exchange: Exchange): Promise<void> {
    await sendOrConfirm(
      this.clock,
      () => this.requests.send(({ workbook }) => queueExchange(workbook, exchange)),
      () => this.isUnderWay(),
    );
  }

  /** Removes the record, in the same way. */
  private async end(): Promise<void> {
    await sendOrConfirm(
      this.clock,
      () => this.requests.send(({ workbook }) => queueExchangeEnd(workbook), { endless: true }),
      async () => !(await this.isUnderWay()),
    );
  }

  private async isUnderWay(): Promise<boolean> {
    const record = await this.requests.send(({ workbook }) => queueExchangeRecord(workbook));
    return exchangeIn(record) !== undefined;
  }

  private async add(roles: readonly RoleId[]): Promise<void> {
    if (roles.length === 0) return;
    const entries = roles.map((role) => ({ role }));
    this.added.push(await addEntries("Roles", entries, this.clock));
  }

  private async apply(fixes: readonly CellFix[]): Promise<void> {
    if (fixes.length === 0) return;
    const report = await applyFixes(fixes, this.clock);
    if (report.changed > 0) this.done.push(report);
    this.skipped = [...report.skipped];
    if (report.skipped.some(({ reason }) => reason === "stopped"))
      throw new WorkbookError("excelRefused", { code: "GeneralException" });
  }

  /** Changes rows that other people have added meanwhile, and adds roles whose rows they have deleted. */
  private async finishRows(): Promise<void> {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      const { fixes, added } = workOf(await find(this.requests), this.exchange);
      const open = new Set(fixes.map(({ place }) => placeKey(place)));
      this.skipped = this.skipped.filter(({ place }) => open.has(placeKey(place)));
      const known = new Set(this.skipped.map(({ place }) => placeKey(place)));
      if (added.length === 0 && fixes.every(({ place }) => known.has(placeKey(place)))) return;
      await this.add(added);
      await this.apply(fixes);
    }
  }

  /** Restores what was before an error; returns the error, or `frameworkInterrupted` where that fails too. */
  private async undoneOr(error: unknown): Promise<unknown> {
    if (isUnknown(error)) return error;
    try {
      await this.restore();
      await this.end();
      return error;
    } catch {
      return exchangeInterrupted(error);
    }
  }

  private async orInterrupted<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw exchangeInterrupted(error);
    }
  }

  private async undo(): Promise<UndoneExchange> {
    const { from } = this.plan;
    const roles = Object.entries(this.exchange.roles).map(([former, role]) => [role, former]);
    try {
      await this.begin({ to: from, roles: Object.fromEntries(roles) as Exchange["roles"] });
      await this.removeAdded();
      const left = await this.restore();
      await this.end();
      return { left };
    } catch (error) {
      if (!(error instanceof WorkbookError) || isUnknown(error) || this.parts() < this.total)
        throw exchangeInterrupted(error);
      // It was refused before anything was taken back.
      await this.orInterrupted(() => this.end());
      throw error;
    }
  }

  /** The number of parts that an undo takes back. */
  private parts(): number {
    return this.done.length + this.added.length;
  }

  private async removeAdded(): Promise<void> {
    for (let last = this.added.at(-1); last; last = this.added.at(-1)) {
      await last.undo();
      this.added.pop();
    }
  }

  /** Takes back all that was done, the last first; returns the cells that somebody changed since. */
  private async restore(): Promise<readonly LeftCell[]> {
    const left: LeftCell[] = [];
    for (let last = this.done.at(-1); last; last = this.done.at(-1)) {
      const { skipped } = await last.undo();
      if (skipped.some(({ reason }) => reason === "stopped"))
        throw new WorkbookError("excelRefused", { code: "GeneralException" });
      left.push(...skipped);
      this.done.pop();
    }
    await this.removeAdded();
    return left;
  }
}

function placeKey({ sheet, address }: CellAddress): string {
  return `${sheet}!${address}`;
}

/** The error of an exchange that has changed the workbook and could not go on. */
function exchangeInterrupted(cause: unknown): unknown {
  if (cause instanceof RangeError || isUnknown(cause)) return cause;
  return interruptedError("frameworkInterrupted", cause, "ConnectionFailure");
}
