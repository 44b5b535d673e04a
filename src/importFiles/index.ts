/** Files of figures that partners send, read as sources of an import; see README.md. */

export { ImportFileError, type ImportFileFault } from "./ImportFileError";
export { openImportFile, type ImportFile } from "./openImportFile";
export {
  HIDDEN_CHOICES,
  readImportFile,
  readOpenedFile,
  type FileReading,
  type HiddenChoice,
  type ImportFileOptions,
} from "./readImportFile";
export { textSource } from "./textSource";
export type { PartChoice, WorkbookPart } from "./workbookParts";
