import { valueIssue, type ValueIssue } from "../issues/issue";
import { serialOf } from "../days";
import { unambiguousPeriod } from "../import/typedPeriod";
import type { OwnPeriods } from "../ownPeriods";
import { daySerialIssue, dateTextIssue } from "../rules/values/dates";
import { unknownNameIssue, unknownWordIssue, type KnownNames } from "../rules/values/words";
import { NameIndex } from "../text/nameIndex";
import { isBlank, normalizeText, truncate } from "../text/normalizeText";
import { cellNumberIssue, type PercentSignMeaning } from "./cellNumbers";
import { cellTextIssue, spacesIssue, invisibleCharactersIssue } from "./cellTexts";
import type { CellContent, CheckedCell, CheckedField } from "./types";

const LISTS = new WeakMap<CheckedField, NameIndex>();

/** The first issue of a single entry; undefined for an empty one. */
export function cellIssue(
  cell: CheckedCell,
  field: CheckedField,
  known: KnownNames,
  percentSignMeaning: () => PercentSignMeaning,
): ValueIssue | undefined {
  const { value, isError } = cell;
  if (isError) return valueIssue("errorValue", { value: String(value) });
  if (isBlank(value)) return undefined;
  const invisible = invisibleCharactersIssue(value);
  if (invisible) return invisible;
  switch (field.kind) {
    case "date":
      return dateIssue(value);
    case "number":
      return cellNumberIssue(cell, field, percentSignMeaning);
    case "list": {
      const words = listOf(field);
      const details = { known: truncate(words.list().join(", ")) };
      return unknownWordIssue(String(value), words, "notInList", details) ?? outerSpacesIssue(value);
    }
    case "partner":
    case "indicator":
    case "role":
      return unknownNameIssue(String(value), field.kind, known) ?? outerSpacesIssue(value);
    case "text":
      return cellTextIssue(String(value), field);
  }
}

function dateIssue(value: CellContent): ValueIssue | undefined {
  if (typeof value === "number") return daySerialIssue(value);
  if (typeof value === "boolean") return valueIssue("notADate", { value: truncate(value) });
  return dateTextIssue(value);
}

/** The issue of a period: what the entry form and the import would read as one is offered as the correction. */
export function withPeriod(issue: ValueIssue, from: CellContent, own: OwnPeriods | undefined): ValueIssue {
  if (own === undefined || (issue.code !== "notADate" && issue.code !== "yearAsDate")) return issue;
  if (typeof from === "boolean") return issue;
  const day = unambiguousPeriod(String(from).trim(), own);
  if (day === undefined) return issue;
  const fix = { from, to: serialOf(day), kind: "date" } as const;
  if (issue.code === "yearAsDate") return { ...issue, fix };
  return valueIssue("periodAsText", { value: truncate(from), day }, { fix });
}

/** The notice of leading and trailing spaces: formulas ignore them, but other programs may not. */
function outerSpacesIssue(value: CellContent): ValueIssue | undefined {
  const text = String(value);
  const trimmed = normalizeText(text, "trim");
  return text === trimmed ? undefined : spacesIssue(text, trimmed);
}

/** The key by which formulas compare names. */
export function nameKey(name: string): string {
  return normalizeText(name, "lookup");
}

/** The index of a list's labels, memoized per field. */
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
