import type { Language } from "../initiative";
import type { CheckFinding } from "./finding";
import { ENGLISH } from "./messages/en";
import { FRENCH } from "./messages/fr";
import type { CheckMessages, FindingSentences } from "./messages/words";

const MESSAGES: Readonly<Record<Language, CheckMessages>> = { en: ENGLISH, fr: FRENCH };

/** A finding in three sentences: what is wrong, why it matters, how to mend it. */
export function sentencesOf({ code, details }: CheckFinding, language: Language): FindingSentences {
  return MESSAGES[language][code](details);
}
