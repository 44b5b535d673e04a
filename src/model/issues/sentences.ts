import type { Language } from "../../languages";
import { LANGUAGE_FORMATS } from "../../languages/texts/format";
import { FormattedDetails } from "./formattedDetails";
import { MESSAGES } from "./messages";
import type { Issue, Place } from "./issue";
import { placeInWords, pathInWords } from "./placeInWords";

/** An issue in sentences. */
export interface Sentences {
  readonly what: string;
  /** its effect on the figures or their readers */
  readonly why: string;
  readonly how: string;
}

/** An issue in three sentences: what is wrong, why it matters, how to correct it. */
export function sentencesOf({ code, details, place }: Issue, language: Language): Sentences {
  const { first } = details;
  const readableDetails =
    place.kind === "file" && typeof first === "string"
      ? { ...details, first: pathInWords(first, language) }
      : details;
  const [what, why, how] = MESSAGES[language][code](
    new FormattedDetails(readableDetails, language, place.kind),
  );
  return { what, why, how };
}

/** Names of programs, which keep their capital within a sentence. */
const PROGRAM = /^(?:Excel|Ensemble)\b/;

/**
 * An issue on one line: where it is, what is wrong, how to correct it. `nameOf` returns the name of a field if the
 * place has no caption.
 */
export function issueText(issue: Issue, language: Language, nameOf?: (field: string) => string): string {
  const { what, how } = sentencesOf(issue, language);
  const place = placeInWords(issue.place, language, nameOf);
  if (place === "") return `${what} ${how}`;
  const continued = PROGRAM.test(what) ? what : what.charAt(0).toLowerCase() + what.slice(1);
  return `${place}${LANGUAGE_FORMATS[language].colon} ${continued} ${how}`;
}

/** What is wrong and how to correct it, for use where the place is visible. */
export function issueHint(issue: Issue<Place>, language: Language): string {
  const { what, how } = sentencesOf(issue, language);
  return `${what} ${how}`;
}
