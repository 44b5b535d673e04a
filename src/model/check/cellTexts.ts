import { valueIssue, type ValueIssue } from "../issues/issue";
import { controlIssue, emailIssue, lengthIssue, lookupKeyIssue } from "../rules/values/texts";
import { isBlank, normalizeText, truncate } from "../text/normalizeText";
import type { CellContent, CheckedField } from "./types";

/** Texts with a limit up to this length are one line: leading and trailing spaces in them are a slip. */
const MAX_LINE_LENGTH = 200;

/** The no-break spaces of French punctuation and percentages, which names of frameworks contain too. */
const TYPOGRAPHIC = /\u00A0[:;?!»%]|«\u00A0/g;
const plainSpaces = (match: string): string => match.replace("\u00A0", " ");

/** The first issue of the text of a cell. */
export function cellTextIssue(text: string, field: CheckedField): ValueIssue | undefined {
  const clean = normalizeText(text, "clean");
  const trimmed = text.trim();
  const { maxLength } = field;
  const lookupIssue = field.isLookupKey
    ? () => hiddenCharactersIssue(text, clean) ?? lookupKeyIssue(clean, field.isCode === true)
    : () => undefined;
  return (
    controlIssue(text) ??
    lookupIssue() ??
    lengthIssue(trimmed, maxLength) ??
    (field.isEmail ? emailIssue(trimmed) : undefined) ??
    (maxLength === undefined || maxLength > MAX_LINE_LENGTH || text === trimmed
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

/** The issue of leading, trailing or repeated spaces. */
export function spacesIssue(from: string, to: string): ValueIssue {
  return valueIssue("outerSpaces", { value: truncate(to) }, { fix: { from, to, kind: "text" } });
}

/** The issue of a cell with only invisible characters, which formulas treat as an entry. */
export function invisibleCharactersIssue(value: CellContent): ValueIssue | undefined {
  if (typeof value !== "string" || isBlank(value) || normalizeText(value, "clean") !== "") return undefined;
  return valueIssue("hiddenSigns", { value: "" }, { fix: { from: value, to: "", kind: "text" } });
}
