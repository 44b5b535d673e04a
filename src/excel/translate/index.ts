/**
 * Changes the language of a workbook in use (docs/rules.md, Change of language). A record in the workbook says that this is under way, so
 * that work that broke off is finished, or turned back, when it is run again.
 */
import type { Language } from "../../languages";
import { tableOfKey } from "../../blueprint/formula";
import type { TableId } from "../../blueprint/types";
import type { RefusedDecoration } from "../build/refusedDecorations";
import { throwIfAborted } from "../cancel";
import { queueRecalculation } from "../calculation";
import { systemClock } from "../clock";
import { interruptedError, toWorkbookError, WorkbookError } from "../errors";
import { sendOrConfirm } from "../outcome";
import { requireIntact } from "../repair/requireIntact";
import { Requests } from "../requests";
import { carryOut, requireShownRows, type UpgradeOptions } from "../upgrade/carryOut";
import { readInventory } from "../upgrade/inventory";
import { upgradeRecordIn } from "../upgrade/upgradeRecord";
import type { ColumnState } from "../workbookTables";
import { readEntrySheets, translateTexts } from "./entrySheets";
import { renameAll, renamedSheets } from "./sheetNames";
import { prepareSheets, type TranslatedSheets } from "./sheetsAnew";
import { readTranslated, type TranslatedWorkbook } from "./translatedWorkbook";
import { queueTranslation, queueTranslationEnd, translationIn, type Translation } from "./translationRecord";
import { findWords, replaceWords } from "./words";

/** What a change of language does. */
export interface TranslationPlan extends Translation {
  /** whether there is nothing to do: the workbook has the language */
  readonly isDone: boolean;
  /** sheets that get another name */
  readonly sheets: readonly { readonly from: string; readonly to: string }[];
  /** the number of columns that get another caption */
  readonly columns: number;
  /** captions that people gave, which stay */
  readonly ownCaptions: readonly { readonly table: TableId; readonly caption: string }[];
  /** the number of cells whose list label changes */
  readonly words: number;
  /** columns whose identification a person must confirm */
  readonly questions: readonly ColumnState[];
}

/** What a change of language has done. */
export interface TranslationReport extends TranslationPlan {
  /** what Excel refused of the formatting: `finishDecorations` tries again */
  readonly refused: readonly RefusedDecoration[];
}

export type TranslationOptions = Pick<UpgradeOptions, "clock" | "signal" | "isConfirmed">;

/**
 * Plans a change of language without changing anything. Throws a WorkbookError: `repairNeeded` where the workbook is not as Ensemble
 * makes it, `structureProtected`, `sheetProtected`, `rowsHidden`, `cellsInTheWay`, and those of `planRepair`.
 */
