import { COLUMNS } from "../../blueprint/columns";
import type { Language } from "../../languages";
import type { FormIssue } from "../../model/issues/issue";
import { issueHint, issueText } from "../../model/issues/sentences";
import { checkForm } from "./checkForm";
import { CHECKED_FIELDS, type CheckedField, type InitiativeFormValues } from "./initiativeForm";

/** What is wrong in the form, in words. A missing name is not among it. */
export interface FormProblems {
  readonly fields: Readonly<Partial<Record<CheckedField, string>>>;
  /** each with its line */
  readonly partners: readonly string[];
}

/** Checks the form, and says in a language what is wrong. */
export function formProblems(values: InitiativeFormValues, language: Language): FormProblems {
  const { fields, partners } = checkForm(values);
  return {
    fields: Object.fromEntries(
      CHECKED_FIELDS.flatMap((field) => {
        const issue = fields[field];
        return issue ? [[field, issueHint(issue, language)]] : [];
      }),
    ),
    partners: partners.map((issue) => partnerText(issue, language)),
  };
}

/** The text of an issue of the partners: which line, what is wrong, how to correct it. Issues of the name mention only the line. */
function partnerText(issue: FormIssue, language: Language): string {
  return issueText(issue, language, (field) =>
    field === "name" ? "" : (COLUMNS.Partners.find(({ id }) => id === field)?.captions[language] ?? field),
  );
}
