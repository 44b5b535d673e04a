/** Shares of the screen, in percent: enough for three lines of text. */
const SIZE = { height: 30, width: 30 };

/**
 * Shows a page of ours in a window of Excel's; over when it is closed, or at once where Excel does not open it
 * (another window is open, the person declined): there is nothing left to tell it with.
 */
export function showDialog(address: string): Promise<void> {
  return new Promise((resolve) => {
    // On the web a frame, unlike a window of its own, needs no leave of the browser.
    Office.context.ui.displayDialogAsync(address, { ...SIZE, displayInIframe: true }, (result) => {
      if (result.status === Office.AsyncResultStatus.Failed) resolve();
      else result.value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}
