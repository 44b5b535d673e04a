/** The public functions of the import; separate from the others so that they load with their view. */
export { type ImportContext } from "./importContext";
export { captionsKey, choicesOf, withRemembered, type RememberedChoice } from "./rememberedChoices";
export {
  dryRunFiles,
  dryRunImport,
  importFiles,
  importObservations,
  readImportContext,
  removeUnfinishedImport,
  type BatchReport,
  type ImportReport,
} from "./importObservations";
export { type ImportProgress, type UndoneImport } from "./importRun";
export { reviewFiles, type FigureTotals, type ImportReview, type ReviewRow } from "./importReview";
export { fieldName, importIssueText } from "./importIssueText";
export { type DryRun, type ImportPreview } from "./importDryRun";
