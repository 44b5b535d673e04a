import type { SheetState } from "../../../spreadsheet/state";
import { FORBIDDEN_UNLESS_ALLOWED } from "../../write/sheet/protection";
import type { LeftOut } from "../unsupportedFeatures";
import { flag, type XmlElement } from "../xmlTree";

/** Whether an element names a password; files keep only what it can be checked with, never itself. */
export function hasPassword({ attributes }: XmlElement): boolean {
  return Object.keys(attributes).some((name) => /password|hashValue/i.test(name));
}

/** A sheet's protection, as far as it is in force. */
export function readSheetProtection(
  element: XmlElement | undefined,
  leftOut: LeftOut,
): SheetState["protection"] {
  if (!element || !flag(element, "sheet")) return { protected: false, options: {} };
  leftOut.addIf(hasPassword(element), "passwords");
  const options: Record<string, boolean | string> = {
    allowEditObjects: !flag(element, "objects"),
    allowEditScenarios: !flag(element, "scenarios"),
  };
  for (const [option, attribute] of FORBIDDEN_UNLESS_ALLOWED)
    options[option] = !flag(element, attribute, true);
  const locked = flag(element, "selectLockedCells");
  const unlocked = flag(element, "selectUnlockedCells");
  options.selectionMode = unlocked ? "None" : locked ? "Unlocked" : "Normal";
  return { protected: true, options };
}
