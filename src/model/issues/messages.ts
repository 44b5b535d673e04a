import { byLanguage, type ByLanguage } from "../../languages";
import type { IssueMessage } from "../../languages/issueMessages";
import { ISSUES_DAMAGE_TEXTS } from "../../languages/texts/issues/damage";
import { ISSUES_DATES_TEXTS } from "../../languages/texts/issues/dates";
import { ISSUES_FILE_TEXTS } from "../../languages/texts/issues/file";
import { ISSUES_IMPORT_TEXTS } from "../../languages/texts/issues/import";
import { ISSUES_LISTS_TEXTS } from "../../languages/texts/issues/lists";
import { ISSUES_NUMBERS_TEXTS } from "../../languages/texts/issues/numbers";
import { ISSUES_OBSERVATIONS_TEXTS } from "../../languages/texts/issues/observations";
import { ISSUES_PLAUSIBLE_TEXTS } from "../../languages/texts/issues/plausible";
import { ISSUES_REFERENCES_TEXTS } from "../../languages/texts/issues/references";
import { ISSUES_ROWS_TEXTS } from "../../languages/texts/issues/rows";
import { ISSUES_TEXTS_TEXTS } from "../../languages/texts/issues/texts";
import type { IssueCode } from "./definitions";

/** The message of every code, in every language. */
export const MESSAGES: ByLanguage<Readonly<Record<IssueCode, IssueMessage>>> = byLanguage((language) => ({
  ...ISSUES_DATES_TEXTS[language],
  ...ISSUES_NUMBERS_TEXTS[language],
  ...ISSUES_TEXTS_TEXTS[language],
  ...ISSUES_LISTS_TEXTS[language],
  ...ISSUES_REFERENCES_TEXTS[language],
  ...ISSUES_ROWS_TEXTS[language],
  ...ISSUES_OBSERVATIONS_TEXTS[language],
  ...ISSUES_DAMAGE_TEXTS[language],
  ...ISSUES_PLAUSIBLE_TEXTS[language],
  ...ISSUES_IMPORT_TEXTS[language],
  ...ISSUES_FILE_TEXTS[language],
}));
