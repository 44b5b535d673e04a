/** Cases of one operation, or a part of them, run one after the other and counted. */
import {
  FAULT_KINDS,
  faultCases,
  judgeFault,
  runUndisturbed,
  type FaultKind,
  type FaultVerdict,
} from "./faults";
import { OPERATIONS, type Operation } from "./operations";
import { sampleOf, someOf } from "../sample";
import { differencesIn1904, differencesOfEnds, endOn, PAIRS, VARIATIONS } from "./variations";
import { editsFor, judgeEdit, rightEnds, type Edit } from "./secondPerson";

/** Which cases of an operation run: all or, with a seed, a share of them. */
export interface Selection {
  readonly share?: { readonly part: number; readonly seed: number };
  /** fewer cases of operations that cost more */
  readonly sparesCostly?: boolean;
}

/** Verdicts with their numbers of cases, and a line for each case that went wrong. */
export interface Tally<Verdict extends string> {
  readonly counts: ReadonlyMap<Verdict, number>;
  readonly wrong: readonly string[];
}

const RIGHT: ReadonlySet<FaultVerdict> = new Set(["intact", "complete", "recorded"]);

/** Runs faults of one operation; where costs are spared, one, of a kind in turn from operation to operation. */
export async function runFaults(
  operation: Operation,
  selection: Selection,
): Promise<Tally<FaultVerdict> & { readonly kinds: readonly FaultKind[] }> {
  const undisturbed = await runUndisturbed(operation);
  const cases = faultCases(operation, undisturbed);
  const kind = inTurn(FAULT_KINDS, OPERATIONS.indexOf(operation))[0];
  const ofKind = cases.filter((each) => each.kind === kind);
  const chosen = selection.sparesCostly
    ? sampleOf(ofKind.length > 0 ? ofKind : cases, 0, selection.share?.seed ?? 1, operation.name)
    : chosenOf(operation, cases, selection, "faults");
  const counts = new Map<FaultVerdict, number>();
  const wrong: string[] = [];
  for (const each of chosen) {
    const { verdict, outcome, differences } = await judgeFault(each, undisturbed);
    count(counts, verdict);
    if (RIGHT.has(verdict)) continue;
    const place = `${operation.name}, request ${each.request} of ${undisturbed.requests.length}, ${each.kind}`;
    wrong.push(described(`${place}: ${verdict}, outcome ${outcome}`, differences));
  }
  return { counts, wrong, kinds: chosen.map(({ kind }) => kind) };
}

/** Runs a second person's edits before each request of one operation; without edits, the chosen ones of all. */
export async function runEdits(
  operation: Operation,
  selection: Selection,
  edits: readonly Edit[] = chosenOf(operation, editsFor(operation), selection, "edits"),
): Promise<Tally<"right" | "wrong">> {
  const counts = new Map<"right" | "wrong", number>();
  const wrong: string[] = [];
  for (const edit of edits) {
    const ends = await rightEnds(operation, edit);
    const requests = Array.from({ length: ends.requests }, (_, index) => index + 1);
    const chosen = chosenOf(operation, requests, ofRequests(operation, selection), edit.name);
    for (const request of chosen) {
      const { isRight, outcome, differences } = await judgeEdit({ operation, edit, request }, ends);
      if (isRight === undefined) continue;
      count(counts, isRight ? "right" : "wrong");
      const place = `${operation.name}, a second person ${edit.name} before request ${request} of ${ends.requests}`;
      if (!isRight) wrong.push(described(`${place}: outcome ${outcome}`, differences));
    }
  }
  return { counts, wrong };
}

/** The part of the requests before which an edit is made. */
const PART_OF_REQUESTS = 0.3;

/** Which requests an edit is made before: all, even with a share of the edits; where costs are spared, fewer. */
function ofRequests({ cost }: Operation, { share, sparesCostly = false }: Selection): Selection {
  if (!share || !sparesCostly) return {};
  return { share: { ...share, part: cost ? share.part : PART_OF_REQUESTS }, sparesCostly };
}

/**
 * Some edits of some operations: each operation that costs little with one of them at least, and each edit once at least, where
 * possible with such an operation. The others are tried with what only they have.
 */
export function someEdits(operations: readonly Operation[]): ReadonlyMap<Operation, readonly Edit[]> {
  const costsLittle = (operation: Operation) => operation.cost === undefined;
  const pairs = operations.flatMap((operation) => editsFor(operation).map((edit) => ({ operation, edit })));
  const cheap = new Set(pairs.filter(({ operation }) => costsLittle(operation)).map(({ edit }) => edit));
  const ofEach = someOf(
    pairs.filter(({ operation, edit }) => costsLittle(operation) || !cheap.has(edit)),
    0,
    ({ edit }) => edit.name,
  );
  return new Map(
    operations.flatMap((operation) => {
      const own = ofEach.filter((pair) => pair.operation === operation).map(({ edit }) => edit);
      if (own.length > 0) return [[operation, own] as const];
      const all = editsFor(operation);
      return costsLittle(operation) && all.length > 0 ? [[operation, someOf(all, 0)] as const] : [];
    }),
  );
}

/**
 * Runs one operation on hosts that differ: each in one respect, and pairs. With a share, one of each, in turn from operation
 * to operation, and only a pair where costs are spared; always with days from 1904.
 */
export async function runVariations(
  operation: Operation,
  { share, sparesCostly = false }: Selection,
): Promise<Tally<"equal" | "different">> {
  const tried = sparesCostly && operation.cost ? [PAIRS] : [VARIATIONS, PAIRS];
  const chosen = share
    ? tried.flatMap((all) => inTurn(all, OPERATIONS.indexOf(operation)))
    : [...VARIATIONS, ...PAIRS];
  const counts = new Map<"equal" | "different", number>();
  const wrong: string[] = [];
  const calculates = share === undefined;
  const expected = await endOn(operation, {}, calculates);
  for (const { name, options } of chosen) {
    const lines = differencesOfEnds(await endOn(operation, options, calculates), expected);
    count(counts, lines.length === 0 ? "equal" : "different");
    if (lines.length > 0) wrong.push(described(`${operation.name}, ${name}`, lines));
  }
  const lines = await differencesIn1904(operation, expected, calculates);
  count(counts, lines.length === 0 ? "equal" : "different");
  if (lines.length > 0) wrong.push(described(`${operation.name}, days that count from 1904`, lines));
  return { counts, wrong };
}

function inTurn<Item>(items: readonly Item[], turn: number): readonly Item[] {
  const place = turn % items.length;
  return items.slice(place, place + 1);
}

/** The chosen ones of the cases of an operation. */
function chosenOf<Case>(
  operation: Operation,
  cases: readonly Case[],
  { share, sparesCostly = false }: Selection,
  what: string,
): Case[] {
  if (!share) return [...cases];
  const divisor = sparesCostly ? DIVISORS[operation.cost ?? "low"] : 1;
  return sampleOf(cases, share.part / divisor, share.seed, `${operation.name} ${what}`);
}

/** A single case of an operation whose cases take seconds. */
const DIVISORS = { low: 1, medium: 8, high: Infinity } as const;

function count<Verdict>(counts: Map<Verdict, number>, verdict: Verdict): void {
  counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
}

function described(line: string, differences: readonly string[]): string {
  return [line, ...differences.slice(0, 4)].join("\n    ");
}
