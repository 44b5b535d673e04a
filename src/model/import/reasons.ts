import type { Field } from "./fields";

/** Why a row is set aside, told by a code; the sentences stand in src/locales/import.*.json. */
export type ReasonCode =
  | "quoteOpen"
  | "cellCount"
  | "repeatedHeader"
  | "otherCaptions"
  | "remark"
  | "totalRow"
  | "sharedCaption"
  | "missing"
  | "unknownIndicator"
  | "unknownPartner"
  | "unknownStatus"
  | "notAPeriod"
  | "twoYears"
  | "periodTooLong"
  | "periodTooShort"
  | "partBeside"
  | "future"
  | "notANumber"
  | "suppressed"
  | "limitOnly"
  | "noValue"
  | "halfRatio"
  | "zeroDenominator"
  | "outOfRange"
  | "scaled"
  | "percentRange"
  | "partAboveWhole"
  | "percentSign"
  | "percentAsShare"
  | "negative"
  | "valueAgainstRatio"
  | "tooLong"
  | "forbiddenSign"
  | "faultyLetters"
  | "conflictInFile"
  | "conflictInCell"
  | "conflictInWorkbook"
  | "conflictsAlready";

export interface Reason {
  readonly code: ReasonCode;
  /** what the faulty cell was to be */
  readonly field?: Field;
  /** the cell of the row, counted from zero */
  readonly column?: number;
  /** what the file calls its column */
  readonly caption?: string;
  /** what the sentence names: the text, a line, a limit */
  readonly details: Readonly<Record<string, string | number>>;
}
