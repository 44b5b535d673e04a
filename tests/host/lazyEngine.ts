import type { CalculationEngineFactory } from "../../src/host/calc/engine";
import { createFormulaEngine } from "../../src/host/calc/formulaEngine";

/**
 * The embedded calculation engine for a workbook whose values are up to date: it reads the formulas once something
 * changes, and calculates what depends on the change, as most tests only read the workbook.
 */
export const lazyEngine: CalculationEngineFactory = (now, usesDates1904) => {
  const engine = createFormulaEngine(now, usesDates1904);
  let isFirst = true;
  const { rebuild } = engine;
  engine.rebuild = (workbook) => {
    rebuild.call(engine, workbook, isFirst);
    isFirst = false;
  };
  return engine;
};
