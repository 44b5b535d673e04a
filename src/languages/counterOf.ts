import type { LanguageFormat } from "./languageFormat";

/** Returns a function that formats a count with its noun in a language: "1 sheet", "2 000 formules". */
export function counterOf({
  region,
}: LanguageFormat): (number: number, one: string, other: string) => string {
  const plurals = new Intl.PluralRules(region);
  const numbers = new Intl.NumberFormat(region);
  return (number, one, other) =>
    `${numbers.format(number)} ${plurals.select(number) === "one" ? one : other}`;
}
