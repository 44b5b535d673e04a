/**
 * Loaded by every process of the test command. A worker of the test runner that has nothing left to do ends at once: to
 * take down its large heap piece by piece takes longer than the half second that the runner grants, after which it says
 * that the worker "has failed to exit gracefully". A worker that still has something to do is not affected.
 */
if (process.send) process.once("beforeExit", () => process.exit());
