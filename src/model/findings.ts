/** What is wrong with an entry, told by a code; the words are found by language. */
export type FindingCode =
  | "required"
  | "unknownProperty"
  | "wrongType"
  | "notInList"
  | "notADate"
  | "frenchDecimal"
  | "numberAsText"
  | "tooLong"
  | "tooShort"
  | "forbiddenCharacters"
  | "outOfRange"
  | "duplicate"
  | "unknownPartner"
  | "unknownIndicator"
  | "unknownRole"
  | "dateOrder"
  | "notJson"
  | "wrongFormat"
  | "newerVersion"
  | "valueMissing"
  | "repeatedObservation"
  | "targetAgainstDirection";

/** One fault of an initiative file (or, later, of the workbook's entries). */
export interface Finding {
  readonly severity: "error" | "warning";
  readonly code: FindingCode;
  /** JSON path, "$.partners[2].name" */
  readonly path: string;
  /** what the message needs: the offending value, the limit, the known spellings … */
  readonly details: Readonly<Record<string, string | number>>;
}
