import type { SheetState } from "../../../spreadsheet/state";
import { PERMISSION_ATTRIBUTES } from "../../write/sheet/protection";
import type { UnsupportedFeatures } from "../unsupportedFeatures";
import { booleanAttribute, type XmlElement } from "../xmlTree";

/** Whether an element has a password; files contain only a hash of it. */
export function hasPassword({ attributes }: XmlElement): boolean {
  return Object.keys(attributes).some((name) => /password|hashValue/i.test(name));
}

/** A sheet's protection, if it is enabled. */
export function readSheetProtection(
  element: XmlElement | undefined,
  unsupported: UnsupportedFeatures,
): SheetState["protection"] {
  if (!element || !booleanAttribute(element, "sheet")) return { protected: false, options: {} };
  unsupported.addIf(hasPassword(element), "passwords");
  const options: Record<string, boolean | string> = {
    allowEditObjects: !booleanAttribute(element, "objects"),
    allowEditScenarios: !booleanAttribute(element, "scenarios"),
  };
  for (const [option, attribute] of PERMISSION_ATTRIBUTES)
    options[option] = !booleanAttribute(element, attribute, true);
  const locked = booleanAttribute(element, "selectLockedCells");
  const unlocked = booleanAttribute(element, "selectUnlockedCells");
  options.selectionMode = unlocked ? "None" : locked ? "Unlocked" : "Normal";
  return { protected: true, options };
}
