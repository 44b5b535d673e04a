/**
 * Every operation that writes: while its requests fail, while a second person edits the workbook, and where Excel
 * differs. Nothing is left half done, told wrongly, lost or misplaced. A seeded tenth of the cases; `npm run soak` tries all.
 */
import { runEdits, runFaults, runVariations } from "../support/safety/cases";
import { OPERATIONS } from "../support/safety/operations";
import { sampleOf } from "../support/safety/sample";

/** Always the same part, so that a failure is that of a change; the soak run tries the others. */
const SEED = 1;
const PART = { share: { part: 0.1, seed: SEED }, sparesCostly: true };

// The faults of building are tried on a small workbook, and on one of the large ones.
const large = OPERATIONS.filter(({ cost }) => cost === "high");
const others = OPERATIONS.filter(({ cost }) => cost !== "high");
const named = (operations: typeof OPERATIONS) => operations.map((each) => [each.name, each] as const);

test.each(named([...sampleOf(large, 0, SEED, "large"), ...others]))(
  "%s: whatever request fails, it is done, undone or finished by the next run, and told so",
  async (_, operation) => {
    const { counts, wrong } = await runFaults(operation, PART);
    expect(wrong).toEqual([]);
    expect(counts.size).toBeGreaterThan(0);
  },
);

test.each(named(others))("%s: what a second person does meanwhile stays", async (_, operation) => {
  const { wrong } = await runEdits(operation, PART);
  expect(wrong).toEqual([]);
});

test.each(named(others))("%s: the same whatever Excel it runs in", async (_, operation) => {
  const { wrong } = await runVariations(operation, PART);
  expect(wrong).toEqual([]);
});
