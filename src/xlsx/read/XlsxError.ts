/** The reason why a file cannot be opened. */
export type XlsxErrorCode =
  /** not a zip file, or one without a workbook */
  | "NotAWorkbook"
  /** a workbook of an unsupported format: .xls, .xlsb, .ods */
  | "UnsupportedFormat"
  /** protected by a password to open it */
  | "Encrypted"
  /** larger, unpacked, than the limit */
  | "TooLarge"
  /** a part that another part refers to is missing */
  | "MissingPart"
  /** a part that cannot be read */
  | "Damaged"
  /** dates counted from 1904, as in old versions of Excel for Mac */
  | "DateSystem1904";

/** The error for a file that cannot be opened; `part` is the path of the part that caused it, if any. */
export class XlsxError extends Error {
  constructor(
    readonly code: XlsxErrorCode,
    message: string,
    readonly part?: string,
  ) {
    super(message);
    this.name = "XlsxError";
  }
}
