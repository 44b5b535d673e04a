/** Thresholds on Initiative that rules replace by their default, because the cell is empty or its value is not allowed. */
import { thresholdValue } from "../../names";
import { ENTRY_CELLS } from "../../profile";
import { isReadable } from "../../thresholds";
import type { DamageCheck } from "./checks";

/** Whether the entry of each threshold is read, and is the value in use. */
export function settingChecks(): readonly DamageCheck[] {
  return ENTRY_CELLS.flatMap(({ name, threshold }): DamageCheck[] => {
    if (!threshold) return [];
    const count = `IF(${isReadable(name, threshold)},1-(${name}=${thresholdValue(threshold.id)}),1)`;
    return [{ kind: "settings", sheet: "initiative", item: name, count }];
  });
}
