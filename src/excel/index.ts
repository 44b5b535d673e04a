/** The add-in's doors into Excel; nothing outside this folder calls `Excel.*`. */
export { addEntries, type AddedEntries, type NewEntry } from "./addEntries";
export { addPartners, type AddedPartners } from "./addPartners";
export { createWorkbook, type CreateOptions } from "./createWorkbook";
export { findObservations, type FoundObservation } from "./findObservations";
export { goTo, type Place } from "./goTo";
export { type OnClash } from "./plan";
export { readChoices, type Choices, type IndicatorChoice } from "./readChoices";
export { readDashboard } from "./readDashboard";
export { readInitiative } from "./readInitiative";
export { recalculate } from "./recalculate";
export { readSetup, type Setup } from "./readSetup";
export { refusalMessage } from "./refusalMessage";
export { BuildRefusal, ReadRefusal } from "./refusals";
export { setReportDate } from "./setReportDate";
export { inspectWorkbook, type WorkbookSituation } from "./situation";
export { showSheets, type FoundSheet } from "./sheets";
export { type StepId } from "./steps";
export { watchDashboard } from "./watchDashboard";
