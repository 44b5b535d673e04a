import type { Field } from "../../model/import/fields";
import type { Language } from "../../languages";
import type { ImportIssue } from "../../model/issues/issue";
import { issueText } from "../../model/issues/sentences";
import { fieldName } from "./fieldName";

/** Why a row is set aside, in sentences: which column, what is wrong with it, how to correct it. */
export function importIssueText(issue: ImportIssue, language: Language): string {
  return issueText(issue, language, (field) => fieldName(field as Field, language));
}
