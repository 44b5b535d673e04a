import type { Clock } from "../clock";
import { WorkbookError } from "../errors";
import { planRepair } from ".";

/** Throws a WorkbookError `repairNeeded` unless a repair would find nothing to do, and those of `planRepair`. */
export async function requireIntact(clock: Clock): Promise<void> {
  const { steps } = await planRepair({ clock });
  if (steps.length > 0) throw new WorkbookError("repairNeeded");
}
