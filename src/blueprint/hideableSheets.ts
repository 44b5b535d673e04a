import type { HideableSheetId } from "../model/initiative";
import { TABLE_SHEETS } from "./sheets/lists";
import { NAMES } from "./names";
import type { SheetBlueprint, TableId } from "./types";

/**
 * What identifies a hideable sheet even after it was renamed: a table on it, or the defined name of one of its cells.
 */
export function anchorOf(sheet: HideableSheetId): { readonly table: TableId } | { readonly name: string } {
  const table = (Object.keys(TABLE_SHEETS) as TableId[]).find((id) => TABLE_SHEETS[id] === sheet);
  return table === undefined ? { name: NAMES.trackerFrequency } : { table };
}

/** The sheets, with those listed in `hidden` made invisible. */
export function hideSheets(
  sheets: readonly SheetBlueprint[],
  hidden: readonly HideableSheetId[],
): SheetBlueprint[] {
  const ids: readonly string[] = hidden;
  return sheets.map((sheet) => (ids.includes(sheet.id) ? { ...sheet, visible: false } : sheet));
}
