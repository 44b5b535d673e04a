/**
 * Every operation that writes: while its requests fail, while a second person edits the workbook, and where Excel
 * differs. Nothing is left half done, told wrongly, lost or misplaced. A part of the cases; `npm run soak` tries all.
 */
import { runEdits, runFaults, runVariations, someEdits } from "../support/safety/cases";
import { FAULT_KINDS, type FaultKind } from "../support/safety/faults";
import { OPERATIONS } from "../support/safety/operations";
import { TRIES_ALL } from "../support/sample";

/** Always the same part, so that a failure is that of a change; the soak run tries the others. */
const SEED = 1;
const PART = { share: { part: 0.02, seed: SEED }, sparesCostly: true };

// The faults of building are tried on a small workbook; in the soak run, on the large ones too.
const large = OPERATIONS.filter(({ cost }) => cost === "high");
const others = OPERATIONS.filter(({ cost }) => cost !== "high");
const named = (operations: typeof OPERATIONS) => operations.map((each) => [each.name, each] as const);

const triedKinds = new Set<FaultKind>();

test.each(named(TRIES_ALL ? [...large, ...others] : others))(
  "%s: whatever request fails, it is done, undone or finished by the next run, and told so",
  async (_, operation) => {
    const { counts, wrong, kinds } = await runFaults(operation, PART);
    kinds.forEach((kind) => triedKinds.add(kind));
    expect(wrong).toEqual([]);
    expect(counts.size).toBeGreaterThan(0);
  },
);

test("requests have failed in every way", () => {
  expect(triedKinds).toEqual(new Set(FAULT_KINDS));
});

const edits = someEdits(others);

test.each(named([...edits.keys()]))("%s: what a second person does meanwhile stays", async (_, operation) => {
  const { wrong } = await runEdits(operation, PART, edits.get(operation));
  expect(wrong).toEqual([]);
});

// Each of these takes the operation four times, on hosts that differ: every ninth operation is tried.
test.each(named(others.filter((_, index) => index % 9 === 0)))(
  "%s: the same whatever Excel it runs in",
  async (_, operation) => {
    const { wrong } = await runVariations(operation, PART);
    expect(wrong).toEqual([]);
  },
);
