import type { FileIssue } from "../model/issues/issue";

/** Why a workbook was not built. Nothing was changed, except with "leftBehind", which names what stayed. */
export type BuildRefusalCode =
  | "alreadyEnsemble"
  | "newerVersion"
  | "structureProtected"
  | "sheetNameTaken"
  | "tableNameTaken"
  | "definedNameTaken"
  | "cellBeingEdited"
  | "accessDenied"
  | "cancelled"
  | "excelRefused"
  | "leftBehind";

/** Why a workbook's figures or entries could not be read or changed. */
export type ReadRefusalCode =
  | "notEnsemble"
  | "newerVersion"
  | "partMissing"
  | "figureUnreadable"
  | "cellBeingEdited"
  | "accessDenied"
  | "faultyEntries"
  | "placeMissing"
  | "sheetHidden"
  | "structureProtected"
  | "sheetProtected"
  | "noRoomBelow"
  | "rowTaken"
  | "entryChanged"
  | "importLeftBehind"
  | "excelRefused";

/** What the message of a refusal needs: names concerned, Excel's own code. */
export type RefusalDetails = Readonly<Record<string, string | number | readonly string[]>>;

/** A workbook that cannot be built, told by a code. */
export class BuildRefusal extends Error {
  constructor(
    readonly code: BuildRefusalCode,
    readonly details: RefusalDetails = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = "BuildRefusal";
  }
}

/** A workbook that cannot be read or changed, told by a code. */
export class ReadRefusal extends Error {
  constructor(
    readonly code: ReadRefusalCode,
    readonly details: RefusalDetails = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = "ReadRefusal";
  }
}

/** Entries that an initiative file may not hold, with every finding. */
export class FaultyEntries extends ReadRefusal {
  constructor(readonly findings: readonly FileIssue[]) {
    super("faultyEntries", { count: findings.filter(({ severity }) => severity === "error").length });
    this.name = "FaultyEntries";
  }
}

/** Excel's code where something is protected, or the workbook open for viewing only. */
export const ACCESS_DENIED = "AccessDenied";

/**
 * Excel's own code of an error ("AccessDenied"), or undefined for an error that is not Excel's. Told by its shape:
 * the library may come from another frame, whose errors are no instances of ours.
 */
export function excelCode(error: unknown): string | undefined {
  if (error instanceof BuildRefusal || error instanceof ReadRefusal) return undefined;
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
