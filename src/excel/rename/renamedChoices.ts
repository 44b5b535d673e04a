/** The choices that the import remembers name partners and indicators: they follow a rename. */
import { NAMES } from "../../blueprint/names";
import { CONSTANT_FIELDS, WORD_FIELDS } from "../../model/import/fields";
import { nameKey, type Rename } from "../../model/names/rename";
import { placesOf } from "../../model/names/places";
import type { CellContent } from "../cells";
import { choicesIn, type RememberedChoices } from "../import/rememberedChoices";
import { sendOrReadBack } from "../outcome";
import type { Requests } from "../requests";

/** A remembered choice as it was, and as it is to be. */
export interface ChangedChoice {
  readonly captions: string;
  readonly from: string;
  readonly to: string;
}

/** The remembered choices that name a name, with the new one in its place. Names that are unique within another are left out. */
export function renamedChoices(remembered: RememberedChoices, rename: Rename): readonly ChangedChoice[] {
  const fields = placesOf(rename.kind).flatMap(({ table, field, within }) =>
    table === "Observations" && within === undefined ? [field] : [],
  );
  const wordFields: readonly string[] = WORD_FIELDS.filter((field) => fields.includes(field));
  const constants: readonly string[] = CONSTANT_FIELDS.filter((field) => fields.includes(field));
  if (wordFields.length + constants.length === 0) return [];
  return remembered.flatMap(({ captions, choices }): ChangedChoice[] => {
    const to = renamedIn(choices, rename, wordFields, constants);
    return to === undefined || to === choices ? [] : [{ captions, from: choices, to }];
  });
}

type Stored = Record<string, Record<string, unknown> | undefined>;

function renamedIn(
  choices: string,
  { from, to }: Rename,
  wordFields: readonly string[],
  constants: readonly string[],
): string | undefined {
  const stored = parsed(choices);
  if (!stored) return undefined;
  const renamed = (texts: Record<string, unknown>, keys: readonly string[]) =>
    Object.fromEntries(
      Object.entries(texts).map(([key, name]) => [
        key,
        keys.includes(key) && typeof name === "string" && nameKey(name) === nameKey(from) ? to : name,
      ]),
    );
  const words = isRecord(stored["words"]) ? stored["words"] : {};
  const changed = {
    ...stored,
    ...(isRecord(stored["constants"]) && { constants: renamed(stored["constants"], constants) }),
    words: Object.fromEntries(
      Object.entries(words).map(([field, texts]) => [
        field,
        wordFields.includes(field) && isRecord(texts) ? renamed(texts, Object.keys(texts)) : texts,
      ]),
    ),
  };
  return JSON.stringify(changed);
}

function parsed(text: string): Stored | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? (value as Stored) : undefined;
  } catch (error) {
    // Somebody overwrote the cell: nothing is remembered.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Other people may remember choices at the same moment; after this many attempts these stay as they are. */
const MAX_ATTEMPTS = 3;

/**
 * Changes remembered choices that still are what they were; returns those that were changed. Two round trips. A cell that
 * somebody else filled in between is put back. Throws an error of Excel.
 */
export async function changeChoices(
  requests: Requests,
  changesOf: (remembered: RememberedChoices) => readonly ChangedChoice[],
): Promise<readonly ChangedChoice[]> {
  let known = await requests.send(({ workbook }) => queueChoices(workbook));
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    if (known.isNullObject) return [];
    const before = known.values as CellContent[][];
    const changes = changesOf(choicesIn(before));
    // In a further attempt, what somebody else wrote in between is to be put back all the same.
    if (changes.length === 0 && attempt === 1) return [];
    const to = new Map(changes.map((change) => [change.captions, change.to]));
    const after = [
      before[0] ?? [],
      (before[1] ?? []).map((choices, index) => to.get(String(before[0]?.[index])) ?? choices),
    ];
    const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
    const written = await sendOrReadBack(
      requests.clock,
      () =>
        requests.send(({ workbook }) => {
          const read = queueChoices(workbook);
          workbook.names.getItem(NAMES.importChoices).getRange().values = after;
          return read;
        }),
      async () => {
        const now = await requests.send(({ workbook }) => queueChoices(workbook));
        return !now.isNullObject && isEqual(now.values, after) ? known : undefined;
      },
    );
    if (isEqual(written.values, before)) return changes;
    // Somebody else changed the cells in between: the next attempt begins with what they wrote.
    known = written;
  }
  return [];
}

function queueChoices({ names }: Excel.Workbook): Excel.Range {
  const range = names.getItemOrNullObject(NAMES.importChoices).getRangeOrNullObject();
  range.load("values");
  return range;
}

/** What takes changes of remembered choices back, as far as they are still there. */
export function reversedChoices(
  changed: readonly ChangedChoice[],
): (remembered: RememberedChoices) => readonly ChangedChoice[] {
  return (remembered) =>
    changed.flatMap(({ captions, from, to }) =>
      remembered.some((each) => each.captions === captions && each.choices === to)
        ? [{ captions, from: to, to: from }]
        : [],
    );
}
