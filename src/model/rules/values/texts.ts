import { valueIssue, type ValueIssue } from "../../issues/issue";
import { truncate } from "../../text/normalizeText";
import type { FieldRules } from "../field";
import {
  CODE_PATTERN,
  FORBIDDEN_CHARACTERS,
  WILDCARD_CHARACTERS,
  FORBIDDEN_FIRST_CHARACTERS,
} from "../limits";

const CONTROL = new RegExp(`[${FORBIDDEN_CHARACTERS.cell}]`, "u");
const CODE = new RegExp(CODE_PATTERN, "u");
const EMAIL = /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@.,;<>()]{2,}$/;

/** The first issue of a single text. */
export function textIssue(
  text: string,
  field: Pick<FieldRules, "maxLength" | "isLookupKey" | "isCode">,
  forbiddenFirst?: string,
): ValueIssue | undefined {
  const keyIssue = field.isLookupKey
    ? lookupKeyIssue(text, field.isCode === true, forbiddenFirst)
    : undefined;
  return controlIssue(text) ?? keyIssue ?? lengthIssue(text, field.maxLength);
}

/** The issue of a control character or a lone surrogate. */
export function controlIssue(text: string): ValueIssue | undefined {
  if (!CONTROL.test(text)) return undefined;
  return valueIssue("forbiddenCharacters", { value: truncate(text), rule: "text" });
}

/** The issue of a character that formulas would interpret, in a name or code that they look up. */
export function lookupKeyIssue(
  text: string,
  isCode: boolean,
  forbiddenFirst: string = FORBIDDEN_FIRST_CHARACTERS,
): ValueIssue | undefined {
  const forbidden = (details: Readonly<Record<string, string>>) =>
    valueIssue("forbiddenCharacters", { value: truncate(text), ...details });
  if (isCode) return CODE.test(text) ? undefined : forbidden({ rule: "code" });
  const start = text.charAt(0);
  if (start !== "" && forbiddenFirst.includes(start)) {
    return forbidden({ rule: "name", sign: start, at: "start" });
  }
  const wildcard = WILDCARD_CHARACTERS.find((character) => text.includes(character));
  if (wildcard !== undefined) return forbidden({ rule: "name", sign: wildcard });
  return /\p{L}/u.test(text) ? undefined : forbidden({ rule: "name" });
}

/** The issue of a text that is too long, counted in code points. */
export function lengthIssue(text: string, limit: number | undefined): ValueIssue | undefined {
  if (limit === undefined || text.length <= limit) return undefined;
  const length = [...text].length;
  return length > limit ? valueIssue("tooLong", { length, limit }) : undefined;
}

/** The issue of a text that is not an email address. */
export function emailIssue(text: string): ValueIssue | undefined {
  return EMAIL.test(text) ? undefined : valueIssue("notAnEmail", { value: truncate(text) });
}
