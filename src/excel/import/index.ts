/** The door of the import into Excel; apart from the others so that it loads with its view. */
export { type Basis } from "./basis";
export { captionsKey, choicesOf, withRemembered, type RememberedChoice } from "./choices";
export { fieldName } from "./fieldName";
export {
  importObservations,
  readImportBasis,
  surveyImport,
  type ImportProgress,
  type ImportReport,
} from "./importObservations";
export { importIssueText } from "./importIssueText";
export { type ImportSurvey } from "./survey";
