import { REGION } from "../../locales";
import type { Language } from "../../languages";

/** A number with what it counts: "1 sheet", "2 000 formules". */
export function count(language: Language, number: number, one: string, other: string): string {
  const isOne = new Intl.PluralRules(REGION[language]).select(number) === "one";
  return `${new Intl.NumberFormat(REGION[language]).format(number)} ${isOne ? one : other}`;
}
