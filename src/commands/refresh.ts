import { recalculate } from "../excel";
import type { Clock } from "../excel/clock";
import { errorPageAddress } from "./errorNotice";

/** Percentages of the screen, enough for three lines of text. */
const DIALOG_SIZE = { height: 30, width: 30 };

/**
 * The ribbon's "Refresh": recalculates the workbook. A button cannot show an error itself, so errors are shown in a
 * dialog. The event completes once that dialog is closed, as Excel may end this page, and the dialog with it, afterwards.
 */
export async function refresh(event: Office.AddinCommands.Event, clock?: Clock): Promise<void> {
  try {
    await recalculate(clock);
  } catch (error) {
    await showDialog(errorPageAddress(error, location.href));
  } finally {
    event.completed();
  }
}

/**
 * Shows a page of the add-in in a dialog and resolves when it is closed, or at once where Excel does not open it
 * (another dialog is open, the user declined).
 */
function showDialog(address: string): Promise<void> {
  return new Promise((resolve) => {
    // On the web an iframe, unlike a separate window, needs no permission of the browser.
    Office.context.ui.displayDialogAsync(address, { ...DIALOG_SIZE, displayInIframe: true }, (result) => {
      if (result.status === Office.AsyncResultStatus.Failed) resolve();
      else result.value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}
