import { COLUMNS } from "../../blueprint/columns";
import type { Field } from "../../model/import/fields";
import type { Language } from "../../languages";
import type { ImportIssue } from "../../model/issues/issue";
import { issueText } from "../../model/issues/sentences";
import { findOrThrow } from "../../model/collections";

/** The reason why a row is set aside, in sentences: the column, what is wrong, how to correct it. */
export function importIssueText(issue: ImportIssue, language: Language): string {
  return issueText(issue, language, (field) => fieldName(field as Field, language));
}

/** The caption of a field's column in the workbook. */
export function fieldName(field: Field, language: Language): string {
  return findOrThrow(COLUMNS.Observations, ({ id }) => id === field).captions[language];
}
