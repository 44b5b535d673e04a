/** Sentences whose figures are live: a text with {marks} becomes a formula that joins its pieces. */
import { quoted } from "./formula";

/** An expression (without "=") that says a sentence with each {mark} replaced by an expression. */
export function sentence(text: string, values: Readonly<Record<string, string>> = {}): string {
  const pieces = text
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const placeholder = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (placeholder === undefined) return quoted(piece);
      const expression = values[placeholder];
      if (expression === undefined) throw new RangeError(`Nothing stands for {${placeholder}} in "${text}"`);
      return expression;
    });
  return pieces.join("&");
}

/** A date as text, in ISO order whatever the reader's language: TEXT knows no format that all languages share. */
export function isoText(date: string): string {
  return `YEAR(${date})&"-"&RIGHT("0"&MONTH(${date}),2)&"-"&RIGHT("0"&DAY(${date}),2)`;
}