export async function planTranslation(
  to: Language,
  options: TranslationOptions = {},
): Promise<TranslationPlan> {
  try {
    return (await prepare(new Requests(options.clock ?? systemClock), to)).plan;
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/**
 * Changes the language of the workbook; returns what was done. Throws a WorkbookError as `planTranslation` does, before anything is
 * changed; or `translationInterrupted`, after which all entries are intact and the same function, with either language, ends the work.
 */
export async function translateWorkbook(
  to: Language,
  options: TranslationOptions = {},
): Promise<TranslationReport> {
  const requests = new Requests(options.clock ?? systemClock);
  try {
    const { plan, isUnderWay } = await prepare(requests, to);
    if (plan.isDone) return { ...plan, refused: [] };
    throwIfAborted(options.signal);
    return { ...plan, refused: await carryOutAll(plan, isUnderWay, options) };
  } catch (error) {
    throw toWorkbookError(error);
  }
}

interface PreparedTranslation {
  readonly plan: TranslationPlan;
  /** whether an earlier run broke off */
  readonly isUnderWay: boolean;
}

async function prepare(requests: Requests, to: Language): Promise<PreparedTranslation> {
  const { metadata, names } = await readInventory(requests, { mayLackParts: true });
  const record = translationIn(names);
  const from = (record && [record.from, record.to].find((each) => each !== to)) ?? metadata.language;
  const none = { sheets: [], columns: 0, ownCaptions: [], words: 0, questions: [] };
  if (from === to) return { plan: { from, to, isDone: true, ...none }, isUnderWay: false };
  if (!record) await requireIntact(requests.clock);
  const sheets = await prepareSheets(requests, { from, to });
  const renamed = renamedSheets(sheets.workbook.sheets, sheets.inventory.sheets, { from, to });
  requireUnprotected(sheets, renamed.length > 0);
  requireShownRows(sheets.work.tables);
  const words = await findWords(requests, { from, to });
  const { tables } = sheets.work;
  return {
    isUnderWay: record !== undefined,
    plan: {
      ...{ from, to, isDone: false },
      sheets: renamed.map(({ from: former, to: now }) => ({ from: former, to: now })),
      columns: tables.reduce((count, table) => count + table.renamed.length, 0),
      ownCaptions: [...sheets.workbook.captions].map(([key, caption]) => ({
        table: tableOfKey(key),
        caption,
      })),
      words: words.columns.reduce((count, { changes }) => count + changes.length, words.cells.length),
      questions: sheets.plan.questions,
    },
  };
}

/** Throws if a protected workbook structure or entry sheet would stop the work halfway. */
function requireUnprotected({ workbook }: TranslatedSheets, renamesSheets: boolean): void {
  const { inventory, blueprint, sheets } = workbook;
  if (renamesSheets && inventory.structureProtected) throw new WorkbookError("structureProtected");
  const locked = blueprint.sheets
    .filter(({ protect }) => !protect)
    .flatMap(({ id }) => sheets.get(id) ?? [])
    .find(({ isProtected }) => isProtected);
  if (locked) throw new WorkbookError("sheetProtected", { sheet: locked.name });
}

/**
 * Does the work in parts, each of which finds what is left of it: sheets, texts, words, names of sheets. Returns what Excel refused of
 * the formatting.
 */
async function carryOutAll(
  { from, to }: Translation,
  isUnderWay: boolean,
  options: TranslationOptions,
): Promise<readonly RefusedDecoration[]> {
  const translation = { from, to };
  const requests = new Requests(options.clock ?? systemClock, { endless: true });
  await requests.send(({ workbook }) => queueTranslation(workbook, translation));
  let refused: readonly RefusedDecoration[];
  try {
    refused = await renewSheets(requests, translation, options);
  } catch (error) {
    if (!isUnderWay && (await isUnchanged(requests, from))) {
      await requests.send(({ workbook }) => queueTranslationEnd(workbook));
      throw error;
    }
    throw translationInterrupted(error);
  }
  try {
    const workbook = await readTranslated(requests, translation);
    let known: TranslatedWorkbook | undefined = workbook;
    const read = async () => {
      const sheets = await readEntrySheets(requests, known ?? (await readTranslated(requests, translation)));
      known = undefined;
      return sheets;
    };
    const isDone =
      (await translateTexts(requests, read)) &&
      (await replaceWords(requests, translation)) &&
      (await renameSheets(requests, workbook, translation));
    if (!isDone) throw new WorkbookError("translationInterrupted", { code: "ItemNotFound" });
    await endTranslation(requests, workbook.inventory.calculatesItself);
    return refused;
  } catch (error) {
    throw translationInterrupted(error);
  }
}

/** The last request. If its answer is lost, the record says whether it was done. */
async function endTranslation(requests: Requests, isAutomatic: boolean): Promise<void> {
  await sendOrConfirm(
    requests.clock,
    () =>
      requests.send((context) => {
        queueRecalculation(context, isAutomatic);
        queueTranslationEnd(context.workbook);
      }),
    async () => translationIn((await readInventory(requests)).names) === undefined,
  );
}

/** Writes computed sheets, captions, formulas, validation rules and formats, unless an earlier run has done so. */
async function renewSheets(
  requests: Requests,
  translation: Translation,
  options: TranslationOptions,
): Promise<readonly RefusedDecoration[]> {
  const { metadata, names } = await readInventory(requests);
  if (metadata.language === translation.to && !upgradeRecordIn(names)) return [];
  return (await carryOut(options, (each) => prepareSheets(each, translation))).refused;
}

/** Whether nothing of a workbook was changed yet. */
async function isUnchanged(requests: Requests, from: Language): Promise<boolean> {
  const { metadata, names } = await readInventory(requests, { mayLackParts: true });
  return metadata.language === from && !upgradeRecordIn(names);
}

/** Other people may rename sheets at the same moment; after this many attempts the work is interrupted. */
const MAX_ATTEMPTS = 3;

async function renameSheets(
  requests: Requests,
  { sheets }: TranslatedWorkbook,
  translation: Translation,
): Promise<boolean> {
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const { sheets: found } = await readInventory(requests);
    const now = new Map(
      [...sheets].flatMap(([id, { id: sheetId }]) => {
        const sheet = found.find((each) => each.id === sheetId);
        return sheet ? [[id, sheet] as const] : [];
      }),
    );
    if (await renameAll(requests, renamedSheets(now, found, translation))) return true;
  }
  return false;
}

/**
 * The error to throw once the workbook may have been changed: `translationInterrupted`, or the cause itself if it is
 * already a WorkbookError (other than `upgradeInterrupted`) or its reason is unknown.
 */
function translationInterrupted(cause: unknown): unknown {
  if (cause instanceof WorkbookError && cause.code !== "upgradeInterrupted") return cause;
  return interruptedError("translationInterrupted", cause);
}
