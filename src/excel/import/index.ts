/** The public functions of the import; separate from the others so that they load with their view. */
export { type ImportContext } from "./importContext";
export { captionsKey, choicesOf, withRemembered, type RememberedChoice } from "./rememberedChoices";
export {
  dryRunImport,
  importObservations,
  readImportContext,
  removeUnfinishedImport,
  previewImport,
  type ImportProgress,
  type ImportReport,
} from "./importObservations";
export { fieldName, importIssueText } from "./importIssueText";
export { type DryRun, type ImportPreview } from "./importDryRun";
