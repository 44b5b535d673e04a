import type { SheetState } from "../../../spreadsheet/state";
import { element } from "../xml";

/** Permissions: names in Office.js and in the file, whose attributes are inverted. All default to not allowed. */
export const PERMISSION_ATTRIBUTES: readonly (readonly [string, string])[] = [
  ["allowFormatCells", "formatCells"],
  ["allowFormatColumns", "formatColumns"],
  ["allowFormatRows", "formatRows"],
  ["allowInsertColumns", "insertColumns"],
  ["allowInsertRows", "insertRows"],
  ["allowInsertHyperlinks", "insertHyperlinks"],
  ["allowDeleteColumns", "deleteColumns"],
  ["allowDeleteRows", "deleteRows"],
  ["allowSort", "sort"],
  ["allowAutoFilter", "autoFilter"],
  ["allowPivotTables", "pivotTables"],
];

/** The 16-bit hash with which Excel checks a sheet's or a workbook's password. */
export function passwordHash(password: string): string {
  let hash = 0;
  for (let index = password.length - 1; index >= 0; index -= 1) {
    hash = rotateLeft(hash) ^ (password.charCodeAt(index) & 0xff);
  }
  hash = rotateLeft(hash) ^ password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}

/** Rotates a 15-bit value left by one. */
function rotateLeft(hash: number): number {
  return ((hash << 1) & 0x7fff) | (hash >> 14);
}

/** The sheet's protection, empty when it has none. */
export function sheetProtectionXml(protection: SheetState["protection"]): string {
  if (!protection.protected) return "";
  const { options, password } = protection;
  const attributes: Record<string, string | boolean | undefined> = {
    password: password ? passwordHash(password) : undefined,
    sheet: true,
    objects: options.allowEditObjects === true ? undefined : true,
    scenarios: options.allowEditScenarios === true ? undefined : true,
  };
  for (const [option, attribute] of PERMISSION_ATTRIBUTES) {
    if (options[option] === true) attributes[attribute] = false;
  }
  const selection = options.selectionMode;
  if (selection === "Unlocked" || selection === "None") attributes.selectLockedCells = true;
  if (selection === "None") attributes.selectUnlockedCells = true;
  return element("sheetProtection", attributes);
}
