/** Why a file cannot be imported at all. */
export type ImportFileFault =
  | "empty"
  /** no text, and no workbook */
  | "binary"
  /** more bytes or cells than the limits allow */
  | "tooLarge"
  /** a workbook with a password to open it */
  | "encrypted"
  /** a workbook of another format: .xls, .xlsb, .ods */
  | "otherWorkbook"
  /** a damaged workbook */
  | "damaged"
  /** no row below the captions */
  | "noRows";

/** The error for a file that cannot be imported; each code has a message in every language. */
export class ImportFileError extends Error {
  constructor(
    readonly code: ImportFileFault,
    options?: ErrorOptions,
  ) {
    super(`The file cannot be imported: ${code}`, options);
    this.name = "ImportFileError";
  }
}
