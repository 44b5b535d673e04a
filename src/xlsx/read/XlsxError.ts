/** Why a file is not opened. */
export type XlsxErrorCode =
  /** no zip file, or one without a workbook in it */
  | "NotAWorkbook"
  /** a workbook of another format: .xls, .xlsb, .ods */
  | "UnsupportedFormat"
  /** protected by a password to open it */
  | "Encrypted"
  /** larger, unpacked, than a workbook may be here */
  | "TooLarge"
  /** a part that another part leads to is not there */
  | "MissingPart"
  /** a part that cannot be read */
  | "Damaged"
  /** days counted from 1904, as Excel for Mac once did */
  | "DateSystem1904";

/** A file that is not opened; `part` names the part of the file at fault, where there is one. */
export class XlsxError extends Error {
  constructor(
    readonly code: XlsxErrorCode,
    message: string,
    readonly part?: string,
  ) {
    super(message);
    this.name = "OpenFault";
  }
}
