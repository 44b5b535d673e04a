import { NAMES } from "../../blueprint/names";
import {
  CONSTANT_FIELDS,
  FIELDS,
  PIVOT_FIELDS,
  WORD_FIELDS,
  type ColumnUse,
  type PivotField,
} from "../../model/import/fields";
import { guessFormats } from "../../model/import/guess";
import { namesPeriod } from "../../model/import/periods";
import { SCALE_CHOICES, type ImportPlan } from "../../model/import/plan";
import { captionsOf, type ImportSource } from "../../model/import/source";
import type { CellContent } from "../cells";
import type { Requests } from "../requests";
import { normalizeText } from "../../model/text/normalizeText";

/**
 * Remembers the choices for files with the same captions in plain cells of Lists: captions in one row, choices below
 * them. The choice for conflicts is not remembered.
 */
export type RememberedChoices = readonly RememberedChoice[];

export interface RememberedChoice {
  readonly captions: string;
  readonly choices: string;
}

/** Not remembered: many partners use the same form, so the partner and the period are asked for each file. */
const LASTING_CONSTANTS = CONSTANT_FIELDS.filter((field) => field !== "partner" && field !== "period");

/** Excel's maximum length of a cell text. */
const MAX_TEXT_LENGTH = 32_000;

/** The remembered choices in the cells of their region. */
export function choicesIn(values: readonly (readonly CellContent[])[]): RememberedChoices {
  const [captions = [], choices = []] = values;
  return captions
    .map((each, index) => ({ captions: String(each), choices: String(choices[index] ?? "") }))
    .filter((each) => each.captions !== "");
}

/** The remembered choices for files with these captions. */
export function choicesOf(captions: readonly string[], plan: ImportPlan): RememberedChoice {
  return { captions: captionsKey(captions), choices: JSON.stringify(storedChoices(plan, captions)) };
}

/**
 * Applies the choices for a file with the same captions to a plan, as far as they are still valid: unambiguous formats
 * of numbers or dates in this file take precedence.
 */
export function withRemembered(
  source: ImportSource,
  plan: ImportPlan,
  remembered: RememberedChoices,
): ImportPlan {
  const captions = captionsOf(source);
  const found = remembered.find((each) => each.captions === captionsKey(captions));
  const stored = found && parsed(found.choices);
  if (!stored) return plan;
  const pivot = PIVOT_FIELDS.find((field) => field === stored["spread"]) ?? null;
  const laidOut = { columns: columnsIn(stored, captions, pivot), pivot };
  const texts = (from: unknown, keys: readonly string[]) =>
    Object.fromEntries(
      Object.entries(record(from)).filter(([key, value]) => keys.includes(key) && typeof value === "string"),
    );
  return {
    ...plan,
    ...laidOut,
    // What this file says of all its rows is surer than what another one said.
    constants: { ...texts(stored["constants"], LASTING_CONSTANTS), ...plan.constants },
    words: Object.fromEntries(
      WORD_FIELDS.map((field) => {
        const words = record(record(stored["words"])[field]);
        return [field, texts(words, Object.keys(words))];
      }),
    ) as unknown as ImportPlan["words"],
    decimals: stored["decimals"] === "," ? "," : ".",
    dayOrder: stored["dayOrder"] === "monthFirst" ? "monthFirst" : "dayFirst",
    yearPairs: stored["yearPairs"] === "years" ? "years" : "months",
    scale: SCALE_CHOICES.find((choice) => choice === stored["scale"]) ?? null,
    confirmed: Array.isArray(stored["confirmed"]) ? stored["confirmed"].map(String) : [],
    ...guessFormats(source, laidOut),
  };
}

/** Other people may remember choices at the same moment; after this many attempts these are not remembered. */
const MAX_ATTEMPTS = 3;

/**
 * Remembers a plan for files of these captions: the newest first; the oldest is dropped if there is no more room. Two
 * round trips: what is remembered by then is read right before. Returns false if the workbook has no cells for it, or
 * they could not be written: the import itself has succeeded.
 */
