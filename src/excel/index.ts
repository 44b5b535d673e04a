/** The public functions of this folder; nothing outside it calls `Excel.*`. */
export { addEntries, type NewEntry, type WrittenEntry } from "./entries/addEntries";
export { editEntry } from "./entries/editEntry";
export {
  listEntries,
  readEditableEntry,
  type EditableEntry,
  type EntryList,
  type ListedEntry,
} from "./entries/listEntries";
export { addPartners, type AddedPartners } from "./entries/addPartners";
export { readEntryRows, type EntryRow, type EntryRows } from "./entries/entryRows";
export { saveEntries, type EntryChanges, type SavedEntries } from "./entries/saveEntries";
export { CancelledError } from "./cancel";
export { confirmColumns, type ConfirmedColumn } from "./confirmColumns";
export { createWorkbook, type CreateOptions } from "./build/createWorkbook";
export { errorMessage } from "./errorMessage";
export { InvalidEntriesError, WorkbookError } from "./errors";
export { finishDecorations } from "./build/finishDecorations";
export { findObservations, type FoundObservation } from "./findObservations";
export { goTo, type WorkbookLocation } from "./goTo";
export { LOCATIONS } from "./locations";
export { type NameClashPolicy } from "./build/buildPlan";
export { readChoices, type Choices, type IndicatorChoice } from "./readChoices";
export { readDashboard } from "./readDashboard";
export { readPoints } from "./readPoints";
export { readReadiness, type ReadinessResults } from "./readReadiness";
export { readFigures } from "./readFigures";
export {
  exportInitiative,
  readEntries,
  readInitiative,
  type ExportedInitiative,
  type RawEntries,
} from "./readInitiative";
export { type RefusedDecoration } from "./build/refusedDecorations";
export { calculateAutomatically, recalculate } from "./recalculate";
export { editProfile, type ProfileOutcome } from "./editProfile";
export { readSetup, type ProfileCell, type Setup } from "./readSetup";
export {
  canShowRows,
  showAllRows,
  showRows,
  type Concern,
  type ShownRows,
  type ShowOutcome,
} from "./showRows";
export { setReportDate } from "./setReportDate";
export { chooseScorecard } from "./chooseScorecard";
export { inspectWorkbook, type WorkbookStatus } from "./workbookStatus";
export { showOnFirstUse, showSheets, type HideableSheet } from "./sheets";
export { type StepId } from "./steps";
export {
  makeRoom,
  planRoom,
  planUpgrade,
  upgradeWorkbook,
  type UpgradePlan,
  type UpgradeStep,
} from "./upgrade";
export { type ColumnState } from "./workbookTables";
export { watchDashboard } from "./watchDashboard";
