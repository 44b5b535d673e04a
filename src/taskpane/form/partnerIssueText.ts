import { COLUMNS } from "../../blueprint/columns";
import type { Language } from "../../languages";
import type { FormIssue } from "../../model/issues/issue";
import { issueText } from "../../model/issues/sentences";

/** What is wrong with a line of the partners: which line, what, how to correct it. The name itself is the line. */
export function partnerIssueText(issue: FormIssue, language: Language): string {
  return issueText(issue, language, (field) =>
    field === "name" ? "" : (COLUMNS.Partners.find(({ id }) => id === field)?.captions[language] ?? field),
  );
}
