import fc from "fast-check";
import { buildRequests, batchRequests } from "../../src/excel/batchRequests";
import type { Step } from "../../src/excel/steps";

const step = fc
  .record({ id: fc.constantFrom("sheets", "entries", "formulas"), bytes: fc.integer({ min: 1, max: 120 }) })
  .map(({ id, bytes }): Step => ({ id, bytes, apply: () => undefined }) as Step);

test("no step is lost, duplicated or reordered, and only a single step may exceed the limit", () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const requests = batchRequests(steps, 100);
      expect(requests.flat()).toEqual(steps);
      for (const request of requests) {
        const bytes = request.reduce((sum, each) => sum + each.bytes, 0);
        expect(request.length === 1 || bytes <= 100).toBe(true);
      }
    }),
  );
});

test("a request takes as many steps as fit", () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const requests = batchRequests(steps, 100);
      requests.slice(1).forEach((request, index) => {
        const before = requests[index]!.reduce((sum, each) => sum + each.bytes, 0);
        expect(before + request[0]!.bytes).toBeGreaterThan(100);
      });
    }),
  );
});

test("a small build takes two requests, entries first, so that it can report progress and be cancelled", () => {
  const part = (id: Step["id"]): Step => ({ id, bytes: 10, apply: () => undefined });
  const steps = [part("sheets"), part("entries"), part("formulas"), part("formulas")];
  expect(buildRequests(steps)).toEqual([steps.slice(0, 2), steps.slice(2)]);
});
