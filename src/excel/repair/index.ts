/**
 * Puts right what was damaged in a workbook (docs/rules.md, Repair), in parts: what the rest is found by, an upgrade if the workbook
 * is of an earlier version, what differs from the blueprint. Each part is planned from the workbook as it is then.
 */
import { CURRENT_SCHEMA } from "../../blueprint/schema";
import { systemClock } from "../clock";
import { requireDates1900 } from "../dateSystem";
import { toWorkbookError, WorkbookError } from "../errors";
import type { RefusedDecoration } from "../build/refusedDecorations";
import { Requests } from "../requests";
import { translationIn } from "../translate/translationRecord";
import { planUpgrade, upgradeWorkbook } from "../upgrade";
import { carryOut, type UpgradeOptions } from "../upgrade/carryOut";
import { changedWords, restoreWords } from "./changedWords";
import { compareWorkbook } from "./compareWorkbook";
import { findFirstParts } from "./firstParts";
import { findLostFormulas, restoreFormulas } from "./lostFormulas";
import { findLostRules, restoreRules } from "./lostRules";
import { findRowsOutside, takeInRows } from "./rowsOutside";
import { surveyWorkbook } from "./survey";
import type { LeftPart, RepairPlan, RepairStep } from "./types";

export type { LeftPart, RepairPlan, RepairStep } from "./types";

/** What a repair has done. */
export interface RepairReport extends RepairPlan {
  /** what Excel refused of the formatting: `finishDecorations` tries again */
  readonly refused: readonly RefusedDecoration[];
}

export type RepairOptions = Omit<UpgradeOptions, "schema">;

/** A part of a repair that is planned; `apply` carries it out, from a fresh plan where time has passed. */
interface RepairPart extends RepairPlan {
  apply(): Promise<readonly RefusedDecoration[]>;
}

/**
 * Plans a repair without changing anything: the steps of the first part that has any. Throws a WorkbookError: `notEnsemble`,
 * `newerVersion`, `dateSystem1904`, `sheetProtected`, `structureProtected`, `cellsInTheWay`, `translationUnfinished`.
 */
export async function planRepair(options: RepairOptions = {}): Promise<RepairPlan> {
  try {
    const { language, steps, isFirstPart, left, questions } = await nextPart(
      new Requests(options.clock ?? systemClock),
      options,
    );
    return { language, steps, isFirstPart, left, questions };
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** Every part may bring to light one more; a repair that goes on for longer has met somebody who undoes it. */
const MAX_PARTS = 12;

/**
 * Repairs the workbook; returns all that was done. Entries are never rewritten. Throws a WorkbookError as `planRepair` and `upgradeWorkbook`
 * do; all entries are intact then, and the repair can be run again.
 */
export async function repairWorkbook(options: RepairOptions = {}): Promise<RepairReport> {
  const requests = new Requests(options.clock ?? systemClock, { endless: true });
  const steps: RepairStep[] = [];
  const refused: RefusedDecoration[] = [];
  try {
    for (let count = 0; count < MAX_PARTS; count += 1) {
      const part = await nextPart(requests, options);
      const { language, left, questions } = part;
      if (part.steps.length === 0) return { language, steps, isFirstPart: false, left, questions, refused };
      steps.push(...part.steps);
      refused.push(...(await part.apply()));
    }
    throw new WorkbookError("repairInterrupted", { code: "ItemNotFound" });
  } catch (error) {
    throw repairError(error);
  }
}

/** The error to throw: what interrupts an upgrade, which parts of a repair are, interrupts the repair. */
function repairError(cause: unknown): unknown {
  if (cause instanceof WorkbookError && cause.code === "upgradeInterrupted")
    return new WorkbookError("repairInterrupted", cause.details, { cause });
  return toWorkbookError(cause);
}

/** The first part with steps; without any, all that is left as it is. */
async function nextPart(requests: Requests, options: RepairOptions): Promise<RepairPart> {
  const survey = await surveyWorkbook(requests);
  requireDates1900(survey);
  if (translationIn(survey.names)) throw new WorkbookError("translationUnfinished");
  const first = await findFirstParts(requests, survey);
  const part = (
    steps: readonly RepairStep[],
    apply: () => Promise<readonly RefusedDecoration[] | void>,
    more: Partial<RepairPlan> = {},
  ): RepairPart => ({
    ...{ language: first.language, steps, isFirstPart: true, left: first.left, questions: [] },
    ...more,
    apply: async () => (await apply()) ?? [],
  });
  if (first.steps.length > 0) return part(first.steps, () => first.apply(requests));
  if (first.schemaVersion < CURRENT_SCHEMA.version) {
    const { steps, questions } = await planUpgrade({ ...options, mayLackParts: true });
    const upgrade = async () => (await upgradeWorkbook({ ...options, mayLackParts: true })).refused;
    return part(steps, upgrade, { questions });
  }
  const outside = await findRowsOutside(requests);
  const left: LeftPart[] = [...first.left, ...outside.left];
  if (outside.steps.length > 0) return part(outside.steps, () => takeInRows(requests, outside), { left });
  const words = await changedWords(requests);
  if (words.length > 0)
    return part(
      words.map(({ step }) => step),
      () => restoreWords(requests, words),
      { left },
    );
  const compared = await compareWorkbook(requests);
  const { questions } = compared.plan;
  if (compared.work)
    return part(compared.plan.steps, async () => (await carryOut(options, compareWorkbook)).refused, {
      left,
      questions,
    });
  const formulas = await findLostFormulas(requests, compared);
  if (formulas.steps.length > 0)
    return part(formulas.steps, () => restoreFormulas(requests, formulas), { left, questions });
  const rules = await findLostRules(requests, compared);
  return part(rules.steps, () => restoreRules(requests, rules), { left, questions, isFirstPart: false });
}
