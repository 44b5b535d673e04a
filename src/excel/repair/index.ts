/**
 * Puts right what was damaged in a workbook (docs/rules.md, Repair), in parts: what the rest is found by, an upgrade if the workbook
 * is of an earlier version, what differs from the blueprint. Each part is planned from the workbook as it is then.
 */
import { CURRENT_SCHEMA } from "../../blueprint/schema";
import { systemClock } from "../clock";
import { requireDates1900 } from "../dateSystem";
import { excelCode, toWorkbookError, WorkbookError } from "../errors";
import { mayHaveWritten } from "../outcome";
import type { RefusedDecoration } from "../build/refusedDecorations";
import { Requests } from "../requests";
import { translationIn } from "../translate/translationRecord";
import { planUpgrade, upgradeWorkbook } from "../upgrade";
import { carryOut, type UpgradeOptions } from "../upgrade/carryOut";
import { interruptedAs } from "../upgrade/progress";
import { changedWords, restoreWords } from "./changedWords";
import { findColumnsOutside, takeInColumns } from "./columnsOutside";
import { compareWorkbook } from "./compareWorkbook";
import { findFirstParts } from "./firstParts";
import { findLostFormulas, restoreFormulas } from "./lostFormulas";
import { findLostRules, restoreRules } from "./lostRules";
import { findRowsOutside, takeInRows } from "./rowsOutside";
import { surveyWorkbook, type Survey } from "./survey";
import type { RepairPlan, RepairStep } from "./types";

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
 * `newerVersion`, `dateSystem1904`, `sheetProtected`, `structureProtected`, `rowsHidden`, `cellsInTheWay`, `translationUnfinished`.
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
 * do; all entries are intact then, and the repair can be run again. `repairUnchecked`: what was found is repaired, and Excel did not
 * answer when it was looked for more.
 */
export async function repairWorkbook(options: RepairOptions = {}): Promise<RepairReport> {
  const requests = new Requests(options.clock ?? systemClock, { endless: true });
  const steps: RepairStep[] = [];
  const refused: RefusedDecoration[] = [];
  try {
    for (let count = 0; count < MAX_PARTS; count += 1) {
      const part = count === 0 ? await nextPart(requests, options) : await lookForMore(requests, options);
      const { language, left, questions } = part;
      if (part.steps.length === 0) return { language, steps, isFirstPart: false, left, questions, refused };
      steps.push(...part.steps);
      refused.push(...(await part.apply()));
    }
    throw new WorkbookError("repairInterrupted", { code: "ItemNotFound" });
  } catch (error) {
    throw toWorkbookError(interruptedAs("repairInterrupted", error));
  }
}

/** Errors of requests that say nothing of the workbook. */
const UNANSWERED: ReadonlySet<string> = new Set(["excelRefused", "accessDenied", "outcomeUnknown"]);

/** `nextPart` after something was repaired; throws a WorkbookError `repairUnchecked` where Excel does not answer. */
async function lookForMore(requests: Requests, options: RepairOptions): Promise<RepairPart> {
  try {
    return await nextPart(requests, options);
  } catch (error) {
    const isUnanswered =
      mayHaveWritten(error) || (error instanceof WorkbookError && UNANSWERED.has(error.code));
    if (!isUnanswered) throw error;
    const known = error instanceof WorkbookError ? error.details["code"] : excelCode(error);
    throw new WorkbookError("repairUnchecked", { code: known ?? "ConnectionFailure" }, { cause: error });
  }
}

/** The first part with steps; without any, the last one, with all that is left as it is. */
async function nextPart(requests: Requests, options: RepairOptions): Promise<RepairPart> {
  const survey = await surveyWorkbook(requests);
  requireDates1900(survey);
  if (translationIn(survey.names)) throw new WorkbookError("translationUnfinished");
  const locked = new Set(survey.sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name));
  // Before anything is changed, it has to be known whether a later part would change a protected sheet.
  const looksAhead = sheetsWithEntries(survey).some((sheet) => locked.has(sheet));
  let next: RepairPart | undefined;
  for await (const part of partsOf(requests, survey, options)) {
    requireChangeable(part.steps, locked);
    if (!next || next.steps.length === 0) next = part;
    if (next.steps.length > 0 && !looksAhead) break;
  }
  if (!next) throw new RangeError("A repair has no parts");
  return next;
}

/** The parts of a repair as they are found in the workbook as it is now. */
async function* partsOf(
  requests: Requests,
  survey: Survey,
  options: RepairOptions,
): AsyncGenerator<RepairPart> {
  const first = await findFirstParts(requests, survey);
  let found: Omit<RepairPlan, "steps"> = {
    ...{ language: first.language, isFirstPart: true, left: first.left, questions: [] },
  };
  const part = (
    steps: readonly RepairStep[],
    apply: () => Promise<readonly RefusedDecoration[] | void>,
  ): RepairPart => ({ ...found, steps, apply: async () => (await apply()) ?? [] });
  yield part(first.steps, () => first.apply(requests));
  // Everything else is found by these.
  if (first.steps.length > 0) return;
  const columns = await findColumnsOutside(requests);
  yield part(
    columns.map(({ step }) => step),
    () => takeInColumns(requests, columns),
  );
  if (first.schemaVersion < CURRENT_SCHEMA.version) {
    const { steps, questions } = await planUpgrade({ ...options, mayLackParts: true });
    found = { ...found, questions };
    yield part(steps, async () => (await upgradeWorkbook({ ...options, mayLackParts: true })).refused);
    return;
  }
  const outside = await findRowsOutside(requests);
  found = { ...found, left: [...first.left, ...outside.left] };
  yield part(outside.steps, () => takeInRows(requests, outside));
  const words = await changedWords(requests);
  yield part(
    words.map(({ step }) => step),
    () => restoreWords(requests, words),
  );
  const compared = await compareWorkbook(requests);
  found = { ...found, questions: compared.plan.questions };
  yield part(compared.plan.steps, async () => (await carryOut(options, compareWorkbook)).refused);
  const formulas = await findLostFormulas(requests, compared);
  yield part(formulas.steps, () => restoreFormulas(requests, formulas));
  const rules = await findLostRules(requests, compared);
  found = { ...found, isFirstPart: false };
  yield part(rules.steps, () => restoreRules(requests, rules));
}

/** The sheets that people fill in, as far as they are known before anything is found again. */
function sheetsWithEntries({ tables, sheetMap }: Survey): readonly string[] {
  const initiative = sheetMap.get("initiative");
  return [...tables.map(({ sheet }) => sheet), ...(initiative === undefined ? [] : [initiative])];
}

/** Steps that change no cells of a sheet that somebody protected. */
const HARMLESS: ReadonlySet<RepairStep["kind"]> = new Set([
  // Computed sheets are protected by Ensemble, without a password.
  ...(["addSheet", "renewSheet", "writeVersion", "protectSheet", "hideSheet"] as const),
  ...(["restoreNames", "addNames", "keepColumn", "finishWork"] as const),
]);

/** Throws a WorkbookError `sheetProtected` where a step would change cells of a protected sheet. */
function requireChangeable(steps: readonly RepairStep[], locked: ReadonlySet<string>): void {
  for (const step of steps)
    if ("sheet" in step && !HARMLESS.has(step.kind) && locked.has(step.sheet))
      throw new WorkbookError("sheetProtected", { sheet: step.sheet });
}
