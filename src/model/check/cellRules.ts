import { dateFault } from "./cellDates";
import { numberFault, type PercentSense } from "./cellNumbers";
import { knownFault, textFault, unseenFault } from "./cellTexts";
import { fault, type Fault } from "./finding";
import { NameIndex } from "../text/nameIndex";
import type { KnownNames } from "./types";
import type { CheckedCell, CheckedField } from "./types";
import { isBlank, truncate } from "../text/normalizeText";

const LISTS = new WeakMap<CheckedField, NameIndex>();

/** What is wrong with one entry by itself, first that holds; nothing with an empty one. */
export function cellFault(
  cell: CheckedCell,
  field: CheckedField,
  known: KnownNames,
  percentSense: () => PercentSense,
): Fault | undefined {
  const { value, isError } = cell;
  if (isError) return fault("error", "errorValue", { value: String(value) });
  if (isBlank(value)) return undefined;
  const unseen = unseenFault(value);
  if (unseen) return unseen;
  switch (field.kind) {
    case "date":
      return dateFault(value);
    case "number":
      return numberFault(cell, field, percentSense);
    case "list": {
      const words = listOf(field);
      return knownFault(value, words, "notInList", { known: truncate(words.list().join(", ")) });
    }
    case "partner":
      return knownFault(value, known.partners, "unknownPartner");
    case "indicator":
      return knownFault(value, known.indicators, "unknownIndicator");
    case "role":
      return knownFault(value, known.roles, "unknownRole");
    case "text":
      return textFault(value, field);
  }
}

/** Made once for all cells of a column. */
function listOf(field: CheckedField): NameIndex {
  let words = LISTS.get(field);
  if (!words) {
    const list = field.words ?? [];
    words = new NameIndex(
      list.map(({ word }) => word),
      "lookup",
      list,
    );
    LISTS.set(field, words);
  }
  return words;
}
