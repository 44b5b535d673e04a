/** Faults between the add-in and Excel: every request of every operation fails in every way, and the end is judged. */
import type { FaultCode, HostRequest, RequestFault } from "../../../src/host";
import { watched, type Watcher } from "./connection";
import type { Operation, ReadyOperation } from "./operations";
import { contentOf, differences, type WorkbookContent } from "./workbookContent";

/** The ways in which a request fails. */
export const FAULT_KINDS = [
  "refused AccessDenied",
  "refused GeneralException",
  "refused ItemNotFound",
  "refused RequestPayloadSizeLimitExceeded",
  "refused ServiceNotAvailable",
  "refused ActivityLimitReached",
  "cell edited once",
  "cell edited for long",
  "answer lost",
  "answer lost without a code",
  "stopped after 1",
  "stopped half way",
  "stopped before the last",
  "offline before",
  "offline after",
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** The codes of requests that Excel refuses before it does anything. */
const REFUSALS = {
  "refused AccessDenied": "AccessDenied",
  "refused GeneralException": "GeneralException",
  "refused ItemNotFound": "ItemNotFound",
  "refused RequestPayloadSizeLimitExceeded": "RequestPayloadSizeLimitExceeded",
  "refused ServiceNotAvailable": "ServiceNotAvailable",
  "refused ActivityLimitReached": "ActivityLimitReached",
} as const satisfies Readonly<Record<string, FaultCode>>;

/** What an add-in gets without a connection: see docs/decisions.md. */
const OFFLINE_CODE = "GeneralException";

export interface FaultCase {
  readonly operation: Operation;
  /** 1 for the first request */
  readonly request: number;
  readonly kind: FaultKind;
}

/** How an operation ended. */
export type FaultVerdict =
  /** as before */
  | "intact"
  /** as after an undisturbed run */
  | "complete"
  /** something in between, which the next run finished or took back */
  | "recorded"
  | "half done"
  /** the workbook is in order, but the person was told something else */
  | "told otherwise"
  /** the workbook is in order, but a second click is not: it adds twice or is refused */
  | "second click";

export interface FaultResult {
  readonly verdict: FaultVerdict;
  /** what the person was told: "done", or the code of the error */
  readonly told: string;
  readonly differences: readonly string[];
}

/** What an undisturbed run does: measured once for each operation. */
export interface Undisturbed {
  readonly before: WorkbookContent;
  readonly after: WorkbookContent;
  /** for each request, the positions of the actions that change the workbook */
  readonly requests: readonly (readonly number[])[];
}

/** What a person is told when nobody can know what happened: the connection was lost and stayed lost. */
const UNCERTAIN: ReadonlySet<string> = new Set(["outcomeUnknown"]);
/** Waits for a cell after which the person closes it. */
const LONG_EDIT_WAITS = 12;

/** Runs an operation undisturbed. Throws if it does not end as it should. */
export async function runUndisturbed(operation: Operation): Promise<Undisturbed> {
  const ready = await operation.ready({ wait: () => Promise.resolve() });
  const before = contentOf(ready.host);
  const requests: (readonly number[])[] = [];
  const act = ({ changes }: HostRequest) => {
    requests.push(changes);
    return Promise.resolve();
  };
  const told = await watched({ act }, () => outcomeOf(ready.run()));
  await ready.host.settle();
  const after = contentOf(ready.host);
  if (told !== (operation.endsWith ?? "done")) throw new Error(`${operation.name} ended with ${told}`);
  return { before, after, requests };
}

/** All cases of an operation; no request is stopped half way in which nothing is changed. */
export function faultCases(operation: Operation, { requests }: Undisturbed): FaultCase[] {
  return requests.flatMap((changes, index) =>
    FAULT_KINDS.filter((kind) => !kind.startsWith("stopped") || actionsDone(kind, changes) !== undefined).map(
      (kind) => ({ operation, request: index + 1, kind }),
    ),
  );
}

/** The number of actions that are done before a request stops; undefined where the request has too few changes. */
function actionsDone(kind: FaultKind, changes: readonly number[]): number | undefined {
  const last = changes.length - 1;
  if (last < 1) return undefined;
  if (kind === "stopped after 1") return (changes[0] ?? 0) + 1;
  if (kind === "stopped half way") return last < 2 ? undefined : (changes[Math.floor(last / 2)] ?? 0) + 1;
  return last < 3 ? undefined : changes[last];
}

/** Runs a case and judges its end. */
export async function judgeFault(
  { operation, request, kind }: FaultCase,
  undisturbed: Undisturbed,
): Promise<FaultResult> {
  const fault = new Fault(kind, request);
  const ready = await operation.ready({ wait: () => fault.wait() });
  const told = await watched(fault, () => outcomeOf(ready.run()));
  await ready.host.settle();
  const left = contentOf(ready.host);
  const state = stateOf(left, undisturbed);
  const succeeds = operation.endsWith === undefined;
  const end = (verdict: FaultVerdict, found = left) => ({
    verdict,
    told,
    differences: differences(
      found,
      verdict === "half done" || !succeeds ? undisturbed.before : undisturbed.after,
    ),
  });
  const isLost = kind.startsWith("offline");
  const isTrue = isToldTruly(told, state, isLost);
  if (!succeeds) {
    // What was to fail or to be cancelled leaves nothing.
    if (state === "between") return end("half done");
    return end(told === "done" ? "told otherwise" : "intact");
  }
  if (told === "done" && state === "complete") return end("complete");
  const again = isLost ? ready.runInNewSession : () => ready.run();
  if (again === undefined) return end(state === "between" ? "half done" : isTrue ? state : "told otherwise");
  const final = await runAgain(ready, again, undisturbed);
  if (state === "between") return end(final.isComplete ? "recorded" : "half done", final.content);
  if (!isTrue) return end("told otherwise");
  return final.isComplete ? end(state) : end("second click", final.content);
}

type State = "intact" | "complete" | "between";

function stateOf(content: WorkbookContent, { before, after }: Undisturbed): State {
  if (differences(content, after, 1).length === 0) return "complete";
  return differences(content, before, 1).length === 0 ? "intact" : "between";
}

/** Whether what was told is what happened. */
function isToldTruly(told: string, state: State, isLost: boolean): boolean {
  if (isLost && UNCERTAIN.has(told)) return true;
  return told === "done" ? state === "complete" : state !== "complete";
}

/** Runs an operation again, undisturbed; a third time where the second took back what was left. */
async function runAgain(
  { host }: ReadyOperation,
  again: () => Promise<unknown>,
  undisturbed: Undisturbed,
): Promise<{ readonly isComplete: boolean; readonly content: WorkbookContent }> {
  for (let attempt = 1; ; attempt += 1) {
    await outcomeOf(again());
    await host.settle();
    const content = contentOf(host);
    const state = stateOf(content, undisturbed);
    if (state !== "intact" || attempt === 2) return { isComplete: state === "complete", content };
  }
}

/** "done", or the code or name of the error. */
export async function outcomeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "done";
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if ("code" in error && typeof error.code === "string") return error.code;
    if (error.name === "CancelledError") return error.name;
    return `${error.name}: ${error.message}`;
  }
}

