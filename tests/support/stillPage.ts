/** How often a page is looked at, and how often it must have been the same until nothing more is waited for. */
const INTERVAL = 100;
const LOOKS = 900;

/**
 * What `work` gives; fails when the page stays the same while it is waited for. No limit of time: between two looks everything
 * that is ready runs, so that on a busy machine the looks are late as well.
 * @param reason the last thing that was not found
 */
export async function unlessStill<Result>(
  work: () => Promise<Result>,
  reason: () => unknown = () => undefined,
  looks = LOOKS,
): Promise<Result> {
  const called = new Error();
  Error.captureStackTrace(called, unlessStill);
  let timer: ReturnType<typeof setInterval> | undefined;
  let observer: MutationObserver | undefined;
  const still = new Promise<never>((_, reject) => {
    let same = 0;
    timer = setInterval(() => {
      same += 1;
      // Most waits end before: to observe a page costs every change of it a little.
      if (!observer) {
        observer = new MutationObserver(() => (same = 0));
        observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
      }
      if (same < looks) return;
      const message = `Waits for something that does not happen: the page stayed the same for ${looks} looks at it`;
      const error = new Error(message, { cause: reason() });
      error.stack = `${error.name}: ${message}${called.stack?.replace(/^Error/, "") ?? ""}`;
      reject(error);
    }, INTERVAL);
  });
  try {
    return await Promise.race([work(), still]);
  } finally {
    clearInterval(timer);
    observer?.disconnect();
  }
}
