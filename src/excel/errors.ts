import type { FileIssue } from "../model/issues/issue";

/** Why a workbook could not be built, read or changed. */
export type WorkbookErrorCode =
  // any request
  | "cellBeingEdited"
  | "accessDenied"
  | "excelRefused"
  | "outcomeUnknown"
  // the workbook
  | "notEnsemble"
  | "alreadyEnsemble"
  | "newerVersion"
  | "dateSystem1904"
  | "structureProtected"
  | "partMissing"
  | "columnsMissing"
  | "columnsUnconfirmed"
  | "columnChanged"
  // building
  | "sheetNameTaken"
  | "tableNameTaken"
  | "definedNameTaken"
  | "buildUndone"
  | "buildUndoFailed"
  | "unfinishedBuildEdited"
  // reading and navigation
  | "figureUnreadable"
  | "faultyEntries"
  | "placeMissing"
  | "sheetHidden"
  // writing entries
  | "sheetProtected"
  | "noRoomBelow"
  | "rowTaken"
  | "entryChanged"
  | "rowsChanged"
  | "importRunning"
  | "importQuestionsOpen"
  | "importUndoFailed"
  | "entriesUnknown"
  // renaming
  | "nameNotAllowed"
  | "nameTaken"
  | "mergeDiffers"
  | "renameUnfinished"
  | "renameUndoUnfinished"
  // upgrading
  | "cellsInTheWay"
  | "rowsHidden"
  | "upgradeInterrupted"
  | "roomInterrupted"
  | "repairInterrupted"
  | "repairUnchecked"
  // changing the language, exchanging the framework
  | "repairNeeded"
  | "frameworkInterrupted"
  | "translationInterrupted"
  | "translationUnfinished";

/** The values for the message of an error, such as names or Excel's code. */
export type ErrorDetails = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * A workbook that cannot be built, read or changed; the code identifies the reason. Nothing was changed, or what was
 * changed is undone, except with `buildUndoFailed` and `importUndoFailed`, whose details list what was left, with
 * `renameUnfinished` and `renameUndoUnfinished`, which are finished by doing the same again, and with `outcomeUnknown`: the
 * connection broke, and nothing could be read afterwards.
 */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = "WorkbookError";
  }
}

/** Entries that are not allowed in an initiative file, with all their issues. */
export class InvalidEntriesError extends WorkbookError {
  constructor(readonly issues: readonly FileIssue[]) {
    super("faultyEntries", { count: issues.filter(({ severity }) => severity === "error").length });
    this.name = "InvalidEntriesError";
  }
}

/**
 * Excel's own code of an error ("AccessDenied"), or undefined for an error that is not Excel's. Identified by its
 * shape, not by instanceof: the library may come from another frame with other classes.
 */
export function excelCode(error: unknown): string | undefined {
  if (error instanceof WorkbookError) return undefined;
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/**
 * The error of work that has changed the workbook and could not go on. Its details state Excel's code, or that of the WorkbookError
 * that ended it, or else `otherwise`; without any of them it is the cause itself.
 */
export function interruptedError(
  code: "frameworkInterrupted" | "translationInterrupted",
  cause: unknown,
  otherwise?: string,
): unknown {
  const reason =
    cause instanceof WorkbookError
      ? String(cause.details["code"] ?? cause.code)
      : (excelCode(cause) ?? otherwise);
  return reason === undefined ? cause : new WorkbookError(code, { code: reason }, { cause });
}

/**
 * The last message (`context.trace`) that a request passed before Excel stopped it at an action that it refused;
 * undefined if it is not known what was done, as after a lost answer.
 */
export function lastTraceMessage(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("traceMessages" in error)) return undefined;
  const { traceMessages } = error;
  const last: unknown = Array.isArray(traceMessages) ? traceMessages.at(-1) : undefined;
  return typeof last === "string" ? last : undefined;
}

/** Excel's codes of errors that may not come again. */
const PASSING_CODES: readonly string[] = [
  "ActivityLimitReached",
  "ConnectionFailure",
  "GeneralException",
  "InvalidOrTimedOutSession",
  "RequestAborted",
  "ServiceNotAvailable",
  "Timeout",
];

/** Whether the same request may succeed if it is sent again. */
export function isRetryable(error: unknown): boolean {
  const code = excelCode(error);
  return code === undefined || PASSING_CODES.includes(code);
}

/** Whether Excel refused because a person is editing a cell. */
export function isCellBeingEdited(error: unknown): boolean {
  return excelCode(error) === "InvalidOperationInCellEditMode";
}

/**
 * Converts a caught error for rethrowing: Excel's errors become a WorkbookError, others stay unchanged. `refusedCode`
 * is the code for refusals without a specific code.
 */
export function toWorkbookError(
  error: unknown,
  refusedCode: "excelRefused" | "buildUndone" = "excelRefused",
): unknown {
  const code = excelCode(error);
  if (code === undefined) return error;
  if (isCellBeingEdited(error)) return new WorkbookError("cellBeingEdited", {}, { cause: error });
  // Something is protected, or the workbook is open for viewing only.
  if (code === "AccessDenied") return new WorkbookError("accessDenied", {}, { cause: error });
  return new WorkbookError(refusedCode, { code }, { cause: error });
}
