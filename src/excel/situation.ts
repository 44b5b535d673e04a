import { SCHEMA_VERSION } from "../blueprint/sheets/lists";
import type { Language } from "../model/initiative";
import { systemClock, type Clock } from "./clock";
import { readFault } from "./readFault";
import { Requests } from "./requests";
import { queueSurvey, surveyOf, type Survey } from "./survey";

/** What a workbook is to the add-in. */
export type WorkbookSituation =
  /** nothing in it: a new workbook */
  | { readonly kind: "empty"; readonly structureProtected: boolean }
  /** sheets that are not ours */
  | { readonly kind: "foreign"; readonly sheets: readonly string[]; readonly structureProtected: boolean }
  | { readonly kind: "ours"; readonly schemaVersion: number; readonly language: Language }
  /** made by a newer version of the add-in than this one */
  | { readonly kind: "newer"; readonly schemaVersion: number };

/** Tells what the open workbook is. One round trip; changes nothing. */
export async function inspectWorkbook(clock: Clock = systemClock): Promise<WorkbookSituation> {
  try {
    return situationOf(surveyOf(await new Requests(clock).send(queueSurvey)));
  } catch (error) {
    throw readFault(error);
  }
}

/** What a survey amounts to. */
export function situationOf(survey: Survey): WorkbookSituation {
  const { marks, structureProtected } = survey;
  if (marks && typeof marks.schemaVersion === "number") {
    const { schemaVersion } = marks;
    if (schemaVersion > SCHEMA_VERSION) return { kind: "newer", schemaVersion };
    return { kind: "ours", schemaVersion, language: marks.language === "fr" ? "fr" : "en" };
  }
  if (survey.emptySheetId !== null) return { kind: "empty", structureProtected };
  return { kind: "foreign", sheets: survey.sheets.map(({ name }) => name), structureProtected };
}
