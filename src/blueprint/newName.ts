/** What a new name may be: the strictest of the rules for the columns that will hold it. */
import type { Language } from "../languages";
import type { NameKind } from "../model/entities";
import { valueIssue, type ValueIssue } from "../model/issues/issue";
import { placesOf } from "../model/names/places";
import { FORBIDDEN_FIRST_TYPED_CHARACTERS } from "../model/rules/limits";
import { textIssue } from "../model/rules/values/texts";
import { isBlank, normalizeText } from "../model/text/normalizeText";
import { checkedFields } from "./checkedFields";

/** A name as cells are to hold it: composed letters, single spaces, no invisible characters. */
export function cleanName(text: string): string {
  return normalizeText(text, "clean");
}

/** What is wrong with a new name of a kind; undefined for a good one. */
export function newNameIssue(kind: NameKind, name: string, language: Language): ValueIssue | undefined {
  if (isBlank(name)) return valueIssue("required");
  for (const { table, field, holdsSeveral } of placesOf(kind)) {
    const rules = checkedFields(table, language, {}).get(field);
    if (!rules || holdsSeveral) continue;
    const found = textIssue(name, rules, FORBIDDEN_FIRST_TYPED_CHARACTERS);
    if (found) return found;
  }
  return undefined;
}
