import type { Field } from "./fields";

/** Why a row is set aside, told by a code; the sentences stand in src/locales/import.*.json. */
export type ReasonCode =
  | "quoteOpen"
  | "cellCount"
  | "missing"
  | "unknownIndicator"
  | "unknownPartner"
  | "unknownStatus"
  | "notAPeriod"
  | "twoYears"
  | "periodTooLong"
  | "notANumber"
  | "suppressed"
  | "noValue"
  | "halfRatio"
  | "zeroDenominator"
  | "outOfRange"
  | "tooLong"
  | "forbiddenSign"
  | "conflictInFile"
  | "conflictInWorkbook"
  | "conflictsAlready";

export interface Reason {
  readonly code: ReasonCode;
  /** what the faulty cell was to be */
  readonly field?: Field;
  /** the column of the file, counted from zero */
  readonly column?: number;
  /** what the sentence names: the text, a line, a limit */
  readonly details: Readonly<Record<string, string | number>>;
}
