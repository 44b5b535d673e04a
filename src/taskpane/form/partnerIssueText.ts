import { COLUMNS } from "../../blueprint/columns";
import type { Language } from "../../languages";
import type { FormIssue } from "../../model/issues/issue";
import { issueText } from "../../model/issues/sentences";

/** The text of an issue of the partners: which line, what is wrong, how to correct it. Issues of the name mention only the line. */
export function partnerIssueText(issue: FormIssue, language: Language): string {
  return issueText(issue, language, (field) =>
    field === "name" ? "" : (COLUMNS.Partners.find(({ id }) => id === field)?.captions[language] ?? field),
  );
}
