/** The public functions of the check; separate from the others so that they load with their view. */
export { applyFixes, type FixReport } from "./applyFixes";
export { checkWorkbook, type CheckProgress, type WorkbookCheckResult } from "./checkWorkbook";
export { watchEntries } from "./watchEntries";
export { writeIssues } from "./writeIssues";
