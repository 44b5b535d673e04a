/** Partners' files of tests/data/partnerFiles, and whether what an import makes of one is right. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const PARTNER_FILES = join("tests", "data", "partnerFiles");

/** A figure that is taken. */
export interface TakenFigure {
  readonly indicator: string;
  readonly partner: string;
  readonly period: string;
  /** "" the total */
  readonly group: string;
  readonly value?: number | null | undefined;
}

/** A figure that must, or must not, be taken; the group "*" is any group, each another one. */
type Figure = Partial<TakenFigure>;

type Outcome = { readonly in: readonly Figure[]; readonly aside: number } | { readonly asks: true };

/** What an import makes of a file; nothing is taken while something is asked. */
export interface ImportOutcome {
  readonly taken: readonly TakenFigure[];
  /** figures set aside, contradictions among them */
  readonly aside: number;
  readonly alreadyThere: number;
  readonly asks: readonly string[];
}

const CASES = JSON.parse(readFileSync(join(PARTNER_FILES, "expected.json"), "utf8")) as Readonly<
  Record<string, { readonly must: readonly Outcome[]; readonly never: readonly Figure[] }>
>;

export const PARTNER_FILE_NAMES = readdirSync(PARTNER_FILES).filter((name) => Object.hasOwn(CASES, name));

/** What is wrong with the outcome of a file; "" if it is right. */
export function faultOf(name: string, outcome: ImportOutcome): string {
  const { must, never } = CASES[name]!;
  const { taken, aside, alreadyThere, asks } = outcome;
  const isRight = must.some((right) =>
    "asks" in right
      ? asks.length > 0 && taken.length === 0
      : asks.length === 0 && alreadyThere === 0 && aside === right.aside && areSame(taken, right.in),
  );
  const wrong = never.filter((figure) => taken.some((each) => matches(each, figure, "contains")));
  if (isRight && wrong.length === 0) return "";
  return JSON.stringify({ outcome, wrong }, null, 1);
}

function areSame(taken: readonly TakenFigure[], figures: readonly Figure[]): boolean {
  const left = [...taken];
  for (const figure of figures) {
    const index = left.findIndex((each) => matches(each, figure, "equals"));
    if (index < 0) return false;
    left.splice(index, 1);
  }
  const keys = taken.map(({ indicator, partner, period, group }) =>
    [indicator, partner, period, group].join("\n"),
  );
  return left.length === 0 && new Set(keys).size === keys.length;
}

function matches(taken: TakenFigure, figure: Figure, groups: "equals" | "contains"): boolean {
  return Object.entries(figure).every(([field, expected]) => {
    const actual = taken[field as keyof Figure];
    if (field !== "group") return actual === expected;
    if (expected === "*") return actual !== "";
    return groups === "equals" || expected === ""
      ? actual === expected
      : String(actual).includes(String(expected));
  });
}
