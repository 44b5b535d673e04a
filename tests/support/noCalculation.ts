import type { CalculationEngineFactory } from "../../src/host";

/** Computes nothing. Entries are not computed, so workbooks of which only entries are looked at need no more. */
export const noCalculation: CalculationEngineFactory = () => ({
  rebuild: () => undefined,
  cellsChanged: () => undefined,
  calculate: async () => [],
  enter: async () => [],
  evaluate: async () => "",
  dispose: () => undefined,
});
