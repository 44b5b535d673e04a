/**
 * Makes texts of a pseudo-language from English: accented letters, marked ends, and about 40 % longer. Untranslated text has no marks; text that does not fit a layout is cut off.
 */

/** Characters allowed in sheet names, captions, formulas and page headers. */
const [OPEN, CLOSE] = ["‹", "›"];

const ACCENTED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      a: "à",
      b: "ƀ",
      c: "ç",
      d: "đ",
      e: "é",
      f: "ƒ",
      g: "ğ",
      h: "ĥ",
      i: "ï",
      j: "ĵ",
      k: "ķ",
      l: "ļ",
      m: "ɱ",
    },
    ...{
      n: "ñ",
      o: "ô",
      p: "þ",
      q: "ɋ",
      r: "ŕ",
      s: "š",
      t: "ţ",
      u: "û",
      v: "ʋ",
      w: "ŵ",
      x: "ẋ",
      y: "ý",
      z: "ž",
    },
    ...{
      A: "À",
      B: "Ɓ",
      C: "Ç",
      D: "Đ",
      E: "É",
      F: "Ƒ",
      G: "Ğ",
      H: "Ĥ",
      I: "Ï",
      J: "Ĵ",
      K: "Ķ",
      L: "Ļ",
      M: "Ṁ",
    },
    ...{
      N: "Ñ",
      O: "Ô",
      P: "Þ",
      Q: "Ɋ",
      R: "Ŕ",
      S: "Š",
      T: "Ţ",
      U: "Û",
      V: "Ʋ",
      W: "Ŵ",
      X: "Ẋ",
      Y: "Ý",
      Z: "Ž",
    },
  }),
);

/** Parameters, addresses, file names and codes of page headers stay unchanged. */
const KEPT = /\{\w+\}|https?:\/\/\S+|\S+\.(?:html|json|xlsx|xls|xlsb|ods|md|csv)\b|&[A-Z]\b/;

/** Icons and symbols before a text: conditional formats match them. */
const LEADING = /^[\s●▲■○·–]*/;
const FILLER = " ôñé ţŵô ţĥŕéé ƒôûŕ ƒïʋé šïẋ";
const GROWTH = 1.4;

/** Text literals of formulas and messages of validations have at most this many characters. */
const LIMITS: readonly number[] = [224, 255];

/**
 * Pseudolocalizes a text, at most as long as the smallest of its limits.
 * @param kept texts within it that stay unchanged
 */
function pseudoText(text: string, limits = LIMITS, kept: readonly string[] = []): string {
  const [leading = ""] = LEADING.exec(text) ?? [];
  const body = text.slice(leading.length).trimEnd();
  if (!/\p{L}/u.test(body)) return text;
  const trailing = text.slice(leading.length + body.length);
  const stays = new RegExp([...kept.map(escaped), KEPT.source].join("|"), "gu");
  let accented = "";
  let position = 0;
  for (const { 0: part, index } of body.matchAll(stays)) {
    accented += accent(body.slice(position, index)) + part;
    position = index + part.length;
  }
  accented += accent(body.slice(position));
  const limit = limits.find((length) => text.length <= length - 2) ?? Infinity;
  const room = Math.min(Math.ceil(body.length * GROWTH), limit - leading.length - trailing.length);
  const filling = room - body.length - OPEN.length - CLOSE.length;
  const filler = FILLER.repeat(Math.ceil(Math.max(filling, 0) / FILLER.length)).slice(
    0,
    Math.max(filling, 0),
  );
  return `${leading}${OPEN}${accented}${filler.trimEnd()}${CLOSE}${trailing}`;
}

/** Pseudolocalizes every text within a value; functions do so for their results, except for the texts in their arguments. */
export function pseudolocalize<Value>(value: Value, limits = LIMITS): Value {
  return localized(value, limits, []) as Value;
}

function localized(value: unknown, limits: readonly number[], kept: readonly string[]): unknown {
  if (typeof value === "string") return pseudoText(value, limits, kept);
  if (Array.isArray(value)) return value.map((each) => localized(each, limits, kept));
  if (typeof value === "function") {
    return (...args: readonly unknown[]) => {
      const given: string[] = [];
      const result = (value as (...args: readonly unknown[]) => unknown)(
        ...args.map((arg) => recorded(arg, given)),
      );
      return localized(
        result,
        limits,
        given.filter((text) => text !== ""),
      );
    };
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, localized(each, limits, kept)]));
}

/** A recording parameter of a message: every text that the message reads from it is added to `given`. */
function recorded(arg: unknown, given: string[]): unknown {
  if (typeof arg === "string") given.push(arg);
  if (typeof arg !== "object" || arg === null) return arg;
  return new Proxy(arg, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") return recorded(value, given);
      return (...args: readonly unknown[]) => {
        const result: unknown = Reflect.apply(value, target, args);
        // A text chosen from the message's own texts is translated like the rest.
        return name === "choose" ? result : recorded(result, given);
      };
    },
  });
}

function accent(text: string): string {
  return [...text].map((letter) => ACCENTED.get(letter) ?? letter).join("");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
