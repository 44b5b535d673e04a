import type { CellContent } from "./types";

/** How much a finding matters: entries that cannot count, entries that mislead, entries worth a look. */
export type Severity = "error" | "warning" | "notice";
export const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];

export type CheckCode =
  | "errorValue"
  | "orphanRow"
  | "required"
  | "notInList"
  | "unknownPartner"
  | "unknownIndicator"
  | "unknownRole"
  | "notADate"
  | "dateAsText"
  | "ambiguousDate"
  | "yearAsDate"
  | "dateOutOfRange"
  | "timeOfDay"
  | "notANumber"
  | "numberAsText"
  | "frenchDecimal"
  | "ambiguousNumber"
  | "numberAsDate"
  | "percentSign"
  | "outOfRange"
  | "tooLong"
  | "forbiddenCharacters"
  | "hiddenSigns"
  | "outerSpaces"
  | "notAnEmail"
  | "duplicate"
  | "differsByCase"
  | "repeatedRow"
  | "repeatedObservation"
  | "conflict"
  | "dateOrder"
  | "outsideDates"
  | "undated"
  | "staleCanvas"
  | "targetAgainstDirection"
  | "percentRange"
  | "percentAsShare"
  | "numeratorAboveDenominator"
  | "valueMissing"
  | "valueAgainstRatio"
  | "otherScale"
  | "belowTable";

/** Where a finding is. */
export interface FindingPlace {
  readonly sheet: string;
  /** "E7" */
  readonly address: string;
  /** what the workbook calls the column or the entry */
  readonly caption: string;
}

/** What is certain to be meant instead: the cell's content as it was read, and what belongs there. */
export interface Fix {
  readonly from: CellContent;
  readonly to: CellContent;
  /** what the cell holds after it; a date is its serial number, a plain number shows no percent sign */
  readonly kind: "text" | "number" | "plainNumber" | "date";
}

export type Details = Readonly<Record<string, string | number>>;

export interface CheckFinding {
  readonly severity: Severity;
  readonly code: CheckCode;
  readonly place: FindingPlace;
  /** what the sentences need: the value, the limit, the nearest known word; days as "2026-03-31" */
  readonly details: Details;
  readonly fix?: Fix;
}

/** A finding before it is known which cell it is about: what is wrong, in which column of the row. */
export interface Fault {
  readonly severity: Severity;
  readonly code: CheckCode;
  readonly details: Details;
  readonly fix?: Fix;
}

export interface RowFault extends Fault {
  /** the id of the column */
  readonly column: string;
}

/** Makes a fault; details that are not known are left out. */
export function fault(
  severity: Severity,
  code: CheckCode,
  details: Readonly<Record<string, string | number | undefined>> = {},
  fix?: Fix,
): Fault {
  const known = Object.fromEntries(Object.entries(details).filter(([, detail]) => detail !== undefined));
  return { severity, code, details: known as Details, ...(fix && { fix }) };
}

/** The same of a column of a row. */
export function inColumn(column: string, found: Fault): RowFault {
  return { ...found, column };
}
