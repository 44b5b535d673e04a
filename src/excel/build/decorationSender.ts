import type { ChartBlueprint } from "../../blueprint/types";
import { CancelledError } from "../cancel";
import { groupOf, type Decoration } from "./decorations";
import { lastTraceMessage, isRetryable, WorkbookError } from "../errors";
import type { Leftover, MadeSheet, RequestDraft } from "../requestDraft";
import type { DecorationStep } from "../steps";

/** So many refusals of a group one after the other mean that this Excel takes none of it. */
const MAX_IN_A_ROW = 3;
/** So many refusals of a group in all: no more of it is tried, since each costs a round trip. */
const MAX_IN_ALL = 8;

/** The connection to Excel. */
export interface DecorationChannel {
  send(queue: (draft: RequestDraft) => void): Promise<void>;
  /**
   * Looks at the workbook after a request whose outcome is not known: whether all of it was done, else the sheets that
   * are protected by now. Throws the error where nothing may be applied a second time.
   */
  readBack(error: unknown): Promise<"done" | ReadonlySet<MadeSheet>>;
}

/** What has to be taken back before decorations are applied once more. */
interface Reset {
  /** sheets whose conditional formats are removed first, because they are added again */
  readonly conditionals: Set<MadeSheet>;
  /** sheets to be unprotected first */
  readonly protections: Set<MadeSheet>;
  /** what refused decorations have left */
  readonly leftovers: Leftover[];
}

/** What each step adds, once its request has failed. */
type AddedBySteps = ReadonlyMap<DecorationStep, () => Leftover | undefined>;

/**
 * Applies decorations. Excel stops a request at the first action that it refuses: that decoration is left out, and the
 * rest is sent again. A mark before each decoration identifies it. Without a mark it is not known what was done:
 * all is applied once more, then in halves, down to the decoration that fails.
 */
export class DecorationSender {
  private readonly refusals: Decoration[] = [];
  private readonly done = new Set<DecorationStep>();
  private readonly inARow = new Map<string, number>();
  private readonly inAll = new Map<string, number>();

  constructor(private readonly channel: DecorationChannel) {}

  /** the decorations that were refused or not tried, in the order of the steps */
  get refused(): readonly Decoration[] {
    return this.refusals;
  }

  /**
   * @param tail what the last request does after the decorations, under a mark of its own
   * @param protectedSheets the sheets that are protected, if some of the steps may be done already
   */
  async send(
    steps: readonly DecorationStep[],
    tail?: (draft: RequestDraft) => void,
    protectedSheets?: ReadonlySet<MadeSheet>,
  ): Promise<void> {
    let reset = newReset();
    let pending = protectedSheets ? this.afresh(steps, protectedSheets, reset) : [...steps];
    let hasReadBack = protectedSheets !== undefined;
    let triedTwice: DecorationStep | "tail" | undefined;
    for (;;) {
      pending = this.withoutHopeless(pending);
      if (pending.length === 0 && !tail && reset.leftovers.length === 0) return;
      let added: AddedBySteps = new Map();
      try {
        await this.channel.send((draft) => (added = queueSteps(draft, pending, reset, tail)));
        this.succeed(pending);
        return;
      } catch (error) {
        if (error instanceof CancelledError || error instanceof WorkbookError) throw error;
        const mark = lastTraceMessage(error);
        const stopped = mark === undefined ? undefined : pending[Number(mark)];
        if (mark === "tail") {
          this.succeed(pending);
          if (triedTwice === "tail") throw error;
          [pending, triedTwice] = [[], "tail"];
          reset = newReset();
        } else if (stopped) {
          const index = pending.indexOf(stopped);
          this.succeed(pending.slice(0, index));
          const mayTryAgain = isRetryable(error) && triedTwice !== stopped;
          if (mayTryAgain) triedTwice = stopped;
          else this.refuse(stopped);
          reset = newReset();
          pending = pending.slice(mayTryAgain ? index : index + 1);
          const leftover = added.get(stopped)?.();
          if (leftover) reset.leftovers.push(leftover);
        } else {
          const closed = await this.channel.readBack(error);
          if (closed === "done") {
            this.succeed(pending);
            return;
          }
          reset = newReset();
          if (!hasReadBack) {
            hasReadBack = true;
            pending = this.afresh(pending, closed, reset);
          } else if (pending.length > 1) {
            const half = Math.ceil(pending.length / 2);
            await this.send(pending.slice(0, half), undefined, closed);
            const later = await this.channel.readBack(error);
            if (later === "done") return;
            pending = this.afresh(pending.slice(half), later, reset);
          } else {
            if (pending.length === 0) throw error;
            pending.forEach((step) => this.refuse(step));
            pending = [];
          }
        }
      }
    }
  }

