import type { FileIssue } from "../model/issues/issue";

/** Why a workbook could not be built, read or changed. */
export type WorkbookErrorCode =
  // of any request
  | "cellBeingEdited"
  | "accessDenied"
  | "excelRefused"
  // of the workbook as a whole
  | "notEnsemble"
  | "alreadyEnsemble"
  | "newerVersion"
  | "structureProtected"
  | "partMissing"
  | "columnsMissing"
  | "columnsUnconfirmed"
  | "columnChanged"
  // of building
  | "sheetNameTaken"
  | "tableNameTaken"
  | "definedNameTaken"
  | "buildUndone"
  | "buildUndoFailed"
  // of reading and going to a place
  | "figureUnreadable"
  | "faultyEntries"
  | "placeMissing"
  | "sheetHidden"
  // of writing entries
  | "sheetProtected"
  | "noRoomBelow"
  | "rowTaken"
  | "entryChanged"
  | "importUndoFailed"
  // of upgrading
  | "upgradeInterrupted";

/** What the message of an error needs: names concerned, Excel's own code. */
export type ErrorDetails = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * A workbook that cannot be built, read or changed; the code says why. Nothing was changed, or what was changed is
 * undone, except with `buildUndoFailed` and `importUndoFailed`, whose details name what stayed.
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

/** Entries that an initiative file may not hold, with everything that was found in them. */
export class FaultyEntriesError extends WorkbookError {
  constructor(readonly issues: readonly FileIssue[]) {
    super("faultyEntries", { count: issues.filter(({ severity }) => severity === "error").length });
    this.name = "FaultyEntriesError";
  }
}

/**
 * Excel's own code of an error ("AccessDenied"), or undefined for an error that is not Excel's. Told by its shape:
 * the library may come from another frame, whose errors are no instances of ours.
 */
export function excelCode(error: unknown): string | undefined {
  if (error instanceof WorkbookError) return undefined;
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Whether Excel refused because a person is editing a cell. */
export function isCellBeingEdited(error: unknown): boolean {
  return excelCode(error) === "InvalidOperationInCellEditMode";
}

/**
 * What to throw for an error that was caught: Excel's own ones become a WorkbookError, others stay as they are.
 * `refusedCode` is for whatever Excel refused for no reason that has a code of its own.
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
