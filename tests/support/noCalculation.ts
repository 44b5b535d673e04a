import type { CalculationEngineFactory } from "../../src/host";

/** An engine that computes nothing. Enough for tests that only look at entries, which are never computed. */
export const noCalculation: CalculationEngineFactory = () => ({
  calculated: 0,
  rebuild: () => undefined,
  recalculateAll: () => undefined,
  structureChanged: () => undefined,
  formulasRewritten: () => undefined,
  cellsChanged: () => undefined,
  calculate: async () => [],
  calculateInSteps: async function* () {
    yield* [];
  },
  enter: async () => [],
  evaluate: async () => "",
  evaluateNow: () => "",
  dispose: () => undefined,
});
