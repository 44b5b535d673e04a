import { SETUP } from "../../../locales/setup";
import { issueHint } from "../../../model/issues/sentences";
import { ANSWERS, type FormIssues } from "../../form/checkForm";
import type { FormEntries } from "../../form/initiativeForm";
import { partnerIssueText } from "../../form/partnerIssueText";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import { isNameMissing } from "./steps";

/** What is wrong with one line of the summary. */
export interface IssueInWords {
  readonly text: string;
  /** the answer as it stands in the form, where it may be one that cannot be read */
  readonly typed?: string;
}

/** What is wrong, by the line of the summary that it concerns. */
export function useIssuesInWords(
  entries: FormEntries,
  { answers, partners }: FormIssues,
): Readonly<Partial<Record<string, IssueInWords>>> {
  const { language } = useSpeech();
  const { say, sayCount } = useWords(SETUP);
  const faults: Record<string, IssueInWords> = {};
  for (const answer of ANSWERS) {
    const issue = answers[answer];
    if (issue) {
      const text = say("summary.faulty", { problem: issueHint(issue, language) });
      faults[answer] = { text, typed: entries[answer] };
    }
  }
  if (isNameMissing(entries))
    faults["name"] = { text: say("summary.missing", { problem: say("create.nameMissing") }) };
  const [first, ...others] = partners;
  if (first) {
    const told = say("summary.faulty", { problem: partnerIssueText(first, language) });
    faults["partners"] = {
      text: others.length > 0 ? `${told} ${sayCount("create.moreIssues", others.length)}` : told,
    };
  }
  return faults;
}
