import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import type { FormProblems } from "../../form/formProblems";
import { CHECKED_FIELDS, type InitiativeFormValues } from "../../form/initiativeForm";
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
  { fields, partners }: FormProblems,
): Readonly<Partial<Record<string, IssueText>>> {
  const { t, tCount } = useMessages(PANE_SETUP_TEXTS);
  const texts: Record<string, IssueText> = {};
  for (const field of CHECKED_FIELDS) {
    const problem = fields[field];
    if (problem !== undefined)
      texts[field] = { text: t("summary.faulty", { problem }), typed: values[field] };
  }
  if (isNameMissing(values))
    texts["name"] = { text: t("summary.missing", { problem: t("create.nameMissing") }) };
  const [first, ...others] = partners;
  if (first !== undefined) {
    const firstText = t("summary.faulty", { problem: first });
    texts["partners"] = {
      text: others.length > 0 ? `${firstText} ${tCount("create.moreIssues", others.length)}` : firstText,
    };
  }
  return texts;
}
