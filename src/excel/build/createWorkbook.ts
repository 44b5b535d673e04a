import { workbookBlueprint } from "../../blueprint/workbook";
import type { Language } from "../../languages";
import type { InitiativeFile, IsoDate } from "../../model/initiative";
import { buildBlueprint, type BuildOptions, type BuildReport } from "./buildBlueprint";

export interface CreateOptions extends BuildOptions {
  readonly language: Language;
  /** pins this report date instead of the file's */
  readonly reportDate?: IsoDate;
}

export type CreateReport = BuildReport;

/**
 * Builds an initiative's worksheets in the open workbook, filled with the file's entries. Leaves nothing behind if it
 * fails: see `buildBlueprint`.
 */
export async function createWorkbook(file: InitiativeFile, options: CreateOptions): Promise<CreateReport> {
  const { language, reportDate } = options;
  const blueprint = workbookBlueprint(
    file,
    reportDate === undefined ? { language } : { language, reportDate },
  );
  return buildBlueprint(blueprint, options);
}
