/** Damages a workbook step by step, repairs it, and looks at what is left of its entries and figures. */
import fc from "fast-check";
import { readDashboard, readEntries } from "../../../src/excel";
import { planRepair, repairWorkbook } from "../../../src/excel/repair";
import type { Language } from "../../../src/languages";
import { ENTITIES, TABLE_IDS } from "../../../src/model/entities";
import { example } from "../../oracle/examples";
import { openBuiltWorkbook } from "../builtWorkbook";
import { applySequence, damageSequences, type DamageStep, type Entries } from "./sequences";

/** A workbook to damage. */
export interface DamagedExample {
  readonly name: string;
  readonly language: Language;
  /** whether its figures are calculated and compared too */
  readonly calculates?: boolean;
}

/** What came of it. */
export interface RepairOutcome {
  /** what was done; other steps were not possible any more */
  readonly done: readonly DamageStep[];
  /** the entries that the damage left, and those after the repair */
  readonly expected: Entries;
  readonly entries: Entries;
  /** what a second repair would do */
  readonly left: readonly object[];
  /** the figures before and after, where they are calculated and the entries are the same */
  readonly figures: readonly [before: object, after: object] | undefined;
}

/** Damages a copy of the example, and repairs it. */
export async function repairOutcome(
  steps: readonly DamageStep[],
  { name, language, calculates = false }: DamagedExample,
): Promise<RepairOutcome> {
  const host = await openBuiltWorkbook(example(name), { language }, { calculates });
  const before = calculates ? await readDashboard() : undefined;
  const whole = await entriesNow();
  const { entries: expected, done } = await applySequence(steps, whole, language);
  await repairWorkbook({ isConfirmed: () => true });
  await host.settle();
  const entries = await entriesNow();
  const isSame = JSON.stringify(expected) === JSON.stringify(whole);
  return {
    ...{ done, expected, entries },
    left: (await planRepair({ isConfirmed: () => true })).steps,
    figures: before && isSame ? [before, await readDashboard()] : undefined,
  };
}

const LISTS = TABLE_IDS.map((id) => ENTITIES[id].list);

async function entriesNow(): Promise<Entries> {
  const { value } = await readEntries();
  const lists = value as Entries;
  return Object.fromEntries(LISTS.map((list) => [list, lists[list] ?? []]));
}

const SOAK_EXAMPLES: readonly DamagedExample[] = [
  { name: "missions-la-fonda", language: "fr" },
  { name: "poverty-canada", language: "en" },
];

/** Every so many sequences the figures are compared too. */
const FIGURES_EVERY = 10;

interface SoakOptions {
  readonly sequences: number;
  readonly seed: number;
  readonly print: (line: string) => void;
}

/** Tries random sequences and prints how many there were; returns whether all were repaired. */
export async function soakRepairs({ sequences, seed, print }: SoakOptions): Promise<boolean> {
  const all = fc.sample(damageSequences, { numRuns: Math.max(1, sequences), seed }).slice(0, sequences);
  const counts = {
    steps: 0,
    entriesLost: 0,
    leftToRepair: 0,
    figuresCompared: 0,
    figuresWrong: 0,
    failed: 0,
  };
  for (const [index, steps] of all.entries()) {
    const { name, language } = SOAK_EXAMPLES[index % SOAK_EXAMPLES.length]!;
    try {
      const calculates = index % FIGURES_EVERY === 0;
      const { done, expected, entries, left, figures } = await repairOutcome(steps, {
        name,
        language,
        calculates,
      });
      const faults = {
        entriesLost: JSON.stringify(entries) !== JSON.stringify(expected),
        leftToRepair: left.length > 0,
        figuresWrong: figures !== undefined && JSON.stringify(figures[0]) !== JSON.stringify(figures[1]),
      };
      counts.steps += done.length;
      if (figures) counts.figuresCompared += 1;
      for (const [fault, isFound] of Object.entries(faults)) {
        if (!isFound) continue;
        counts[fault as keyof typeof faults] += 1;
        print(`  ${fault}, ${name}: ${JSON.stringify(steps)}`);
      }
    } catch (error) {
      counts.failed += 1;
      print(`  ${String(error)}, ${name}: ${JSON.stringify(steps)}`);
    }
  }
  print(`repairs: ${sequences} sequences, ${JSON.stringify(counts)}`);
  return counts.entriesLost + counts.leftToRepair + counts.figuresWrong + counts.failed === 0;
}
