/** Whatever is done to a workbook, a repair keeps the entries and leaves nothing to repair. */
import fc from "fast-check";
import { repairOutcome, type DamagedExample, type RepairOutcome } from "../../support/damage/repairs";
import { DAMAGE_STEP_KINDS, damageSequences } from "../../support/damage/sequences";
import { onlyInSoak, someOf } from "../../support/sample";

const EXAMPLE: DamagedExample = { name: "missions-la-fonda", language: "fr" };

function expectRepaired({ entries, expected, left, figures }: RepairOutcome): void {
  expect(entries).toEqual(expected);
  expect(left).toEqual([]);
  expect(figures?.[1]).toEqual(figures?.[0]);
}

onlyInSoak(() => {
  test.each(someOf(DAMAGE_STEP_KINDS, 0.06))("after %s alone", async (kind) => {
    const outcome = await repairOutcome([{ kind, place: 3 }], EXAMPLE);
    expect(outcome.done).toHaveLength(1);
    expectRepaired(outcome);
  });
});

/** How many sequences are tried; many more with npm run soak. */
const RUNS = 1;

test("after any sequence", async () => {
  await fc.assert(
    fc.asyncProperty(damageSequences, async (steps) => expectRepaired(await repairOutcome(steps, EXAMPLE))),
    { numRuns: RUNS, endOnFailure: true },
  );
});

onlyInSoak(() => {
  test("figures are those of before", async () => {
    const outcome = await repairOutcome(
      [
        { kind: "convertTable", place: 0 },
        { kind: "pasteValues", place: 13 },
        { kind: "deleteLists", place: 0 },
        { kind: "deleteComputedSheet", place: 0 },
        { kind: "rowOnInitiative", place: 4 },
        { kind: "moveName", place: 5 },
      ],
      { ...EXAMPLE, calculates: true },
    );
    expect(outcome.done.length).toBeGreaterThan(3);
    expect(outcome.figures).toBeDefined();
    expectRepaired(outcome);
  });
});
