import type { WorkbookBlueprint } from "../blueprint/types";
import type { RequestDraft } from "./requestDraft";

/** The options of protected sheets: people may still change widths and heights. */
export const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
};

/**
 * Orders the sheets first in the workbook, hides and protects sheets as the blueprint states, and activates the opening
 * sheet.
 */
export function queueFinalization(draft: RequestDraft, blueprint: WorkbookBlueprint): void {
  blueprint.sheets.forEach((sheet, position) => {
    const { sheet: worksheet } = draft.sheet(sheet.id);
    worksheet.position = position;
    worksheet.tabColor = sheet.tabColor;
    if (sheet.protect) worksheet.protection.protect(PROTECTION);
  });
  draft.sheet(blueprint.opensOn).sheet.activate();
  for (const sheet of blueprint.sheets) {
    if (!sheet.visible) draft.sheet(sheet.id).sheet.visibility = "Hidden";
  }
}
