import type { IssueDefinition } from "../define";
import { DATE_ISSUES } from "./dates";
import { FILE_ISSUES } from "./file";
import { IMPORT_ISSUES } from "./import";
import { LIST_ISSUES } from "./lists";
import { NUMBER_ISSUES } from "./numbers";
import { OBSERVATION_ISSUES } from "./observations";
import { REFERENCE_ISSUES } from "./references";
import { ROW_ISSUES } from "./rows";
import { TEXT_ISSUES } from "./texts";

const ALL = {
  ...DATE_ISSUES,
  ...NUMBER_ISSUES,
  ...TEXT_ISSUES,
  ...LIST_ISSUES,
  ...REFERENCE_ISSUES,
  ...ROW_ISSUES,
  ...OBSERVATION_ISSUES,
  ...IMPORT_ISSUES,
  ...FILE_ISSUES,
};

/** What can be wrong with an entry. */
export type IssueCode = keyof typeof ALL;

/** Every code with its severity and its sentences. */
export const DEFINITIONS: Readonly<Record<IssueCode, IssueDefinition>> = ALL;
