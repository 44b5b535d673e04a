import type { CalculationEngineFactory } from "../../src/host/calc/engine";
import { createFormulaEngine } from "../../src/host/calc/formulaEngine";
import type { WorkbookState } from "../../src/spreadsheet/state";

/**
 * The embedded calculation engine for a workbook whose values are up to date: it loads the formulas lazily, once
 * something changes or needs them, as most tests only read the workbook.
 */
export const lazyEngine: CalculationEngineFactory = (now, usesDates1904) => {
  const engine = createFormulaEngine(now, usesDates1904);
  let untouched: WorkbookState | null = null;
  let isFirst = true;
  const takeIn = () => {
    if (untouched) engine.rebuild(untouched);
    untouched = null;
  };
  return {
    rebuild: (workbook) => {
      untouched = isFirst ? workbook : null;
      if (!isFirst) engine.rebuild(workbook);
      isFirst = false;
    },
    cellsChanged: (cells) => {
      // Loading the workbook includes the change.
      if (untouched) takeIn();
      else engine.cellsChanged(cells);
    },
    calculate: async () => (untouched ? [] : engine.calculate()),
    enter: (cells) => {
      takeIn();
      return engine.enter(cells);
    },
    evaluate: (formula, at) => {
      takeIn();
      return engine.evaluate(formula, at);
    },
    dispose: () => engine.dispose(),
  };
};
