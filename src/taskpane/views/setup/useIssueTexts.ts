import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import { issueHint } from "../../../model/issues/sentences";
import { CHECKED_FIELDS, type FormIssues } from "../../form/checkForm";
import type { InitiativeFormValues } from "../../form/initiativeForm";
import { partnerIssueText } from "../../form/partnerIssueText";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { isNameMissing } from "./steps";

/** The issue of one line of the summary. */
export interface IssueText {
  readonly text: string;
  /** the value as typed, which may not be parseable */
  readonly typed?: string;
}

/** The issues, by line of the summary. */
export function useIssueTexts(
  values: InitiativeFormValues,
  { fields, partners }: FormIssues,
): Readonly<Partial<Record<string, IssueText>>> {
  const { language } = useI18n();
  const { t, tCount } = useMessages(PANE_SETUP_TEXTS);
  const texts: Record<string, IssueText> = {};
  for (const field of CHECKED_FIELDS) {
    const issue = fields[field];
    if (issue) {
      const text = t("summary.faulty", { problem: issueHint(issue, language) });
      texts[field] = { text, typed: values[field] };
    }
  }
  if (isNameMissing(values))
    texts["name"] = { text: t("summary.missing", { problem: t("create.nameMissing") }) };
  const [first, ...others] = partners;
  if (first) {
    const firstText = t("summary.faulty", { problem: partnerIssueText(first, language) });
    texts["partners"] = {
      text: others.length > 0 ? `${firstText} ${tCount("create.moreIssues", others.length)}` : firstText,
    };
  }
  return texts;
}
