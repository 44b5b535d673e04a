/** The check's doors into Excel; loaded with the view that needs them. */
export { applyFixes, type FixReport } from "./applyFixes";
export { checkWorkbook, type CheckProgress, type WorkbookCheckResult } from "./checkWorkbook";
export { watchEntries } from "./watchEntries";
export { writeIssues } from "./writeIssues";
