import { withCompanions } from "../../../blueprint/hideableSheets";
import type { Language } from "../../../languages";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import type { HideableSheetId } from "../../../model/initiative";

/** The names of a sheet that may be hidden, and of those that are hidden with it. */
export function sheetNames(sheet: HideableSheetId, language: Language): string {
  return withCompanions(sheet)
    .map((id) => SHEETS_HEADINGS_TEXTS[language][id].name)
    .join(", ");
}
