import { recalculate } from "../excel";
import type { Clock } from "../excel/clock";
import { errorPageAddress } from "./errorNotice";
import { showDialog } from "./showDialog";

/**
 * The ribbon's "Refresh": computes the workbook again. A button has no place of its own to say what went wrong, so a
 * fault is told in a window. Excel is told that the work is completed in any case, once that window is closed:
 * it may end this page, and the window with it, as soon as it knows.
 */
export async function refresh(event: Office.AddinCommands.Event, clock?: Clock): Promise<void> {
  try {
    await recalculate(clock);
  } catch (fault) {
    await showDialog(errorPageAddress(fault, location.href));
  } finally {
    event.completed();
  }
}
