/** The longest wait, in milliseconds. */
const LONGEST_WAIT = 100;

/** Waits until the page has nothing else to do, such as drawing, or for a tenth of a second. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callbacks.
    if ("requestIdleCallback" in window)
      window.requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT });
    else setTimeout(resolve, 0);
  });
}