/** Makes one request of an operation fail, and the later ones where the connection is lost. */
class Fault implements Watcher {
  private waits = 0;

  constructor(
    private readonly kind: FaultKind,
    private readonly request: number,
  ) {}

  wait(): Promise<void> {
    this.waits += 1;
    return Promise.resolve();
  }

  faultOf({ number, changes }: HostRequest): RequestFault | null {
    if (number < this.request) return null;
    const isFirst = number === this.request;
    if (this.kind === "cell edited for long")
      return this.waits < LONG_EDIT_WAITS
        ? { kind: "refused", code: "InvalidOperationInCellEditMode" }
        : null;
    if (!isFirst) return this.kind.startsWith("offline") ? { kind: "refused", code: OFFLINE_CODE } : null;
    switch (this.kind) {
      case "cell edited once":
        return { kind: "refused", code: "InvalidOperationInCellEditMode" };
      case "answer lost":
      case "offline after":
        return { kind: "answerLost" };
      case "answer lost without a code":
        return { kind: "channelBroken" };
      case "offline before":
        return { kind: "refused", code: OFFLINE_CODE };
      case "stopped after 1":
      case "stopped half way":
      case "stopped before the last": {
        const actions = actionsDone(this.kind, changes);
        return actions === undefined ? null : { kind: "stopped", actions, code: "GeneralException" };
      }
      default:
        return { kind: "refused", code: REFUSALS[this.kind] };
    }
  }
}
