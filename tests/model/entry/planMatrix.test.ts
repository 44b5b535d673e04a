import fc from "fast-check";
import { planChanges, PlanMatrix, type PlanPair } from "../../../src/model/entry/planMatrix";

interface PlanRow {
  readonly values: Readonly<Record<string, string>>;
}

const PARTNERS = ["Library", "City", "Clinic"];
const INDICATORS = ["HOMES", "JOBS"];

const pairs: fc.Arbitrary<PlanPair> = fc.record({
  partner: fc.constantFrom(...PARTNERS),
  indicator: fc.constantFrom(...INDICATORS),
});
const rows: fc.Arbitrary<PlanRow> = fc
  .record({
    partner: fc.constantFrom(...PARTNERS, "Nobody", "LIBRARY"),
    indicator: fc.constantFrom(...INDICATORS),
    breakdown: fc.constantFrom(undefined, "Age"),
    from: fc.constantFrom(undefined, "2025-01-01"),
    note: fc.constantFrom(undefined, "by phone"),
  })
  .map((values) => ({
    values: Object.fromEntries(
      Object.entries(values).flatMap(([id, value]) => (value === undefined ? [] : [[id, value]])),
    ),
  }));
const distinct = fc.uniqueArray(pairs, { selector: ({ partner, indicator }) => `${partner} ${indicator}` });

const matrixOf = (plan: readonly PlanRow[]) => new PlanMatrix(PARTNERS, INDICATORS, plan);

test("after saving, the plan is as ticked, but for rows that hold more and stay; no other row is touched", () => {
  fc.assert(
    fc.property(fc.array(rows), distinct, fc.boolean(), (plan, switched, removesMore) => {
      const before = matrixOf(plan);
      const ticks = switched.map((pair) => ({ ...pair, isTicked: !before.isPlanned(pair) }));
      const { add, remove, kept } = planChanges(before, ticks, removesMore);
      const after = matrixOf([
        ...plan.filter((row) => !remove.includes(row)),
        ...add.map((pair) => ({ values: { ...pair } })),
      ]);
      expect(after.others).toEqual(before.others);
      for (const partner of PARTNERS) {
        for (const indicator of INDICATORS) {
          const pair = { partner, indicator };
          const isSwitched = switched.some(
            (each) => each.partner === partner && each.indicator === indicator,
          );
          const stays = before.rowsOf(pair).some((row) => kept.includes(row));
          expect(after.isPlanned(pair)).toBe(stays || before.isPlanned(pair) !== isSwitched);
          if (!isSwitched) expect(after.rowsOf(pair)).toEqual(before.rowsOf(pair));
        }
      }
      if (removesMore) expect(kept).toEqual([]);
      expect(remove.every(({ values }) => removesMore || Object.keys(values).length === 2)).toBe(true);
    }),
  );
});

test("a tick that somebody else has set or taken away meanwhile changes nothing", () => {
  const pair = { partner: "City", indicator: "HOMES" };
  const nothing = { add: [], remove: [], kept: [] };
  const planned = matrixOf([{ values: { ...pair } }]);
  expect(planChanges(planned, [{ ...pair, isTicked: true }], true)).toEqual(nothing);
  expect(planChanges(matrixOf([]), [{ ...pair, isTicked: false }], true)).toEqual(nothing);
});
