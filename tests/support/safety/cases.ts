/** All cases of faults and of a second person's edits, or a part of them, run one after the other and counted. */
import { faultCases, judgeFault, runUndisturbed, type FaultVerdict } from "./faults";
import { OPERATIONS, type Operation } from "./operations";
import { sampleOf } from "./sample";
import { editsFor, judgeEdit, rightEnds } from "./secondPerson";

/** Which cases run: of each operation all or, with a seed, a share of them. */
export interface Selection {
  readonly operations?: readonly Operation[];
  readonly share?: { readonly part: number; readonly seed: number };
}

/** Verdicts with their numbers of cases, and a line for each case that went wrong. */
export interface Tally<Verdict extends string> {
  readonly counts: ReadonlyMap<Verdict, number>;
  readonly wrong: readonly string[];
}

const RIGHT: ReadonlySet<FaultVerdict> = new Set(["intact", "complete", "recorded"]);

/** Runs faults of one operation. */
export async function runFaults(operation: Operation, { share }: Selection): Promise<Tally<FaultVerdict>> {
  const undisturbed = await runUndisturbed(operation);
  const all = faultCases(operation, undisturbed);
  const chosen = share
    ? sampleOf(all, partOf(operation, share.part, all.length), share.seed, operation.name)
    : all;
  const counts = new Map<FaultVerdict, number>();
  const wrong: string[] = [];
  for (const each of chosen) {
    const { verdict, told, differences } = await judgeFault(each, undisturbed);
    count(counts, verdict);
    if (RIGHT.has(verdict)) continue;
    const { request, kind } = each;
    const place = `${operation.name}, request ${request} of ${undisturbed.requests.length}, ${kind}`;
    wrong.push(described(`${place}: ${verdict}, told ${told}`, differences));
  }
  return { counts, wrong };
}

/** Runs a second person's edits before each request of one operation; a share is one of the edits. */
export async function runEdits(
  operation: Operation,
  { share }: Selection,
): Promise<Tally<"right" | "wrong">> {
  const all = editsFor(operation);
  if (all.length === 0) return { counts: new Map(), wrong: [] };
  const edits = share
    ? sampleOf(all, partOf(operation, share.part, all.length), share.seed, operation.name)
    : all;
  const counts = new Map<"right" | "wrong", number>();
  const wrong: string[] = [];
  for (const edit of edits) {
    const ends = await rightEnds(operation, edit);
    for (let request = 1; request <= ends.requests; request += 1) {
      const { isRight, told, differences } = await judgeEdit({ operation, edit, request }, ends);
      if (isRight === undefined) continue;
      count(counts, isRight ? "right" : "wrong");
      const place = `${operation.name}, a second person ${edit.name} before request ${request} of ${ends.requests}`;
      if (!isRight) wrong.push(described(`${place}: told ${told}`, differences));
    }
  }
  return { counts, wrong };
}

/** Runs faults or edits of all operations; `report` gets the result of each. */
export async function runAll<Verdict extends string>(
  run: (operation: Operation, selection: Selection) => Promise<Tally<Verdict>>,
  selection: Selection,
  report: (name: string, tally: Tally<Verdict>) => void,
): Promise<void> {
  await (selection.operations ?? OPERATIONS).reduce(
    (before, operation) => before.then(async () => report(operation.name, await run(operation, selection))),
    Promise.resolve(),
  );
}

/** A single case of an operation whose cases take seconds. */
function partOf({ isDear = false }: Operation, part: number, all: number): number {
  return isDear ? 1 / all : part;
}

function count<Verdict>(counts: Map<Verdict, number>, verdict: Verdict): void {
  counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
}

function described(line: string, differences: readonly string[]): string {
  return [line, ...differences.slice(0, 4)].join("\n    ");
}
