import { fault, type Fault } from "./finding";
import type { NameIndex } from "../text/nameIndex";
import type { CellContent, CheckedField } from "./types";
import { isBlank, normalizeText, truncate } from "../text/normalizeText";

/** Texts up to this long stand on one line: outer spaces in them are a slip. */
const ONE_LINE = 200;
/** What a workbook file cannot keep. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u; // eslint-disable-line no-control-regex
const NAME = /^(?=.*\p{L})[^=<>+\-@*?~][^*?~]*$/su;
const CODE = /^\p{L}[\p{L}\p{N}._-]*$/u;
const EMAIL = /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@.,;<>()]{2,}$/;

/** The no-break spaces that French sets before and within its signs: names of frameworks have them too. */
const TYPOGRAPHIC = /\u00A0[:;?!»%]|«\u00A0/g;
const plainSpaces = (sign: string): string => sign.replace("\u00A0", " ");

/** What is wrong with a text, first that holds. */
export function textFault(value: CellContent, field: CheckedField): Fault | undefined {
  const text = String(value);
  const clean = normalizeText(text, "clean");
  if (CONTROL.test(text))
    return fault("error", "forbiddenCharacters", { value: truncate(clean), rule: "text" });
  if (field.sought !== undefined) {
    const hidden = hiddenFault(text, clean);
    if (hidden) return hidden;
    const pattern = field.sought === "code" ? CODE : NAME;
    if (!pattern.test(clean)) {
      return fault("error", "forbiddenCharacters", { value: truncate(clean), rule: field.sought });
    }
  }
  const { longest } = field;
  const length = [...text.trim()].length;
  if (longest !== undefined && length > longest) return fault("error", "tooLong", { length, longest });
  if (field.id === "email" && !EMAIL.test(text.trim())) {
    return fault("warning", "notAnEmail", { value: truncate(text.trim()) });
  }
  if (longest === undefined || longest > ONE_LINE || text === text.trim()) return undefined;
  return spacesFault(text, text.trim());
}

/** What is wrong with a word that must be one of those known; `unknown` says it of a text that is none. */
export function knownFault(
  value: CellContent,
  known: NameIndex,
  unknown: Fault["code"],
  details: Fault["details"] = {},
): Fault | undefined {
  const text = String(value);
  if (known.has(text))
    return text === normalizeText(text, "trim") ? undefined : spacesFault(text, normalizeText(text, "trim"));
  const meant = known.meant(text);
  const about = { value: truncate(text), ...details };
  if (meant !== undefined) {
    return fault("error", unknown, { ...about, meant }, { from: value, to: meant, kind: "text" });
  }
  return fault("error", unknown, { ...about, nearest: known.nearest(text) });
}

/** Signs that nobody sees, in a text that formulas look up. */
function hiddenFault(text: string, clean: string): Fault | undefined {
  if (text.replace(TYPOGRAPHIC, plainSpaces) === clean) return undefined;
  if (normalizeText(normalizeText(text, "trim"), "clean") === normalizeText(text, "trim"))
    return spacesFault(text, clean);
  return fault("warning", "hiddenSigns", { value: truncate(clean) }, { from: text, to: clean, kind: "text" });
}

function spacesFault(from: string, to: string): Fault {
  return fault("notice", "outerSpaces", { value: truncate(to) }, { from, to, kind: "text" });
}

/** Whether nothing stands in a cell but signs that nobody sees, which formulas take for an entry. */
export function unseenFault(value: CellContent): Fault | undefined {
  if (typeof value !== "string" || isBlank(value) || normalizeText(value, "clean") !== "") return undefined;
  return fault("warning", "hiddenSigns", { value: "" }, { from: value, to: "", kind: "text" });
}
