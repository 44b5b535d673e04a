import type { Finding } from "./findings";
import type { Language } from "./initiative";
import { ENGLISH } from "./messages/en";
import { FRENCH } from "./messages/fr";
import type { FindingWords } from "./messages/words";

const WORDS: Readonly<Record<Language, FindingWords>> = { en: ENGLISH, fr: FRENCH };

/** A finding in sentences: where it is, what is wrong, how to mend it. */
export function findingMessage(finding: Finding, language: Language): string {
  const words = WORDS[language];
  const { first } = finding.details;
  const details =
    first === undefined ? finding.details : { ...finding.details, first: placeOf(String(first), words) };
  return words.sentence(placeOf(finding.path, words), words.messages[finding.code](details));
}

/** "$.partners[2].name" in words: `Partner 3, "name"`. */
function placeOf(path: string, words: FindingWords): string {
  const [, list, index, rest = ""] = /^\$\.?([^.[]*)(?:\[(\d+)\])?(.*)$/s.exec(path) ?? [];
  if (!list) return words.file;
  const known = Object.hasOwn(words.lists, list) ? words.lists[list] : undefined;
  const place =
    known === undefined ? words.quote(list) : index === undefined ? known.all : known.one(Number(index) + 1);
  const property = rest.replace(/^\.|^\["|"\]$/g, "");
  return property === "" ? place : `${place}, ${words.quote(property)}`;
}