  private succeed(steps: readonly DecorationStep[]): void {
    for (const step of steps) {
      this.done.add(step);
      this.inARow.delete(groupOf(step.decoration));
    }
  }

  private refuse(step: DecorationStep): void {
    const group = groupOf(step.decoration);
    this.refusals.push(step.decoration);
    this.inARow.set(group, (this.inARow.get(group) ?? 0) + 1);
    this.inAll.set(group, (this.inAll.get(group) ?? 0) + 1);
  }

  /** Leaves out what Excel has refused too often, and the settings of refused charts; all of it counts as refused. */
  private withoutHopeless(pending: readonly DecorationStep[]): DecorationStep[] {
    return pending.filter(({ decoration }) => {
      const group = groupOf(decoration);
      const isHopeless =
        (this.inARow.get(group) ?? 0) >= MAX_IN_A_ROW ||
        (this.inAll.get(group) ?? 0) >= MAX_IN_ALL ||
        (decoration.kind === "chartSetting" && this.isRefused(decoration.sheet, decoration.chart));
      if (isHopeless) this.refusals.push(decoration);
      return !isHopeless;
    });
  }

  private isRefused(sheet: MadeSheet, { name }: ChartBlueprint): boolean {
    return this.refusals.some(
      (refused) => refused.kind === "chart" && refused.sheet === sheet && refused.chart.name === name,
    );
  }

  /** What is pending, where it is not known how much of it was done. */
  private afresh(
    pending: readonly DecorationStep[],
    protectedSheets: ReadonlySet<MadeSheet>,
    reset: Reset,
  ): DecorationStep[] {
    const conditionals = pending.filter(({ decoration }) => decoration.kind === "conditionalFormat");
    const again = this.again(pending, new Set(conditionals.map(({ decoration }) => decoration.sheet)), reset);
    const sheets = new Set(again.map(({ decoration }) => decoration.sheet));
    for (const sheet of protectedSheets) if (sheets.has(sheet)) reset.protections.add(sheet);
    const protections = [...this.done].filter(
      ({ decoration: { kind, sheet } }) => kind === "protection" && reset.protections.has(sheet),
    );
    return [...again, ...protections.filter((step) => !again.includes(step))];
  }

  /** What is pending, after the conditional formats of some sheets, which are all added again. */
  private again(
    pending: readonly DecorationStep[],
    sheets: ReadonlySet<MadeSheet>,
    reset: Reset,
  ): DecorationStep[] {
    const isAddedAgain = ({ decoration: { kind, sheet } }: DecorationStep) =>
      kind === "conditionalFormat" && sheets.has(sheet);
    for (const sheet of sheets) reset.conditionals.add(sheet);
    const earlier = [...this.done].filter((step) => isAddedAgain(step) && !pending.includes(step));
    return [...earlier, ...pending];
  }
}

function newReset(): Reset {
  return { conditionals: new Set(), protections: new Set(), leftovers: [] };
}

function queueSteps(
  draft: RequestDraft,
  pending: readonly DecorationStep[],
  reset: Reset,
  tail: ((draft: RequestDraft) => void) | undefined,
): AddedBySteps {
  const { context } = draft;
  const added = new Map<DecorationStep, () => Leftover | undefined>();
  for (const leftover of reset.leftovers) draft.remove(leftover);
  for (const id of reset.protections) draft.sheet(id).sheet.protection.unprotect();
  for (const id of reset.conditionals) draft.sheet(id).sheet.getRange().conditionalFormats.clearAll();
  pending.forEach((step, index) => {
    context.trace(String(index));
    step.apply(draft);
    added.set(step, draft.takeAdded());
  });
  if (tail) {
    context.trace("tail");
    tail(draft);
  }
  return added;
}
