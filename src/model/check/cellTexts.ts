import { valueIssue, type ValueIssue } from "../issues/issue";
import { controlIssue, emailIssue, lengthIssue, lookupKeyIssue } from "../rules/values/texts";
import { isBlank, normalizeText, truncate } from "../text/normalizeText";
import type { CellContent, CheckedField } from "./types";

/** Texts up to this length are on one line: outer spaces in them are a slip. */
const ONE_LINE = 200;

/** The no-break spaces that French sets before and within its signs: names of frameworks have them too. */
const TYPOGRAPHIC = /\u00A0[:;?!»%]|«\u00A0/g;
const plainSpaces = (sign: string): string => sign.replace("\u00A0", " ");

/** What is wrong with the text of a cell, first that holds. */
export function cellTextIssue(text: string, field: CheckedField): ValueIssue | undefined {
  const clean = normalizeText(text, "clean");
  const trimmed = text.trim();
  const { maxLength } = field;
  const lookup = field.isLookupKey
    ? () => hiddenCharactersIssue(text, clean) ?? lookupKeyIssue(clean, field.isCode === true)
    : () => undefined;
  return (
    controlIssue(text) ??
    lookup() ??
    lengthIssue(trimmed, maxLength) ??
    (field.isEmail ? emailIssue(trimmed) : undefined) ??
    (maxLength === undefined || maxLength > ONE_LINE || text === trimmed
      ? undefined
      : spacesIssue(text, trimmed))
  );
}

/** The issue of invisible characters in a text that formulas look up. */
function hiddenCharactersIssue(text: string, clean: string): ValueIssue | undefined {
  if (text.replace(TYPOGRAPHIC, plainSpaces) === clean) return undefined;
  const trimmed = normalizeText(text, "trim");
  if (normalizeText(trimmed, "clean") === trimmed) return spacesIssue(text, clean);
  return valueIssue(
    "hiddenSigns",
    { value: truncate(clean) },
    { fix: { from: text, to: clean, kind: "text" } },
  );
}

/** Spaces at the ends of a text, or in a row. */
export function spacesIssue(from: string, to: string): ValueIssue {
  return valueIssue("outerSpaces", { value: truncate(to) }, { fix: { from, to, kind: "text" } });
}

/** The issue of a cell with only invisible characters, which formulas take for an entry. */
export function invisibleCharactersIssue(value: CellContent): ValueIssue | undefined {
  if (typeof value !== "string" || isBlank(value) || normalizeText(value, "clean") !== "") return undefined;
  return valueIssue("hiddenSigns", { value: "" }, { fix: { from: value, to: "", kind: "text" } });
}
