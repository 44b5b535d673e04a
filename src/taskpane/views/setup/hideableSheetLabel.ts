import { withCompanions } from "../../../blueprint/hideableSheets";
import type { Language } from "../../../languages";
import { SHEETS_HEADINGS_TEXTS } from "../../../languages/texts/sheets/headings";
import type { HideableSheetId } from "../../../model/initiative";

/** How a sheet that may be hidden is shown: its name, and those of the sheets that are hidden with it. */
export function hideableSheetLabel(sheet: HideableSheetId, language: Language): string {
  return withCompanions(sheet)
    .map((id) => SHEETS_HEADINGS_TEXTS[language][id].name)
    .join(", ");
}
