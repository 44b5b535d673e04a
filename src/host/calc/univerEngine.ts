export { createFormulaEngine as createUniverEngine } from "./formulaEngine";
