/** What is wrong with an entry, told by a code; the words are found by language (`findingMessage`). */
export type FindingCode =
  | "required"
  | "unknownProperty"
  | "wrongType"
  | "notInList"
  | "notADate"
  | "frenchDecimal"
  | "numberAsText"
  | "tooLong"
  | "forbiddenCharacters"
  | "outOfRange"
  | "duplicate"
  | "unknownPartner"
  | "unknownIndicator"
  | "unknownRole"
  | "dateOrder"
  | "notUtf8"
  | "notJson"
  | "tooDeep"
  | "repeatedProperty"
  | "errorValue"
  | "wrongFormat"
  | "newerVersion"
  | "valueMissing"
  | "repeatedObservation"
  | "otherScale"
  | "targetAgainstDirection";

/** One fault of an initiative file (or, later, of the workbook's entries). Errors block, warnings do not. */
export interface Finding {
  readonly severity: "error" | "warning";
  readonly code: FindingCode;
  /** JSON path, "$.partners[2].name" */
  readonly path: string;
  /** what the message needs: the offending value, the limit, the known spellings … */
  readonly details: Readonly<Record<string, string | number>>;
}

/** A finding that blocks. */
export function error(code: FindingCode, path: string, details: Finding["details"]): Finding {
  return { severity: "error", code, path, details };
}

/** A finding that a person should look at, and that blocks nothing. */
export function warning(code: FindingCode, path: string, details: Finding["details"]): Finding {
  return { severity: "warning", code, path, details };
}
