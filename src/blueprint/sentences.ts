/** Sentences with live values: a text with {placeholders} becomes an expression that joins its parts. */
import { quoted } from "./formula";

/** The expression (without "=") of a text in which each {placeholder} is replaced by an expression. Throws a RangeError if one is missing. */
export function sentence(text: string, values: Readonly<Record<string, string>> = {}): string {
  const pieces = text
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const placeholder = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (placeholder === undefined) return quoted(piece);
      const expression = values[placeholder];
      if (expression === undefined) throw new RangeError(`No value for {${placeholder}} in "${text}"`);
      return expression;
    });
  return pieces.join("&");
}

/** A date as text, in ISO order whatever the reader's language: TEXT knows no format that all languages share. */
export function isoText(date: string): string {
  return `YEAR(${date})&"-"&RIGHT("0"&MONTH(${date}),2)&"-"&RIGHT("0"&DAY(${date}),2)`;
}
