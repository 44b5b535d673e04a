import { NAMES } from "../../blueprint/names";
import { CONSTANT_FIELDS, FIELDS, folded, WORD_FIELDS, type Field } from "../../model/import/fields";
import type { ImportPlan } from "../../model/import/plan";
import type { CellContent } from "../cells";
import { excelCode } from "../refusals";
import type { Requests } from "../requests";

/**
 * What was chosen for files with the same captions, kept in plain cells of Lists: captions in one row, choices below
 * them. What to do with conflicts is asked anew each time.
 */
export type RememberedChoices = readonly RememberedChoice[];

export interface RememberedChoice {
  readonly captions: string;
  readonly choices: string;
}

/** Excel keeps no longer text in a cell. */
const LONGEST_TEXT = 32_000;

/** The remembered choices in the cells of their region. */
export function choicesIn(values: readonly (readonly CellContent[])[]): RememberedChoices {
  const [captions = [], choices = []] = values;
  return captions
    .map((each, index) => ({ captions: String(each), choices: String(choices[index] ?? "") }))
    .filter((each) => each.captions !== "");
}

/** What was chosen for files of these captions, as it is remembered. */
export function choicesOf(
  captions: readonly string[],
  { columns, constants, words, decimals, dayOrder }: ImportPlan,
): RememberedChoice {
  return {
    captions: captionsKey(captions),
    choices: JSON.stringify({ columns, constants, words, decimals, dayOrder }),
  };
}

/** A plan with what was chosen for a file of the same captions, as far as it still makes sense. */
export function withRemembered(
  plan: ImportPlan,
  captions: readonly string[],
  remembered: RememberedChoices,
): ImportPlan {
  const found = remembered.find((each) => each.captions === captionsKey(captions));
  const said = found && parsed(found.choices);
  if (!said) return plan;
  const columns = captions.map((_, index) => fieldIn(said["columns"], index));
  const texts = (from: unknown, keys: readonly string[]) =>
    Object.fromEntries(
      Object.entries(record(from)).filter(([key, value]) => keys.includes(key) && typeof value === "string"),
    );
  return {
    ...plan,
    columns,
    constants: texts(said["constants"], CONSTANT_FIELDS),
    words: Object.fromEntries(
      WORD_FIELDS.map((field) => {
        const words = record(record(said["words"])[field]);
        return [field, texts(words, Object.keys(words))];
      }),
    ) as unknown as ImportPlan["words"],
    decimals: said["decimals"] === "," ? "," : ".",
    dayOrder: said["dayOrder"] === "monthFirst" ? "monthFirst" : "dayFirst",
  };
}

/**
 * Remembers a plan for files of these captions: the newest first, the oldest goes where there is no more room. One
 * round trip. False where the workbook has no room for it.
 */
export async function remember(
  requests: Requests,
  captions: readonly string[],
  plan: ImportPlan,
  before: RememberedChoices,
): Promise<boolean> {
  const newest = choicesOf(captions, plan);
  if (newest.captions.length > LONGEST_TEXT || newest.choices.length > LONGEST_TEXT) return false;
  const all = [newest, ...before.filter((each) => each.captions !== newest.captions)];
  try {
    const region = await requests.send(({ workbook }) => {
      const range = workbook.names.getItemOrNullObject(NAMES.importChoices).getRangeOrNullObject();
      range.load("columnCount");
      return range;
    });
    if (region.isNullObject) return false;
    const places = Array.from({ length: region.columnCount }, (_, index) => all[index]);
    await requests.send(({ workbook }) => {
      workbook.names.getItem(NAMES.importChoices).getRange().values = [
        places.map((each) => each?.captions ?? ""),
        places.map((each) => each?.choices ?? ""),
      ];
    });
    return true;
  } catch (error) {
    // The cells may have been locked since, or somebody edits one: the import itself stands.
    if (excelCode(error) === undefined) throw error;
    return false;
  }
}

/** What tells captions from others, however they are written. */
export function captionsKey(captions: readonly string[]): string {
  return JSON.stringify(captions.map(folded));
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return record(JSON.parse(text));
  } catch (error) {
    // Somebody wrote into the cell: then nothing is remembered.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

function fieldIn(columns: unknown, index: number): Field | null {
  const said: unknown = Array.isArray(columns) ? columns[index] : null;
  return FIELDS.find((field) => field === said) ?? null;
}
