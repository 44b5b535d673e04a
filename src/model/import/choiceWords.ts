import { fieldOf } from "../entities";
import type { Language } from "../../languages";
import { listLabels, ownListId, type ListId } from "../vocabulary";
import { byField, CHOICE_FIELDS, type ChoiceField } from "./fields";
import type { ImportVocabulary } from "./words";

/** The words of the lists that further fields are chosen from, as a workbook of a language has them. */
export function choiceWords(language: Language): ImportVocabulary["choices"] {
  return byField(CHOICE_FIELDS, (field) => listLabels(listOf(field), language));
}

/** The list whose words a field holds: its own, or one of the vocabulary; yes and no where it is either. */
function listOf(id: ChoiceField): ListId {
  const { list, choices } = fieldOf("Observations", id);
  return choices ? ownListId("Observations", id) : (list ?? "answer");
}
