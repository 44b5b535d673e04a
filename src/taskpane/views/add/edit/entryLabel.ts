import { columnOf } from "../../../../blueprint/columns";
import type { ListedEntry } from "../../../../excel";
import { ENTITIES, requiredFields, type TableId } from "../../../../model/entities";
import { normalizeText } from "../../../../model/text/normalizeText";
import type { I18n } from "../../../i18n/I18nContext";
import type { EntryForm } from "../entry/forms";
import { valueInWords } from "./entryTexts";

/** How a list shows an entry: by what identifies it, and by what else it says. */
export interface EntryLabel {
  readonly title: string;
  readonly details: string;
}

type Formats = Pick<I18n, "language" | "date">;

/** The fields that say which entry it is for a person, the main one first. */
function titleFields(table: TableId): readonly string[] {
  const { mainField, key = requiredFields(table).slice(0, MAX_TITLE_FIELDS) } = ENTITIES[table];
  return [...new Set([mainField, ...key])];
}

/** The label of an entry. */
export function entryLabel({ table, fields }: EntryForm, entry: ListedEntry, formats: Formats): EntryLabel {
  const wordsOf = (id: string) => valueInWords(columnOf(table, id), entry, formats);
  const identifying = titleFields(table);
  const others = fields.map(({ column }) => column.id).filter((id) => !identifying.includes(id));
  return {
    title: identifying.map(wordsOf).filter(Boolean).join(" · "),
    details: others.map(wordsOf).filter(Boolean).slice(0, MAX_DETAILS).map(shortened).join(" · "),
  };
}

const MAX_TITLE_FIELDS = 2;
const MAX_DETAILS = 3;
const MAX_LENGTH = 60;

function shortened(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}

/** Whether an entry has each word of a search in what it says, in any field. */
export function matchesSearch({ fields }: EntryForm, search: string, formats: Formats) {
  const words = normalizeText(search, "spelling").split(" ").filter(Boolean);
  return (entry: ListedEntry): boolean => {
    if (words.length === 0) return true;
    const text = fields.map(({ column }) => valueInWords(column, entry, formats)).join("\n");
    const searched = normalizeText(`${text}\n${Object.values(entry.cells).join("\n")}`, "spelling");
    return words.every((word) => searched.includes(word));
  };
}
