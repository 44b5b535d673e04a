/** A second person edits the workbook between two requests of every writing operation: nothing is lost or misplaced. */
import { runEdits } from "../../support/safety/cases";
import { OPERATIONS } from "../../support/safety/operations";
import { seedOfRun } from "../../support/safety/sample";

const TENTH = { share: { part: 0.1, seed: seedOfRun() } };

test.each(OPERATIONS.map((operation) => [operation.name, operation] as const))("%s", async (_, operation) => {
  const { wrong } = await runEdits(operation, TENTH);
  expect(wrong).toEqual([]);
});
