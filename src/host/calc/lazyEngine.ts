import type { CalculationEngineFactory } from "./engine";
import { createFormulaEngine } from "./formulaEngine";

/**
 * The embedded calculation engine for a workbook whose values are up to date, as a file that was just saved: it reads the
 * formulas once something changes, and then calculates only what depends on the change.
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