export async function remember(
  requests: Requests,
  captions: readonly string[],
  plan: ImportPlan,
): Promise<boolean> {
  const newest = choicesOf(captions, plan);
  if (newest.captions.length > MAX_TEXT_LENGTH || newest.choices.length > MAX_TEXT_LENGTH) return false;
  try {
    let known = await requests.send(({ workbook }) => queueChoices(workbook));
    for (let attempt = 1; attempt <= MAX_ATTEMPTS && !known.isNullObject; attempt += 1) {
      const before = known.values as CellContent[][];
      const others = choicesIn(before).filter((each) => each.captions !== newest.captions);
      const places = Array.from({ length: known.columnCount }, (_, index) => [newest, ...others][index]);
      const written = await requests.send(({ workbook }) => {
        const read = queueChoices(workbook);
        workbook.names.getItem(NAMES.importChoices).getRange().values = [
          places.map((each) => each?.captions ?? ""),
          places.map((each) => each?.choices ?? ""),
        ];
        return read;
      });
      if (JSON.stringify(written.values) === JSON.stringify(before)) return true;
      known = written;
    }
    return false;
  } catch (error) {
    // Ignored: the cells may be locked or being edited, or the connection broke, after the import has succeeded.
    if (error instanceof RangeError) throw error;
    return false;
  }
}

function queueChoices({ names }: Excel.Workbook): Excel.Range {
  const range = names.getItemOrNullObject(NAMES.importChoices).getRangeOrNullObject();
  range.load("columnCount,values");
  return range;
}

/**
 * The key by which files are recognised: their captions, with all period captions counted as one, because a partner's
 * next file has other periods.
 */
export function captionsKey(captions: readonly string[]): string {
  const first = captions.findIndex(namesPeriod);
  const key = captions.flatMap((caption, index) =>
    !namesPeriod(caption) ? [normalizeText(caption, "caption")] : index === first ? ["#"] : [],
  );
  return JSON.stringify(key);
}

/**
 * The remembered part of a plan, stored as JSON in a cell, so its property names must not change: the use of each
 * caption that names a period, and the uses of the others in order.
 */
function storedChoices(plan: ImportPlan, captions: readonly string[]) {
  const { words, pivot, decimals, dayOrder, yearPairs, scale, confirmed } = plan;
  const constants = Object.fromEntries(LASTING_CONSTANTS.map((field) => [field, plan.constants[field]]));
  const uses = captions.map((caption, index) => [caption, plan.columns[index] ?? null] as const);
  const columns = uses.filter(([caption]) => !namesPeriod(caption)).map(([, use]) => use);
  const periods = Object.fromEntries(
    uses
      .filter(([caption]) => namesPeriod(caption))
      .map(([caption, use]) => [normalizeText(caption, "caption"), use]),
  );
  return {
    ...{ columns, periods, spread: pivot, constants, words },
    ...{ decimals, dayOrder, yearPairs, scale, confirmed },
  };
}

/** The use of each column; a new period caption gets the use of the other periods. */
function columnsIn(
  stored: Readonly<Record<string, unknown>>,
  captions: readonly string[],
  pivot: PivotField | null,
): (ColumnUse | null)[] {
  const others = Array.isArray(stored["columns"]) ? (stored["columns"] as unknown[]).values() : [].values();
  const periods = record(stored["periods"]);
  return captions.map((caption) => {
    if (!namesPeriod(caption)) return storedUse(others.next().value);
    const key = normalizeText(caption, "caption");
    if (Object.hasOwn(periods, key)) return storedUse(periods[key]);
    return pivot === "period" ? "figures" : null;
  });
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return record(JSON.parse(text));
  } catch (error) {
    // Somebody overwrote the cell: nothing is remembered.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function storedUse(stored: unknown): ColumnUse | null {
  return stored === "figures" || stored === "mark"
    ? stored
    : (FIELDS.find((field) => field === stored) ?? null);
}
