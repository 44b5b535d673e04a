/** The door of the import into Excel; apart from the others so that it loads with its view. */
export { type ImportContext } from "./importContext";
export { captionsKey, choicesOf, withRemembered, type RememberedChoice } from "./rememberedChoices";
export { fieldName } from "./fieldName";
export {
  importObservations,
  readImportContext,
  previewImport,
  type ImportProgress,
  type ImportReport,
} from "./importObservations";
export { importIssueText } from "./importIssueText";
export { type ImportPreview } from "./importDryRun";
