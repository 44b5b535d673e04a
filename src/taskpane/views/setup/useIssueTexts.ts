import { SETUP } from "../../../locales/setup";
import { issueHint } from "../../../model/issues/sentences";
import { CHECKED_FIELDS, type FormIssues } from "../../form/checkForm";
import type { InitiativeFormValues } from "../../form/initiativeForm";
import { partnerIssueText } from "../../form/partnerIssueText";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import { isNameMissing } from "./steps";

/** What is wrong with one line of the summary. */
export interface IssueText {
  readonly text: string;
  /** the value as typed, which may be unreadable */
  readonly typed?: string;
}

/** What is wrong, by the line of the summary that it concerns. */
export function useIssueTexts(
  values: InitiativeFormValues,
  { fields, partners }: FormIssues,
): Readonly<Partial<Record<string, IssueText>>> {
  const { language } = useSpeech();
  const { say, sayCount } = useWords(SETUP);
  const texts: Record<string, IssueText> = {};
  for (const field of CHECKED_FIELDS) {
    const issue = fields[field];
    if (issue) {
      const text = say("summary.faulty", { problem: issueHint(issue, language) });
      texts[field] = { text, typed: values[field] };
    }
  }
  if (isNameMissing(values))
    texts["name"] = { text: say("summary.missing", { problem: say("create.nameMissing") }) };
  const [first, ...others] = partners;
  if (first) {
    const firstText = say("summary.faulty", { problem: partnerIssueText(first, language) });
    texts["partners"] = {
      text: others.length > 0 ? `${firstText} ${sayCount("create.moreIssues", others.length)}` : firstText,
    };
  }
  return texts;
}
