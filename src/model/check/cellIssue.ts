import { valueIssue, type ValueIssue } from "../issues/issue";
import { daySerialIssue, dateTextIssue } from "../rules/values/dates";
import { unknownNameIssue, unknownWordIssue, type KnownNames } from "../rules/values/words";
import { NameIndex } from "../text/nameIndex";
import { isBlank, normalizeText, truncate } from "../text/normalizeText";
import { cellNumberIssue, type PercentSense } from "./cellNumbers";
import { cellTextIssue, spacesIssue, invisibleCharactersIssue } from "./cellTexts";
import type { CellContent, CheckedCell, CheckedField } from "./types";

const LISTS = new WeakMap<CheckedField, NameIndex>();

/** What is wrong with one entry by itself, first that holds; nothing with an empty one. */
export function cellIssue(
  cell: CheckedCell,
  field: CheckedField,
  known: KnownNames,
  percentSense: () => PercentSense,
): ValueIssue | undefined {
  const { value, isError } = cell;
  if (isError) return valueIssue("errorValue", { value: String(value) });
  if (isBlank(value)) return undefined;
  const unseen = invisibleCharactersIssue(value);
  if (unseen) return unseen;
  switch (field.kind) {
    case "date":
      return dateIssue(value);
    case "number":
      return cellNumberIssue(cell, field, percentSense);
    case "list": {
      const words = listOf(field);
      const details = { known: truncate(words.list().join(", ")) };
      return unknownWordIssue(String(value), words, "notInList", details) ?? outerSpaces(value);
    }
    case "partner":
    case "indicator":
    case "role":
      return unknownNameIssue(String(value), field.kind, known) ?? outerSpaces(value);
    case "text":
      return cellTextIssue(String(value), field);
  }
}

function dateIssue(value: CellContent): ValueIssue | undefined {
  if (typeof value === "number") return daySerialIssue(value);
  if (typeof value === "boolean") return valueIssue("notADate", { value: truncate(value) });
  return dateTextIssue(value);
}

/** Formulas find a word with spaces around it; elsewhere it may be taken for another. */
function outerSpaces(value: CellContent): ValueIssue | undefined {
  const text = String(value);
  const trimmed = normalizeText(text, "trim");
  return text === trimmed ? undefined : spacesIssue(text, trimmed);
}

/** As formulas compare names. */
export function nameKey(name: string): string {
  return normalizeText(name, "lookup");
}

/** Made once for all cells of a column. */
function listOf(field: CheckedField): NameIndex {
  let words = LISTS.get(field);
  if (!words) {
    const list = field.labels ?? [];
    words = new NameIndex(
      list.map(({ label }) => label),
      nameKey,
      list,
    );
    LISTS.set(field, words);
  }
  return words;
}
