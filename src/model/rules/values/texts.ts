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

/** The first thing that is wrong with a text by itself. */
export function textIssue(
  text: string,
  field: Pick<FieldRules, "maxLength" | "isLookupKey" | "isCode">,
  startingSigns?: string,
): ValueIssue | undefined {
  const signs = field.isLookupKey ? lookupKeyIssue(text, field.isCode === true, startingSigns) : undefined;
  return controlIssue(text) ?? signs ?? lengthIssue(text, field.maxLength);
}

/** A control sign, or half a letter. */
export function controlIssue(text: string): ValueIssue | undefined {
  if (!CONTROL.test(text)) return undefined;
  return valueIssue("forbiddenCharacters", { value: truncate(text), rule: "text" });
}

/** A sign that formulas would read as something else, in a name or a code that they look up. */
export function lookupKeyIssue(
  text: string,
  isCode: boolean,
  startingSigns: string = FORBIDDEN_FIRST_CHARACTERS,
): ValueIssue | undefined {
  const forbidden = (details: Readonly<Record<string, string>>) =>
    valueIssue("forbiddenCharacters", { value: truncate(text), ...details });
  if (isCode) return CODE.test(text) ? undefined : forbidden({ rule: "code" });
  const start = text.charAt(0);
  if (start !== "" && startingSigns.includes(start)) {
    return forbidden({ rule: "name", sign: start, at: "start" });
  }
  const sign = WILDCARD_CHARACTERS.find((one) => text.includes(one));
  if (sign !== undefined) return forbidden({ rule: "name", sign });
  return /\p{L}/u.test(text) ? undefined : forbidden({ rule: "name" });
}

/** More characters than fit; letters of two code units are one. */
export function lengthIssue(text: string, limit: number | undefined): ValueIssue | undefined {
  if (limit === undefined || text.length <= limit) return undefined;
  const length = [...text].length;
  return length > limit ? valueIssue("tooLong", { length, limit }) : undefined;
}

/** A text that is no email address. */
export function emailIssue(text: string): ValueIssue | undefined {
  return EMAIL.test(text) ? undefined : valueIssue("notAnEmail", { value: truncate(text) });
}
