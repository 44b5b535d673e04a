/** All damages of an example's workbook, or a share of them, for npm run soak. */
import fc from "fast-check";
import { createWorkbook } from "../../../src/excel";
import { example } from "../../oracle/examples";
import { openHost } from "../host";
import type { DamageCase } from "./damages";
import { isSilent, type Outcome } from "./judge";
import { runDamages, runDamagesInLibreOffice } from "./run";

/** Of the thousands of calculated cells outside tables, one in so many is tried. */
const CELLS_APART = 20;

/** Files of one run of LibreOffice. */
const BATCH = 10;

interface SoakOptions {
  /** how many of the damages are tried in the embedded engine, in percent */
  readonly percentage: number;
  /** how many are tried in LibreOffice */
  readonly inLibreOffice: number;
  readonly seed: number;
  readonly print: (line: string) => void;
}

/** Tries damages and prints how many were tried and told; returns whether all that must be told were. */
export async function soakDamages({ percentage, inLibreOffice, seed, print }: SoakOptions): Promise<boolean> {
  const host = await openHost();
  await createWorkbook(example("missions-la-fonda"), { language: "fr" });
  await host.settle();
  const { workbook } = host;
  const some = (cases: readonly DamageCase[]) =>
    cases.filter(({ group }, index) => group !== "calculated cell" || index % CELLS_APART === 0);
  const share = (cases: readonly DamageCase[]) => {
    const kept = some(cases);
    return sample(kept, Math.ceil((kept.length * percentage) / 100), seed);
  };
  const embedded = percentage > 0 ? await runDamages({ workbook, language: "fr", choose: share }) : [];
  const inOffice: Outcome[] = [];
  for (let first = 0; first < inLibreOffice; first += BATCH) {
    const choose = (cases: readonly DamageCase[]) =>
      sample(some(cases), inLibreOffice, seed).slice(first, first + BATCH);
    inOffice.push(...(await runDamagesInLibreOffice({ workbook, language: "fr", choose })));
  }
  const isRight = [report("embedded", embedded), report("LibreOffice", inOffice)];
  return isRight.every(Boolean);

  function report(engine: string, outcomes: readonly Outcome[]): boolean {
    for (const group of new Set(outcomes.map((outcome) => outcome.group))) {
      const ofGroup = outcomes.filter((outcome) => outcome.group === group);
      print(`damage, ${engine}, ${group}: ${counted(ofGroup)}`);
    }
    const silent = outcomes.filter(isSilent);
    for (const { name } of silent) print(`  not told: ${name}`);
    print(`damage, ${engine}: ${counted(outcomes)}`);
    return silent.length === 0;
  }
}

function counted(outcomes: readonly Outcome[]): string {
  const changed = outcomes.filter(({ isFigureChanged }) => isFigureChanged).length;
  const told = outcomes.filter((outcome) => !isSilent(outcome)).length;
  return `${outcomes.length} tried, ${changed} changed a figure, ${told} told`;
}

/** Some cases, each once, with the same seed the same. */
function sample(cases: readonly DamageCase[], size: number, seed: number): readonly DamageCase[] {
  if (size >= cases.length) return cases;
  const [order = []] = fc.sample(
    fc.shuffledSubarray(cases as DamageCase[], { minLength: size, maxLength: size }),
    {
      numRuns: 1,
      seed,
    },
  );
  return order;
}
