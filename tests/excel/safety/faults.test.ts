/** Requests of every writing operation fail in every way: nothing is left half done or told wrongly. */
import { runFaults } from "../../support/safety/cases";
import { OPERATIONS } from "../../support/safety/operations";
import { seedOfRun } from "../../support/safety/sample";

const TENTH = { share: { part: 0.1, seed: seedOfRun() } };

test.each(OPERATIONS.map((operation) => [operation.name, operation] as const))("%s", async (_, operation) => {
  const { counts, wrong } = await runFaults(operation, TENTH);
  expect(wrong).toEqual([]);
  expect(counts.size).toBeGreaterThan(0);
});
