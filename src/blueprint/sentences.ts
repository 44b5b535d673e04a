/** Sentences with live values: a text with {placeholders} becomes a formula that joins its pieces. */
import { quoted } from "./formula";

/** An expression (without "=") that says a sentence with each {mark} replaced by an expression. */
export function sentence(text: string, marks: Readonly<Record<string, string>> = {}): string {
  const pieces = text
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const mark = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (mark === undefined) return quoted(piece);
      const expression = marks[mark];
      if (expression === undefined) throw new RangeError(`Nothing stands for {${mark}} in "${text}"`);
      return expression;
    });
  return pieces.join("&");
}

/** A date as text, in ISO order whatever the reader's language: TEXT knows no format that all languages share. */
export function isoText(date: string): string {
  return `YEAR(${date})&"-"&RIGHT("0"&MONTH(${date}),2)&"-"&RIGHT("0"&DAY(${date}),2)`;
}
