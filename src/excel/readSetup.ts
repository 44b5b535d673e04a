import { NAMES } from "../blueprint/names";
import { ENTRY_CELLS } from "../blueprint/profile";
import { toLanguage, type Language } from "../languages";
import type { InitiativeProfile } from "../model/initiative";
import { systemClock, type Clock } from "./clock";
import { missingProfileNames, profileCells, profileOf, valueReaderOf } from "./readProfile";
import { toWorkbookError, WorkbookError } from "./errors";
import { Requests } from "./requests";
import { queueSheets, sheetsOf, type HideableSheet } from "./sheets";

/** The setup of a workbook. */
export interface Setup {
  readonly language: Language;
  /** the valid part of the profile; the sheet itself warns about invalid cells */
  readonly profile: Partial<InitiativeProfile>;
  readonly sheets: readonly HideableSheet[];
}

/** Reads the setup of the workbook. One round trip. Throws a WorkbookError: `notEnsemble`, `partMissing`. */
export async function readSetup(clock: Clock = systemClock): Promise<Setup> {
  try {
    const found = await new Requests(clock).send(({ workbook }) => {
      const queueNamed = (name: string) => {
        const range = workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
        range.load("values,text,valueTypes");
        return range;
      };
      return {
        language: queueNamed(NAMES.language),
        profile: ENTRY_CELLS.map(({ name }) => queueNamed(name)),
        sheets: queueSheets(workbook),
      };
    });
    if (found.language.isNullObject) throw new WorkbookError("notEnsemble");
    const missing = missingProfileNames(found.profile);
    if (missing.length > 0) throw new WorkbookError("partMissing", { names: missing });
    const language = toLanguage(found.language.values[0]?.[0]);
    const cells = profileCells(found.profile);
    return {
      language,
      profile: profileOf(cells, language, valueReaderOf(cells)).profile,
      sheets: sheetsOf(found.sheets),
    };
  } catch (error) {
    throw toWorkbookError(error);
  }
}
