/** The add-in's doors into Excel; nothing outside this folder calls `Excel.*`. */
export { type BuildProgress } from "./build";
export { createWorkbook, type CreateOptions, type CreateReport } from "./createWorkbook";
export { type OnClash } from "./plan";
export { type Clock } from "./clock";
export { readDashboard } from "./readDashboard";
export { readInitiative } from "./readInitiative";
export { refusalMessage } from "./refusalMessage";
export { BuildRefusal, FaultyEntries, ReadRefusal } from "./refusals";
export { setReportDate } from "./setReportDate";
export { inspectWorkbook, type WorkbookSituation } from "./situation";
export { type StepId } from "./steps";
export { watchDashboard, type DashboardWatch } from "./watchDashboard";
