import { saysNoResult } from "../model/import/figureKinds";
import { baseOfRate, scaleIn } from "../model/import/scale";
import { currencySign } from "../model/import/units";

/** What a number format makes of a number, as far as the number cannot be read without it. */
export type FormatKind =
  | { readonly kind: "number" }
  /** a percentage; whether the number is a hundredth of what is shown, as with the code "%" but not with the text "%" */
  | { readonly kind: "percent"; readonly isHundredth: boolean }
  /** the parts of a day that are shown */
  | { readonly kind: "date"; readonly precision: "year" | "month" | "day" | "time" }
  /** a time of day, or a length of time */
  | { readonly kind: "duration" }
  /** the words or signs beside the number change what it says: thousands though it is not divided, a rate, a target, a limit */
  | { readonly kind: "worded"; readonly words: string }
  /** an amount in the currency of a sign, such as "€" */
  | { readonly kind: "currency"; readonly sign: string };

/** A section of a format, and the numbers that it is for; undefined if it has no condition of its own. */
interface Section {
  readonly applies: ((value: number) => boolean) | undefined;
  readonly kind: FormatKind;
}

/** Short forms of thousands, millions and more. */
const SHORT_SCALE = /^(?:[kmg]|md|mds|bn)\s?[$€£]?$|^[$€£]\s?(?:[kmg]|md|bn)$/i;
const CONDITION = /\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]/;
/** What puts a limit or a rough figure in place of the number: "<", "~", a plus sign after the digits, "about". */
const ROUGH =
  /[<>≤≥~≈±]|[0#?]\s*\+(?![0#?])|\b(?:env(?:iron)?|approx(?:imately)?|about|around|circa|ca|(?:less|fewer|more) than|moins de|plus de|over|under|at least|at most|up to|au moins|au plus|jusqu)\b/i;
/** Texts between quotation marks, single characters after a backslash, and the width or fill after _ and *. */
const LITERALS = /"([^"]*)"|\\(.)|[_*]./g;
const PLAIN: FormatKind = { kind: "number" };

/** A currency by its sign, with or without the number of a language. */
const CURRENCY_CODE = /\[\$([^\]-]+)(?:-[^\]]*)?\]/;

/** The longest that Excel takes. A longer one, in a damaged file, could exhaust the stack while it is parsed. */
const MAX_LENGTH = 255;

const parsedFormats = new Map<string, readonly Section[]>();

/** The kind of the section of a number format that shows a value. */
export function formatKind(numberFormat: string, value: number): FormatKind {
  if (numberFormat.length > MAX_LENGTH) return PLAIN;
  let sections = parsedFormats.get(numberFormat);
  if (!sections) {
    sections = splitSections(numberFormat).map((section) => ({
      applies: conditionOf(section),
      kind: kindOf(section),
    }));
    parsedFormats.set(numberFormat, sections);
  }
  return sectionFor(sections, value)?.kind ?? PLAIN;
}

/** The section by its own condition, else that of positive numbers, negative ones and zero, in this order. */
function sectionFor(sections: readonly Section[], value: number): Section | undefined {
  if (sections.some(({ applies }) => applies))
    return sections.find(({ applies }) => applies === undefined || applies(value));
  if (value < 0) return sections[1] ?? sections[0];
  return (value === 0 ? sections[2] : undefined) ?? sections[0];
}

/** Splits a format at semicolons, except for those in texts. */
function splitSections(numberFormat: string): readonly string[] {
  return numberFormat.match(/(?:"[^"]*"|\\.|[^;])+|(?<=;|^)(?=;|$)/g) ?? [];
}

function conditionOf(section: string): Section["applies"] {
  const [, comparison, text] = CONDITION.exec(section) ?? [];
  if (comparison === undefined) return undefined;
  const limit = Number(text);
  return (value) =>
    (comparison.includes("<") && value < limit) ||
    (comparison.includes(">") && value > limit) ||
    (comparison.endsWith("=") && value === limit);
}

function kindOf(section: string): FormatKind {
  const words = [...section.matchAll(LITERALS)]
    .map(([, quoted, escaped]) => quoted ?? escaped ?? "")
    .join("");
  const code = section.replace(LITERALS, " ");
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return { kind: "duration" };
  const signs = code.replace(/\[[^\]]*\]/g, "").replace(/general/gi, "0");
  const asShown = section.replace(/\[[^\]]*\]/g, "").replace(LITERALS, "$1$2");
  if (ROUGH.test(asShown)) return { kind: "worded", words: asShown.replace(/[0#?.,\s]+/g, " ").trim() };
  if (signs.includes("%")) return { kind: "percent", isHundredth: true };
  if (/[ymdhs]/i.test(signs)) return dateKind(signs);
  if (words.includes("%")) return { kind: "percent", isHundredth: false };
  const isDivided = /[0#?],+(?:[^0#?,]|$)/.test(signs);
  const unit = words.trim();
  const isScaled = !isDivided && (SHORT_SCALE.test(unit) || scaleIn(unit) !== undefined);
  if (isScaled || baseOfRate(unit) !== undefined || saysNoResult(unit.replace(/[()]/g, "")))
    return { kind: "worded", words: unit };
  const sign = currencySign(unit) ?? currencySign(currencyIn(code));
  return sign === undefined ? PLAIN : { kind: "currency", sign };
}

/** The currency in a format without its texts: a sign, or "€" of "[$€-40C]"; empty for none. */
function currencyIn(code: string): string {
  return CURRENCY_CODE.exec(code)?.[1] ?? code.replace(/\[[^\]]*\]/g, "").match(/\p{Sc}/u)?.[0] ?? "";
}

function dateKind(signs: string): FormatKind {
  const code = signs.replace(/am\/pm|a\/p/gi, "");
  // Beside hours or seconds, "m" is minutes.
  const days = code.replace(/h[^a-z]*m{1,2}/gi, "h").replace(/m{1,2}[^a-z]*s/gi, "s");
  const has = (letter: string) => days.toLowerCase().includes(letter);
  if (!has("y") && !has("d") && !has("m")) return { kind: "duration" };
  if (has("h") || has("s")) return { kind: "date", precision: "time" };
  if (has("d")) return { kind: "date", precision: "day" };
  return { kind: "date", precision: has("m") ? "month" : "year" };
}
