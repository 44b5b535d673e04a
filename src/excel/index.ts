/** The add-in's doors into Excel; nothing outside this folder calls `Excel.*`. */
export { createWorkbook, type CreateOptions } from "./createWorkbook";
export { goTo, type Place } from "./goTo";
export { type OnClash } from "./plan";
export { readDashboard } from "./readDashboard";
export { readInitiative } from "./readInitiative";
export { recalculate } from "./recalculate";
export { refusalMessage } from "./refusalMessage";
export { BuildRefusal, ReadRefusal } from "./refusals";
export { setReportDate } from "./setReportDate";
export { inspectWorkbook, type WorkbookSituation } from "./situation";
export { type StepId } from "./steps";
export { watchDashboard } from "./watchDashboard";
