import type { WorkbookBlueprint } from "../blueprint/types";
import type { RequestDraft } from "./requestDraft";

/** What a person may still do on a protected sheet: change widths and heights. */
export const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
};

/** Orders the sheets first in the workbook, hides and protects those that are to be, and activates the first. */
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
