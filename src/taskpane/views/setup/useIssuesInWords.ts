import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import { issueHint } from "../../../model/issues/sentences";
import { ANSWERS, type FormIssues } from "../../form/checkForm";
import type { FormEntries } from "../../form/entries";
import { partnerIssueText } from "../../form/partnerIssueText";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
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
  const { language } = useI18n();
  const { t, tCount } = useMessages(PANE_SETUP_TEXTS);
  const faults: Record<string, IssueInWords> = {};
  for (const answer of ANSWERS) {
    const issue = answers[answer];
    if (issue) {
      const text = t("summary.faulty", { problem: issueHint(issue, language) });
      faults[answer] = { text, typed: entries[answer] };
    }
  }
  if (isNameMissing(entries))
    faults["name"] = { text: t("summary.missing", { problem: t("create.nameMissing") }) };
  const [first, ...others] = partners;
  if (first) {
    const told = t("summary.faulty", { problem: partnerIssueText(first, language) });
    faults["partners"] = {
      text: others.length > 0 ? `${told} ${tCount("create.moreIssues", others.length)}` : told,
    };
  }
  return faults;
}
