/**
 * Loaded by every process of the test command. An idle worker of the test runner exits at once:
 * freeing its large heap takes longer than the half second that the runner grants, after which it reports
 * that the worker "has failed to exit gracefully". A worker with pending work is not affected.
 */
if (process.send) process.once("beforeExit", () => process.exit());
