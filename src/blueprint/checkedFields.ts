/** The rules for the cells that people fill in, in the form that the check of entries reads. */
import { MISSIONS, ROLES } from "../catalogue/roles";
import type { CheckedField } from "../model/check/types";
import type { Language, PhaseId } from "../model/initiative";
import type { FieldKind } from "../model/rules/field";
import type { ListWord } from "../model/text/listWord";
import { COLUMNS, type ColumnDefinition, type ColumnKind } from "./columns";
import type { EntryCell } from "./profile";
import type { TableId } from "./types";
import { listWords, type ListId } from "../model/vocabulary";

/** The tables in the order of the check: first those whose rows others refer to, the longest last. */
export const CHECKED_TABLES: readonly TableId[] = [
  "Partners",
  "Roles",
  "Indicators",
  "RoleHolders",
  "Ratings",
  "Checklist",
  "Sustainability",
  "Canvas",
  "Activities",
  "Debrief",
  "Observations",
];

/** The initiative's own labels of phases, where it has any. */
export type PhaseLabels = Readonly<Partial<Record<PhaseId, string>>>;

/** The entered columns of a table, by their ids. */
export function checkedFields(
  table: TableId,
  language: Language,
  phaseLabels: PhaseLabels,
): ReadonlyMap<string, CheckedField> {
  return new Map(
    COLUMNS[table]
      .filter(({ entered }) => entered)
      .map((column) => [column.id, fieldOfColumn(column, language, phaseLabels)]),
  );
}

function fieldOfColumn(column: ColumnDefinition, language: Language, phaseLabels: PhaseLabels): CheckedField {
  const { id, captions, kind, maxLength, isLookupKey, isCode, isEmail, uniqueIn, bounds, whole, share } =
    column;
  return {
    ...fieldOf(id, kind, language, phaseLabels),
    caption: captions[language],
    ...(maxLength !== undefined && { maxLength: maxLength }),
    ...((isLookupKey || uniqueIn !== undefined) && { isLookupKey: true }),
    ...(isCode && { isCode }),
    ...(isEmail && { isEmail }),
    ...(uniqueIn !== undefined && { unique: true }),
    ...(bounds && { bounds }),
    ...(whole && { whole }),
    ...(share && { share }),
  };
}

/** An entry of the profile. */
export function checkedEntryField(
  { path, kind, label, maxLength, threshold, bounds }: EntryCell,
  language: Language,
  phaseLabels: PhaseLabels,
): CheckedField {
  const within = threshold?.bounds ?? bounds;
  const whole = threshold ? threshold.whole === true : bounds !== undefined;
  return {
    ...fieldOf(path.at(-1) ?? path[0], kind, language, phaseLabels),
    caption: label[language],
    ...(maxLength !== undefined && { maxLength: maxLength }),
    ...(path[0] === "phaseLabels" && { isLookupKey: true }),
    ...(within && { bounds: within }),
    ...(whole && { whole: true }),
    ...(threshold?.share && { share: true }),
  };
}

/** The words of the frameworks' roles, in every language. */
export function roleWords(language: Language): readonly ListWord[] {
  return [...ROLES, ...MISSIONS].map(({ id, word }) => ({
    id,
    word: word[language],
    spellings: [word.en, word.fr],
  }));
}

function fieldOf(id: string, kind: ColumnKind, language: Language, phaseLabels: PhaseLabels): CheckedField {
  if (!kind.startsWith("list:")) return { id, caption: "", kind: KINDS[kind] ?? "text" };
  const list = kind.slice("list:".length) as ListId;
  return { id, caption: "", kind: "list", words: wordsIn(list, language, phaseLabels) };
}

const KINDS: Readonly<Partial<Record<ColumnKind, FieldKind>>> = {
  date: "date",
  number: "number",
  partner: "partner",
  indicator: "indicator",
  role: "role",
};

/** The words of a list; those of the phases as the initiative calls them. */
function wordsIn(list: ListId, language: Language, phaseLabels: PhaseLabels): readonly ListWord[] {
  const words = listWords(list, language);
  if (list !== "phase") return words;
  return words.map((each) => ({ ...each, word: phaseLabels[each.id as PhaseId] ?? each.word }));
}
