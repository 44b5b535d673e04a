/**
 * Loaded by every process of the test command. An idle worker of the test runner exits at once:
 * freeing its large heap takes longer than the half second that the runner grants, after which it reports
 * that the worker "has failed to exit gracefully". A worker with pending work is not affected.
 */
if (process.send) process.once("beforeExit", () => process.exit());

/** The runner's message that asks a worker to end, and the milliseconds after which it is about to be ended by force. */
const [END, NEARLY_LATE] = [2, 400];

/** A worker that does not end by itself says what it waits for. */
function sayWhatIsOpen([type]) {
  if (type !== END) return;
  process.off("message", sayWhatIsOpen);
  const say = () =>
    process.stderr.write(`A test worker waits for ${process.getActiveResourcesInfo().join(", ")}.\n`);
  setTimeout(say, NEARLY_LATE).unref();
}
if (process.send) process.on("message", sayWhatIsOpen);
