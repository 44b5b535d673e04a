/** The self-test: what Excel answers where Ensemble relies on it. */
export { PROBE_AREAS, type Answer } from "./probe";
export { runSelfTest, type ProbeResult, type SelfTestResult } from "./runSelfTest";
export { environmentOf, type ExcelEnvironment } from "./environment";
