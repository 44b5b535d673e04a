/** Faults between the add-in and Excel: every request of every operation fails in every way, and the end is judged. */
import type { FaultCode, HostRequest, RequestFault } from "../../../src/host";
import { watched, type Watcher } from "./connection";
import type { Operation, ReadyOperation } from "./operations";
import { contentOf, differences, isSame, without, type WorkbookContent } from "./workbookContent";

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
  /** the workbook is in order, but the reported outcome is wrong */
  | "misreported"
  /** the workbook is in order, but a second click is not: it adds twice or is refused */
  | "second click";

export interface FaultResult {
  readonly verdict: FaultVerdict;
  /** the reported outcome: "done", or the code of the error */
  readonly outcome: string;
  readonly differences: readonly string[];
}

/** What an undisturbed run does: measured once for each operation. */
export interface Undisturbed {
  readonly before: WorkbookContent;
  readonly after: WorkbookContent;
  /** for an operation that is to fail: after the same one without what makes it fail */
  readonly unhindered: WorkbookContent | undefined;
  /** for each request, the positions of the actions that change the workbook */
  readonly requests: readonly (readonly number[])[];
}

/** The reported outcomes when the connection is lost and stays lost, so that the result is unknown. */
const UNCERTAIN: ReadonlySet<string> = new Set(["outcomeUnknown", "entriesUnknown"]);
/** The reported outcome where all was done, and only what followed could not be read. */
const UNCHECKED = "repairUnchecked";
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
  const { outcome } = await watched({ act }, () => outcomeOf(ready.run()));
  await ready.host.settle();
  const after = contentOf(ready.host);
  if (outcome !== (operation.endsWith ?? "done")) throw new Error(`${operation.name} ended with ${outcome}`);
  if (!ready.runUnhindered) return { before, after, unhindered: undefined, requests };
  const left = differences(after, before);
  if (left.length > 0) throw new Error(`${operation.name} leaves ${left.join("\n")}`);
  await ready.runUnhindered();
  await ready.host.settle();
  return { before, after, unhindered: contentOf(ready.host), requests };
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
  const { outcome, result } = await watched(fault, () => outcomeOf(ready.run()));
  await ready.host.settle();
  const left = contentOf(ready.host);
  const end = (verdict: FaultVerdict, found: WorkbookContent, expected: WorkbookContent): FaultResult => ({
    verdict,
    outcome,
    differences: differences(found, expected),
  });
  const { before, after, unhindered } = undisturbed;

  if (outcome === "done") {
    if (operation.endsWith !== undefined) return end("misreported", left, before);
    const named = operation.leaves?.(result) ?? [];
    if (!isSame(without(left, named), without(after, named))) return end("misreported", left, after);
    if (named.length === 0 || !ready.finish) return end("complete", left, after);
    await outcomeOf(ready.finish());
    await ready.host.settle();
    const finished = contentOf(ready.host);
    return end(isSame(finished, after) ? "recorded" : "half done", finished, after);
  }

  const isIntact = isSame(left, before);
  const isComplete = !isIntact && isSame(left, after);
  const isLost = kind.startsWith("offline");
  const saysSo = outcome === UNCHECKED || (isLost && UNCERTAIN.has(outcome));
  if (isComplete && !saysSo) return end("misreported", left, after);
  const again = ready.runUnhindered ?? (isLost ? ready.runInNewSession : () => ready.run());
  if (again === undefined)
    return end(isIntact ? "intact" : isComplete ? "complete" : "half done", left, before);
  const target = unhindered ?? after;
  const final = await runAgain(ready, again, before);
  const isRight = isSame(final, target);
  if (isIntact || isComplete)
    return end(isRight ? (isIntact ? "intact" : "complete") : "second click", final, target);
  return end(isRight ? "recorded" : "half done", final, target);
}

/** Runs an operation again, undisturbed; once more where that only took back what was left. */
async function runAgain(
  { host }: ReadyOperation,
  again: () => Promise<unknown>,
  before: WorkbookContent,
): Promise<WorkbookContent> {
  for (let attempt = 1; ; attempt += 1) {
    await outcomeOf(again());
    await host.settle();
    const content = contentOf(host);
    if (attempt === 2 || !isSame(content, before)) return content;
  }
}

/** The result, and the reported outcome: "done", or the code or name of the error. */
export async function outcomeOf(
  work: Promise<unknown>,
): Promise<{ readonly outcome: string; readonly result?: unknown }> {
  try {
    return { outcome: "done", result: await work };
  } catch (error) {
    // By its shape: the client library has an Error of its own.
    const { name, code, message } = error as Partial<Record<"name" | "code" | "message", unknown>>;
    if (typeof code === "string") return { outcome: code };
    return { outcome: name === "CancelledError" ? name : `${String(name)}: ${String(message)}` };
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
