import { fieldOf } from "../entities";
import type { Language } from "../../languages";
import { listLabels, ownListId, type ListId } from "../vocabulary";
import { byField, CHOICE_FIELDS, type ChoiceField } from "./fields";
import type { ImportVocabulary } from "./words";

/** The list labels of choice fields in the workbook's language. */
export function choiceWords(language: Language): ImportVocabulary["choices"] {
  return byField(CHOICE_FIELDS, (field) => listLabels(listOf(field), language));
}

/** The list of a field: its own, or one of the vocabulary; yes and no for a boolean. */
function listOf(id: ChoiceField): ListId {
  const { list, choices } = fieldOf("Observations", id);
  return choices ? ownListId("Observations", id) : (list ?? "answer");
}
