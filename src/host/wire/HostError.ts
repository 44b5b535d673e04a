/** Excel's error codes that the host uses. */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidBinding"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "InactiveWorkbook"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedOperation"
  | "FilteredRangeConflict"
  | "InsertDeleteConflict"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "PasteSpecialConflict"
  | "InvalidRequest";

/** An error of Excel: it stops the batch at the action that caused it. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}
