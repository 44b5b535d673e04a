import fc from "fast-check";
import { batchRequests } from "../../src/excel/batchRequests";
import type { Step } from "../../src/excel/steps";

const step = fc
  .record({
    id: fc.constantFrom("sheets", "entries", "formulas"),
    bytes: fc.integer({ min: 1, max: 600 }),
    actions: fc.integer({ min: 1, max: 20 }),
  })
  .map((size): Step => ({ ...size, apply: () => undefined }) as Step);

const LIMITS = { bytes: 1_000, actions: 30 };

/** What a request takes with the marks of its steps. */
function sizeOf(steps: readonly Step[]) {
  return {
    bytes: steps.reduce((sum, each) => sum + each.bytes + 60, 0),
    actions: steps.reduce((sum, each) => sum + each.actions + 1, 0),
  };
}

function isWithin(steps: readonly Step[]): boolean {
  const { bytes, actions } = sizeOf(steps);
  return bytes <= LIMITS.bytes && actions <= LIMITS.actions;
}

test("no step is lost, duplicated or reordered, and only a single step may exceed the limits", () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const requests = batchRequests(steps, LIMITS);
      expect(requests.flat()).toEqual(steps);
      for (const request of requests) expect(request.length === 1 || isWithin(request)).toBe(true);
    }),
  );
});

test("a request takes as many steps as fit", () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const requests = batchRequests(steps, LIMITS);
      requests.slice(1).forEach((request, index) => {
        expect(isWithin([...requests[index]!, request[0]!])).toBe(false);
      });
    }),
  );
});
