/** Cases of one operation, or a part of them, run one after the other and counted. */
import { faultCases, judgeFault, runUndisturbed, type FaultVerdict } from "./faults";
import type { Operation } from "./operations";
import { sampleOf } from "./sample";
import { differencesIn1904, differencesOfEnds, endOn, PAIRS, VARIATIONS } from "./variations";
import { editsFor, judgeEdit, rightEnds } from "./secondPerson";

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

/** Runs faults of one operation. */
export async function runFaults(operation: Operation, selection: Selection): Promise<Tally<FaultVerdict>> {
  const undisturbed = await runUndisturbed(operation);
  const chosen = chosenOf(operation, faultCases(operation, undisturbed), selection, "faults");
  const counts = new Map<FaultVerdict, number>();
  const wrong: string[] = [];
  for (const each of chosen) {
    const { verdict, outcome, differences } = await judgeFault(each, undisturbed);
    count(counts, verdict);
    if (RIGHT.has(verdict)) continue;
    const { request, kind } = each;
    const place = `${operation.name}, request ${request} of ${undisturbed.requests.length}, ${kind}`;
    wrong.push(described(`${place}: ${verdict}, outcome ${outcome}`, differences));
  }
  return { counts, wrong };
}

/** Runs a second person's edits before each request of one operation; a share is one of the edits. */
export async function runEdits(
  operation: Operation,
  selection: Selection,
): Promise<Tally<"right" | "wrong">> {
  const edits = editsFor(operation);
  if (edits.length === 0) return { counts: new Map(), wrong: [] };
  const counts = new Map<"right" | "wrong", number>();
  const wrong: string[] = [];
  for (const edit of chosenOf(operation, edits, selection, "edits")) {
    const ends = await rightEnds(operation, edit);
    const requests = Array.from({ length: ends.requests }, (_, index) => index + 1);
    // With a share of the edits, all requests between which they are made; fewer where a case costs more.
    const isSpared = selection.sparesCostly === true && operation.cost !== undefined;
    const chosen = isSpared ? chosenOf(operation, requests, selection, edit.name) : requests;
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

/** Runs one operation on hosts that differ: each in one respect, and pairs. With a share, one of each by the seed; in both cases with days from 1904. */
export async function runVariations(
  operation: Operation,
  { share }: Selection,
): Promise<Tally<"equal" | "different">> {
  const chosen = share
    ? [VARIATIONS, PAIRS].flatMap((all) => sampleOf(all, 0, share.seed, operation.name))
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
const DIVISORS = { low: 1, medium: 4, high: Infinity } as const;

function count<Verdict>(counts: Map<Verdict, number>, verdict: Verdict): void {
  counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
}

function described(line: string, differences: readonly string[]): string {
  return [line, ...differences.slice(0, 4)].join("\n    ");
}
