import { ENTITIES, TABLE_IDS } from "../model/entities";
import {
  COMPANION_SHEETS,
  SHEETS_ON_FIRST_USE,
  type HideableSheetId,
  type InitiativeFile,
} from "../model/initiative";
import { TABLE_SHEETS } from "./sheets/lists";
import { NAMES } from "./names";
import { SHEET_CELLS } from "./sheetRanges";
import type { SheetBlueprint, SheetId, TableId } from "./types";

/**
 * What identifies a hideable sheet even after it was renamed: a table on it, or the defined name of one of its cells.
 */
export function anchorOf(sheet: HideableSheetId): { readonly table: TableId } | { readonly name: string } {
  const table = (Object.keys(TABLE_SHEETS) as TableId[]).find((id) => TABLE_SHEETS[id] === sheet);
  if (table !== undefined) return { table };
  return { name: sheet === "readiness" ? SHEET_CELLS.verdict : NAMES.trackerFrequency };
}

/** The sheets that the workbook of an initiative hides. */
export function hiddenSheetsOf(file: InitiativeFile): readonly HideableSheetId[] {
  return [...(file.hiddenSheets ?? []), ...SHEETS_ON_FIRST_USE.filter((sheet) => !hasEntriesOn(sheet, file))];
}

/** Whether any table of a sheet has an entry. */
export function hasEntriesOn(sheet: HideableSheetId, lists: object): boolean {
  return TABLE_IDS.some((table) => {
    const entries = (lists as Readonly<Record<string, unknown>>)[ENTITIES[table].list];
    return TABLE_SHEETS[table] === sheet && Array.isArray(entries) && entries.length > 0;
  });
}

/** A sheet that an initiative may hide, with those that are hidden with it. */
export function withCompanions(sheet: HideableSheetId): readonly SheetId[] {
  return [
    sheet,
    ...(sheet in COMPANION_SHEETS ? COMPANION_SHEETS[sheet as keyof typeof COMPANION_SHEETS] : []),
  ];
}

/** The sheets, with those listed in `hidden`, and those that are hidden with them, made invisible. */
export function hideSheets(
  sheets: readonly SheetBlueprint[],
  hidden: readonly HideableSheetId[],
): SheetBlueprint[] {
  const ids = hidden.flatMap(withCompanions);
  return sheets.map((sheet) => (ids.includes(sheet.id) ? { ...sheet, visible: false } : sheet));
}
