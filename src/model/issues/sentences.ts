import type { Language } from "../../languages";
import { DEFINITIONS } from "./definitions";
import type { Issue, Place } from "./issue";
import { placeInWords, pathInWords } from "./placeInWords";
import { PhrasedDetails } from "./phrasedDetails";

/** An issue in sentences. */
export interface Sentences {
  readonly what: string;
  /** what it does to the figures, or to those who read them */
  readonly why: string;
  readonly how: string;
}

/** An issue in three sentences: what is wrong, why it matters, how to correct it. */
export function sentencesOf({ code, details, place }: Issue, language: Language): Sentences {
  const { first } = details;
  const said =
    place.kind === "file" && typeof first === "string"
      ? { ...details, first: pathInWords(first, language) }
      : details;
  const [what, why, how] = DEFINITIONS[code][language](new PhrasedDetails(said, language, place.kind));
  return { what, why, how };
}

/** Names of programs keep their capital within a sentence. */
const PROGRAM = /^(?:Excel|Ensemble)\b/;

/**
 * An issue on one line: where it is, what is wrong, how to correct it. `nameOf` says what a field is called where the
 * place itself does not.
 */
export function issueText(issue: Issue, language: Language, nameOf?: (field: string) => string): string {
  const { what, how } = sentencesOf(issue, language);
  const place = placeInWords(issue.place, language, nameOf);
  if (place === "") return `${what} ${how}`;
  const begun = PROGRAM.test(what) ? what : what.charAt(0).toLowerCase() + what.slice(1);
  return `${place}${language === "fr" ? "\u00A0:" : ":"} ${begun} ${how}`;
}

/** What is wrong and how to correct it, where the place is in sight. */
export function issueHint(issue: Issue<Place>, language: Language): string {
  const { what, how } = sentencesOf(issue, language);
  return `${what} ${how}`;
}
