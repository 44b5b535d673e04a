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

/** A function of a text and numbers, over arrays as well. */
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

/** A count of characters: whole, not below `minimum`. */
function lengthOf(value: Scalar | undefined, minimum: number, unless: number): number | CellError {
  if (value === undefined) return unless;
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
  place: (wanted: string, text: string, from: number) => number,
): HostFunction {
  return textFunction(name, 2, 3, (wanted, within, start) => {
    const text = toText(within ?? null) as string;
    const from = lengthOf(start, 1, 1);
    if (isError(from)) return from;
    if (from > text.length + 1) return VALUE;
    const found = place(wanted, text, from - 1);
    return found < 0 ? VALUE : found + 1;
  });
}

const find = searchFunction("FIND", (wanted, text, from) => text.indexOf(wanted, from));

const search = searchFunction("SEARCH", (wanted, text, from) => {
  if (!hasWildcard(wanted)) return foldCase(text).indexOf(foldCase(wanted), from);
  const pattern = wildcardWithin(wanted);
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
});

const substitute = textFunction("SUBSTITUTE", 3, 4, (text, oldValue, newValue, which) => {
  const old = toText(oldValue ?? null) as string;
  const fresh = toText(newValue ?? null) as string;
  if (old === "") return text;
  if (which === undefined) return text.replaceAll(old, () => fresh);
  const wanted = lengthOf(which, 1, 1);
  if (isError(wanted)) return wanted;
  const parts = text.split(old);
  if (wanted >= parts.length) return text;
  return parts.slice(0, wanted).join(old) + fresh + parts.slice(wanted).join(old);
});

const replace = textFunction("REPLACE", 4, 4, (text, start, count, fresh) => {
  const from = lengthOf(start, 1, 1);
  if (isError(from)) return from;
  const length = lengthOf(count, 0, 0);
  if (isError(length)) return length;
  return text.slice(0, from - 1) + (toText(fresh ?? null) as string) + text.slice(from - 1 + length);
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
    const between = toText(firstValue(delimiter));
    if (isError(between)) return between;
    const skip = toNumber(
      typeof firstValue(ignore) === "string"
        ? foldCase(firstValue(ignore) as string) === "true"
        : firstValue(ignore),
    );
    return isError(skip) ? skip : joinTexts(rest, between, skip !== 0);
  },
};

const concat: HostFunction = {
  name: "CONCAT",
  minArguments: 1,
  maxArguments: 253,
  byValue: everyArgument,
  compute: (args) => joinTexts(args, "", false),
};

const value = perValue("VALUE", 1, 1, (given = null) => {
  if (typeof given === "number") return given;
  return (typeof given === "string" ? numberInText(given) : null) ?? (given === null ? 0 : VALUE);
});

const NUMFMT_OPTIONS = { locale: "en", nbsp: false, dateErrorThrows: true } as const;

const text = perValue("TEXT", 2, 2, (given = null, pattern = null) => {
  const layout = toText(pattern) as string;
  if (typeof given === "boolean" || layout === "") return layout === "" ? "" : toText(given);
  const number = typeof given === "string" ? numberInText(given) : ((given as number | null) ?? 0);
  try {
    return format(layout, number ?? given, NUMFMT_OPTIONS);
  } catch {
    return VALUE;
  }
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
  hyperlink,
  perValue("T", 1, 1, (given = null) => (typeof given === "string" ? given : "")),
];
