import type { ColumnDefinition } from "../../../../blueprint/columns";
import type { EditableEntry, ListedEntry, NewEntry } from "../../../../excel";
import type { Language } from "../../../../languages";
import { LANGUAGE_FORMATS } from "../../../../languages/texts/format";
import { idsOf, labelOf, type ListId } from "../../../../model/vocabulary";
import type { I18n } from "../../../i18n/I18nContext";
import type { EntryForm } from "../entry/forms";
import type { FormValues } from "../entry/readEntry";

/** The texts of the fields of a form for an entry of the workbook: what a person would type to get the same. */
export function entryTexts({ fields }: EntryForm, entry: EditableEntry, language: Language): FormValues {
  return Object.fromEntries(fields.map(({ column }) => [column.id, typedText(column, entry, language)]));
}

function typedText(
  { id, kind }: ColumnDefinition,
  { cells, values }: ListedEntry,
  language: Language,
): string {
  const raw = cells[id] ?? "";
  const value = values[id];
  if (value === undefined) return "";
  if (typeof value === "number") return numberText(value, language);
  if (kind === "date") return String(value);
  const list = listOf(kind);
  // Phases, and the names of roles, are offered as the workbook calls them.
  if (list === undefined) return String(raw);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return String(value);
}

/** The value of a field in words, for a list or a summary; "" for none. */
export function valueInWords(
  { id, kind }: ColumnDefinition,
  { cells, values }: { readonly cells?: ListedEntry["cells"]; readonly values: NewEntry },
  { language, date }: Pick<I18n, "language" | "date">,
): string {
  const value = values[id];
  if (value === undefined || value === "") return "";
  if (typeof value === "number") return numberText(value, language);
  if (kind === "date") return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? date(String(value)) : String(value);
  const list = listOf(kind);
  const choice = typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
  const known = list && idsOf(list).find((one) => one === choice);
  if (list && known !== undefined) return labelOf(list, known, language);
  return String(cells?.[id] ?? value);
}

/** A number as a person types it. */
function numberText(value: number, language: Language): string {
  return String(value).replace(".", LANGUAGE_FORMATS[language].decimalSign);
}

function listOf(kind: ColumnDefinition["kind"]): ListId | undefined {
  if (!kind.startsWith("list:") || kind === "list:phase") return undefined;
  return kind.slice("list:".length) as ListId;
}
