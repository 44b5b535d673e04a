import { format } from "numfmt";
import type { CellError } from "../../../spreadsheet/state";
import { foldCase, isError, numberInText, toNumber, toText, VALUE, type Scalar } from "../values";
import {
  everyArgument,
  perValue,
  firstValue,
  valuesOf,
  type Argument,
  type HostFunction,
} from "./definition";
import { hasWildcard, wildcardWithin } from "./wildcards";

const MAX_TEXT = 32_767;

/** A function of a text and other values, applied elementwise to arrays. */
function textFunction(
  name: string,
  minArguments: number,
  maxArguments: number,
  compute: (text: string, ...rest: Scalar[]) => Scalar,
): HostFunction {
  return perValue(name, minArguments, maxArguments, (first = null, ...rest) =>
    compute(toText(first) as string, ...rest),
  );
}

/** Reads a number of characters: an integer, at least `minimum`. */
function lengthOf(value: Scalar | undefined, minimum: number, defaultLength: number): number | CellError {
  if (value === undefined) return defaultLength;
  const number = toNumber(value);
  if (isError(number)) return number;
  return number < minimum ? VALUE : Math.trunc(number);
}

const left = textFunction("LEFT", 1, 2, (text, count) => {
  const length = lengthOf(count, 0, 1);
  return isError(length) ? length : text.slice(0, length);
});

const right = textFunction("RIGHT", 1, 2, (text, count) => {
  const length = lengthOf(count, 0, 1);
  return isError(length) ? length : text.slice(Math.max(0, text.length - length));
});

const mid = textFunction("MID", 3, 3, (text, start, count) => {
  const from = lengthOf(start, 1, 1);
  if (isError(from)) return from;
  const length = lengthOf(count, 0, 0);
  return isError(length) ? length : text.slice(from - 1, from - 1 + length);
});

/** FIND is case-sensitive and has no wildcards; SEARCH ignores case and has them. */
function searchFunction(
  name: string,
  findIndex: (searched: string, text: string, from: number) => number,
): HostFunction {
  return textFunction(name, 2, 3, (searched, textArgument, start) => {
    const text = toText(textArgument ?? null) as string;
    const from = lengthOf(start, 1, 1);
    if (isError(from)) return from;
    if (from > text.length + 1) return VALUE;
    const found = findIndex(searched, text, from - 1);
    return found < 0 ? VALUE : found + 1;
  });
}

const find = searchFunction("FIND", (searched, text, from) => text.indexOf(searched, from));

const search = searchFunction("SEARCH", (searched, text, from) => {
  if (!hasWildcard(searched)) return foldCase(text).indexOf(foldCase(searched), from);
  const pattern = wildcardWithin(searched);
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
});

const substitute = textFunction("SUBSTITUTE", 3, 4, (text, oldValue, newValue, occurrenceArgument) => {
  const old = toText(oldValue ?? null) as string;
  const replacement = toText(newValue ?? null) as string;
  if (old === "") return text;
  if (occurrenceArgument === undefined) return text.replaceAll(old, () => replacement);
  const occurrence = lengthOf(occurrenceArgument, 1, 1);
  if (isError(occurrence)) return occurrence;
  const parts = text.split(old);
  if (occurrence >= parts.length) return text;
  return parts.slice(0, occurrence).join(old) + replacement + parts.slice(occurrence).join(old);
});

const replace = textFunction("REPLACE", 4, 4, (text, start, count, replacement) => {
  const from = lengthOf(start, 1, 1);
  if (isError(from)) return from;
  const length = lengthOf(count, 0, 0);
  if (isError(length)) return length;
  return text.slice(0, from - 1) + (toText(replacement ?? null) as string) + text.slice(from - 1 + length);
});

function joinTexts(args: readonly Argument[], delimiter: string, skipEmpty: boolean): Scalar {
  const parts: string[] = [];
  for (const argument of args) {
    for (const value of valuesOf(argument)) {
      const text = toText(value);
      if (isError(text)) return text;
      if (!(skipEmpty && text === "")) parts.push(text);
    }
  }
  const all = parts.join(delimiter);
  return all.length > MAX_TEXT ? VALUE : all;
}

const textJoin: HostFunction = {
  name: "TEXTJOIN",
  minArguments: 3,
  maxArguments: 252,
  byValue: everyArgument,
  compute: ([delimiter = null, ignore = null, ...rest]) => {
    const separator = toText(firstValue(delimiter));
    if (isError(separator)) return separator;
    const skip = toNumber(
      typeof firstValue(ignore) === "string"
        ? foldCase(firstValue(ignore) as string) === "true"
        : firstValue(ignore),
    );
    return isError(skip) ? skip : joinTexts(rest, separator, skip !== 0);
  },
};

const concat: HostFunction = {
  name: "CONCAT",
  minArguments: 1,
  maxArguments: 253,
  byValue: everyArgument,
  compute: (args) => joinTexts(args, "", false),
};

const value = perValue("VALUE", 1, 1, (input = null) => {
  if (typeof input === "number") return input;
  return (typeof input === "string" ? numberInText(input) : null) ?? (input === null ? 0 : VALUE);
});

const NUMFMT_OPTIONS = { locale: "en", nbsp: false, dateErrorThrows: true } as const;

const text = perValue("TEXT", 2, 2, (input = null, pattern = null) => {
  const layout = toText(pattern) as string;
  if (typeof input === "boolean" || layout === "") return layout === "" ? "" : toText(input);
  const number = typeof input === "string" ? numberInText(input) : ((input as number | null) ?? 0);
  try {
    return format(layout, number ?? input, NUMFMT_OPTIONS);
  } catch {
    return VALUE;
  }
});

/** The characters 128 to 159 of the code page that CHAR uses in Excel for Windows; those around them are Unicode's. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const char = perValue("CHAR", 1, 1, (input = null) => {
  const number = toNumber(input);
  if (isError(number)) return number;
  const code = Math.trunc(number);
  if (code < 1 || code > 255) return VALUE;
  return WINDOWS_1252[code - 128] ?? String.fromCharCode(code);
});

const hyperlink: HostFunction = {
  name: "HYPERLINK",
  minArguments: 1,
  maxArguments: 2,
  compute: ([link = null, caption]) => (caption === undefined ? firstValue(link) : firstValue(caption)),
};

/** The functions of texts. */
export const textFunctions: readonly HostFunction[] = [
  textFunction("LEN", 1, 1, (text) => text.length),
  textFunction("TRIM", 1, 1, (text) => text.replace(/^ +| +$/g, "").replace(/ {2,}/g, " ")),
  textFunction("UPPER", 1, 1, (text) => text.toUpperCase()),
  textFunction("LOWER", 1, 1, (text) => text.toLowerCase()),
  textFunction("EXACT", 2, 2, (text, other) => text === (toText(other ?? null) as string)),
  textFunction("REPT", 2, 2, (text, times) => {
    const count = lengthOf(times, 0, 0);
    if (isError(count)) return count;
    return text.length * count > MAX_TEXT ? VALUE : text.repeat(count);
  }),
  left,
  right,
  mid,
  find,
  search,
  substitute,
  replace,
  text,
  textJoin,
  concat,
  value,
  char,
  hyperlink,
  perValue("T", 1, 1, (input = null) => (typeof input === "string" ? input : "")),
];
