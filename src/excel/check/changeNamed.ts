/** Changes cells that have a defined name, wherever the name refers to now. */
import { elementAt } from "../../model/collections";
import { queueRecalculation } from "../calculation";
import { changeVerified, type Overwritten } from "../changeVerified";
import { WorkbookError } from "../errors";
import { sendOrReadBack } from "../outcome";
import type { Requests, RetryPolicy } from "../requests";
import {
  isSameState,
  newFormat,
  queueChanges,
  queueState,
  stateAt,
  type CellChange,
  type CellState,
  type MadeChange,
  type PlannedCell,
  type SkipReason,
} from "./cellChange";
import { madeChange, type WriteOptions } from "./changeCells";
import { localAddress } from "./localAddress";

/** A change of a named cell. */
export interface NamedChange {
  readonly name: string;
  readonly cell: CellChange;
}

export interface NamedResult {
  readonly made: readonly MadeChange[];
  readonly skipped: readonly { readonly change: CellChange; readonly reason: SkipReason }[];
}

/** Other people may change the same cells between any two requests; after this many attempts the rest is skipped. */
const MAX_ATTEMPTS = 3;

/**
 * Changes named cells that still hold what was found. Two round trips; more where somebody writes into the cells
 * meanwhile, whose content is put back. Throws an error of Excel before anything is changed, and a WorkbookError
 * `outcomeUnknown` where it is not known what was changed.
 */
export async function changeNamed(
  requests: Requests,
  changes: readonly NamedChange[],
  options: WriteOptions,
): Promise<NamedResult> {
  const made: MadeChange[] = [];
  const skipped: NamedResult["skipped"][number][] = [];
  const left = await changeVerified<NamedChange, readonly PlannedName[]>(
    {
      find: async (pending, retry) => {
        const ranges = await requests.send(
          ({ workbook }) => pending.map(({ name }) => queueName(workbook, name)),
          retry,
        );
        const planned = pending.flatMap(({ name, cell: change }, index): PlannedName[] => {
          const range = elementAt(ranges, index);
          const reason = range.isNullObject ? "column" : reasonOf(change, range);
          if (reason === undefined)
            return [{ name, change, state: stateAt(range, 0), address: localAddress(range.address) }];
          skipped.push({ change, reason });
          return [];
        });
        return { found: planned.length > 0 ? planned : undefined, missing: [] };
      },
      write: async (planned, retry) => {
        const overwritten = await sendOrReadBack(
          requests.clock,
          () => write(requests, planned, options.isAutomatic, retry),
          () => readBack(requests, planned, options.isAutomatic),
        );
        const isWrong = new Set(overwritten.map(({ change }) => change.cell));
        made.push(
          ...planned
            .filter(({ change }) => !isWrong.has(change))
            .flatMap((each) => madeChange(each, each.address)),
        );
        return overwritten;
      },
      restore: async (restores) => {
        await restoreNames(requests, restores, options.isAutomatic);
        return [];
      },
    },
    changes,
    { retry: { endless: options.hasBegun }, maxAttempts: MAX_ATTEMPTS },
  );
  skipped.push(...left.map(({ cell: change }) => ({ change, reason: "content" as const })));
  return { made, skipped };
}

interface PlannedName extends PlannedCell {
  readonly name: string;
  readonly address: string;
}

function queueName({ names }: Excel.Workbook, name: string): Excel.Range {
  const range = queueState(names.getItemOrNullObject(name).getRangeOrNullObject());
  range.load("address");
  return range;
}

function reasonOf({ from }: CellChange, range: Excel.Range): SkipReason | undefined {
  const { value, isFormula } = stateAt(range, 0);
  if (value !== from) return "content";
  return isFormula ? "formula" : undefined;
}

/** Writes the cells; returns those that held something else right before. */
async function write(
  requests: Requests,
  planned: readonly PlannedName[],
  isAutomatic: boolean,
  retry: RetryPolicy | undefined,
): Promise<readonly Overwritten<NamedChange>[]> {
  const loaded = await requests.send((context) => {
    const cellOf = (name: string) => context.workbook.names.getItem(name).getRange().getCell(0, 0);
    const before = planned.map(({ name }) => queueState(cellOf(name)));
    for (const cell of planned) queueChanges(cellOf(cell.name), [cell]);
    queueRecalculation(context, isAutomatic);
    return before;
  }, retry);
  return planned.flatMap((each, index) => {
    const before = stateAt(elementAt(loaded, index), 0);
    if (isSameState(before, each.state)) return [];
    return [{ change: { name: each.name, cell: each.change }, restore: restoreOf(each, before) }];
  });
}

/** The change that puts back what somebody wrote into a cell right before it was changed. */
function restoreOf(planned: PlannedName, before: CellState): NamedChange {
  const { formula, isFormula, format } = before;
  const wasFormatted = newFormat(planned) !== null;
  const { to } = planned.change;
  return {
    name: planned.name,
    cell: { from: to, to: formula, isFormula, format: () => (wasFormatted ? format : null) },
  };
}

/** Puts back what somebody had written, unless they have written again. */
async function restoreNames(
  requests: Requests,
  restores: readonly NamedChange[],
  isAutomatic: boolean,
): Promise<void> {
  try {
    await changeNamed(requests, restores, { isAutomatic, hasBegun: true });
  } catch (error) {
    throw new WorkbookError("outcomeUnknown", {}, { cause: error });
  }
}

/**
 * After a request that failed: undefined if no cell was changed; cells that got their format only get the former one
 * back. Throws an error where only some were changed.
 */
async function readBack(
  requests: Requests,
  planned: readonly PlannedName[],
  isAutomatic: boolean,
): Promise<readonly Overwritten<NamedChange>[] | undefined> {
  const ranges = await requests.send(({ workbook }) => planned.map(({ name }) => queueName(workbook, name)), {
    endless: true,
  });
  const states = planned.map((each, index) => ({ each, range: elementAt(ranges, index) }));
  const isDone = ({ each, range }: (typeof states)[number]) =>
    !range.isNullObject && stateAt(range, 0).value === each.change.to;
  const formatted = states.flatMap((found): NamedChange[] => {
    const { each, range } = found;
    if (range.isNullObject || isDone(found)) return [];
    const { value, formula, isFormula, format } = stateAt(range, 0);
    if (format === each.state.format || format !== newFormat(each)) return [];
    const cell = { from: value, to: formula, isFormula, format: () => each.state.format };
    return [{ name: each.name, cell }];
  });
  await changeNamed(requests, formatted, { isAutomatic, hasBegun: true });
  const done = states.filter(isDone);
  if (done.length === 0) return undefined;
  if (done.length < planned.length) throw new WorkbookError("outcomeUnknown");
  return [];
}
