import type { SheetState } from "../../spreadsheet/state";
import { HostError } from "../wire/HostError";

/** Refuses a change of a protected sheet, unless its protection allows what `option` names. */
export function requireUnprotected(sheet: SheetState, option?: string): void {
  if (!sheet.protection.protected) return;
  if (option !== undefined && sheet.protection.options[option] === true) return;
  throw new HostError("AccessDenied", `The sheet "${sheet.name}" is protected.`);
}
