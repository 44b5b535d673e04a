import type { ISSUES_DAMAGE_TEXTS } from "../../languages/texts/issues/damage";
import type { ISSUES_DATES_TEXTS } from "../../languages/texts/issues/dates";
import type { ISSUES_FILE_TEXTS } from "../../languages/texts/issues/file";
import type { ISSUES_IMPORT_TEXTS } from "../../languages/texts/issues/import";
import type { ISSUES_LISTS_TEXTS } from "../../languages/texts/issues/lists";
import type { ISSUES_NUMBERS_TEXTS } from "../../languages/texts/issues/numbers";
import type { ISSUES_OBSERVATIONS_TEXTS } from "../../languages/texts/issues/observations";
import type { ISSUES_PLAUSIBLE_TEXTS } from "../../languages/texts/issues/plausible";
import type { ISSUES_REFERENCES_TEXTS } from "../../languages/texts/issues/references";
import type { ISSUES_ROWS_TEXTS } from "../../languages/texts/issues/rows";
import type { ISSUES_TEXTS_TEXTS } from "../../languages/texts/issues/texts";
import type { IssueUser, Severity } from "./kinds";

/** The severity of a code. */
interface IssueDefinition {
  readonly severity: Severity;
  /** users for whom the severity differs, with the reason as a comment */
  readonly severityIn?: Readonly<Partial<Record<IssueUser, Severity>>>;
}

/** The codes of a topic: those that it has messages for. */
type DefinitionsOf<Code extends string> = Readonly<Record<Code, IssueDefinition>>;

/** Dates: how they are written, and which days they may be. */
const DATE_ISSUES = {
  notADate: { severity: "error" },
  dateAsText: { severity: "error" },
  periodAsText: { severity: "error" },
  ambiguousDate: { severity: "error" },
  yearAsDate: { severity: "error" },
  dateOutOfRange: { severity: "error" },
  timeOfDay: { severity: "notice" },
  dateOrder: {
    // Raised to an error by rules for rows that apply to the time between the two dates.
    severity: "warning",
    // A form asks for the right day at once.
    severityIn: { form: "error" },
  },
  outsideDates: { severity: "warning" },
  noPeriodEnd: {
    severity: "warning",
    // A form asks for the right day at once.
    severityIn: { form: "error" },
  },
  undated: { severity: "warning" },
  staleCanvas: { severity: "warning" },
} satisfies DefinitionsOf<keyof typeof ISSUES_DATES_TEXTS.en>;

/** Numbers: how they are written, and how large they may be. */
const NUMBER_ISSUES = {
  notANumber: { severity: "error" },
  numberAsText: { severity: "error" },
  frenchDecimal: { severity: "error" },
  ambiguousNumber: { severity: "error" },
  numberAsDate: { severity: "error" },
  outOfRange: { severity: "error" },
  percentSign: {
    severity: "warning",
    // An error, so that the row is set aside until it is corrected.
    severityIn: { import: "error" },
  },
  percentRange: {
    severity: "warning",
    // An error, so that the row is set aside until it is corrected.
    severityIn: { import: "error" },
  },
  percentAsShare: {
    severity: "warning",
    // An error, so that the row is set aside until it is corrected.
    severityIn: { import: "error" },
  },
  negative: { severity: "error" },
} satisfies DefinitionsOf<keyof typeof ISSUES_NUMBERS_TEXTS.en>;

/** Texts: their length and characters. */
const TEXT_ISSUES = {
  tooLong: { severity: "error" },
  forbiddenCharacters: { severity: "error" },
  hiddenSigns: { severity: "warning" },
  outerSpaces: { severity: "notice" },
  notAnEmail: { severity: "warning" },
  errorValue: { severity: "error" },
} satisfies DefinitionsOf<keyof typeof ISSUES_TEXTS_TEXTS.en>;

/** Words of closed lists. */
const LIST_ISSUES = {
  notInList: { severity: "error" },
  otherScale: { severity: "warning" },
} satisfies DefinitionsOf<keyof typeof ISSUES_LISTS_TEXTS.en>;

/** Names and codes: unknown and repeated ones. */
const REFERENCE_ISSUES = {
  unknownPartner: { severity: "error" },
  unknownIndicator: { severity: "error" },
  unknownRole: { severity: "error" },
  duplicate: { severity: "error" },
  twoSpellings: { severity: "warning" },
} satisfies DefinitionsOf<keyof typeof ISSUES_REFERENCES_TEXTS.en>;

/** Entire rows, and the columns of their table. */
const ROW_ISSUES = {
  orphanRow: { severity: "error" },
  required: { severity: "error" },
  repeatedRow: { severity: "warning" },
  repeatedEntry: { severity: "error" },
  belowTable: { severity: "warning" },
  columnMissing: {
    // Raised to an error if rows do not count without the column.
    severity: "warning",
  },
  columnUnconfirmed: { severity: "warning" },
} satisfies DefinitionsOf<keyof typeof ISSUES_ROWS_TEXTS.en>;

/** Observations and indicators: contradictions, and rows that cannot count. */
const OBSERVATION_ISSUES = {
  repeatedObservation: {
    severity: "error",
    // A file may hold both: the workbook shows the conflict, for people to settle.
    severityIn: { file: "warning" },
  },
  conflict: {
    severity: "error",
    // A file may hold both: the workbook shows the conflict, for people to settle.
    severityIn: { file: "warning" },
  },
  targetAgainstDirection: { severity: "warning" },
  baselineDateNeeded: { severity: "warning" },
  numeratorAboveDenominator: {
    severity: "warning",
    // An error, so that the row is set aside until it is corrected.
    severityIn: { import: "error" },
  },
  valueMissing: {
    severity: "warning",
    // Rows that are typed or imported must be complete; a row that is already there does not count.
    severityIn: { import: "error", form: "error" },
  },
  valueAgainstRatio: {
    severity: "warning",
    // An error, so that the row is set aside until it is corrected.
    severityIn: { import: "error" },
  },
  notAvailableWithValue: {
    severity: "warning",
    // Rows that are typed or imported must say one thing; a row that is already there does not count.
    severityIn: { import: "error", form: "error" },
  },
  zeroDenominator: { severity: "error" },
  notInPlan: { severity: "warning" },
  unknownGroup: { severity: "warning" },
} satisfies DefinitionsOf<keyof typeof ISSUES_OBSERVATIONS_TEXTS.en>;

/** The workbook itself, apart from what people entered. */
export const DAMAGE_ISSUES = {
  formulaMissing: { severity: "error" },
  formulaChanged: { severity: "error" },
  pageFormulas: { severity: "error" },
  besideTable: { severity: "warning" },
  wordsChanged: { severity: "error" },
  nameChanged: { severity: "error" },
  settingUnread: { severity: "warning" },
  sheetMissing: { severity: "error" },
  beyondRoom: { severity: "warning" },
} satisfies DefinitionsOf<keyof typeof ISSUES_DAMAGE_TEXTS.en>;
/** Values that are hard to believe, and what they are judged by. */
const PLAUSIBLE_ISSUES = {
  outsideRange: { severity: "warning" },
  aboveOtherIndicator: { severity: "warning" },
  decimalSlip: { severity: "warning" },
  cumulativeFall: { severity: "warning" },
  outlier: { severity: "warning" },
  lowestAboveHighest: { severity: "warning" },
  ruleOfOneIndicator: { severity: "error" },
} satisfies DefinitionsOf<keyof typeof ISSUES_PLAUSIBLE_TEXTS.en>;

/** Reasons to set a row aside that occur in imports only. */
export const IMPORT_ISSUES = {
  quoteOpen: { severity: "error" },
  cellCount: { severity: "error" },
  repeatedHeader: { severity: "error" },
  otherCaptions: { severity: "error" },
  tagRow: { severity: "error" },
  unitRow: { severity: "error" },
  remark: { severity: "error" },
  totalRow: { severity: "error" },
  sharedCaption: { severity: "error" },
  mergedFigure: { severity: "error" },
  formulaError: { severity: "error" },
  noResult: { severity: "error" },
  notAPeriod: { severity: "error" },
  twoYears: { severity: "error" },
  periodTooLong: { severity: "error" },
  periodTooShort: { severity: "error" },
  noPeriodInYear: { severity: "error" },
  partBeside: { severity: "error" },
  future: { severity: "error" },
  suppressed: { severity: "error" },
  limitOnly: { severity: "error" },
  missingCode: { severity: "error" },
  notAResult: { severity: "error" },
  unitAgainstKind: { severity: "error" },
  indicatorsDiffer: { severity: "error" },
  groupIsDate: { severity: "error" },
  scaled: { severity: "error" },
  faultyLetters: { severity: "error" },
  conflictInFile: { severity: "error" },
  conflictInCell: { severity: "error" },
  conflictInOtherFile: { severity: "error" },
  conflictInWorkbook: { severity: "error" },
  conflictsAlready: { severity: "error" },
} satisfies DefinitionsOf<keyof typeof ISSUES_IMPORT_TEXTS.en>;

/** The initiative file itself: its encoding, structure and properties. */
export const FILE_ISSUES = {
  unknownProperty: { severity: "error" },
  wrongType: { severity: "error" },
  notUtf8: { severity: "error" },
  notJson: { severity: "error" },
  tooDeep: { severity: "error" },
  repeatedProperty: { severity: "error" },
  wrongFormat: { severity: "error" },
  newerVersion: { severity: "error" },
} satisfies DefinitionsOf<keyof typeof ISSUES_FILE_TEXTS.en>;

const ALL = {
  ...DATE_ISSUES,
  ...NUMBER_ISSUES,
  ...TEXT_ISSUES,
  ...LIST_ISSUES,
  ...REFERENCE_ISSUES,
  ...ROW_ISSUES,
  ...OBSERVATION_ISSUES,
  ...DAMAGE_ISSUES,
  ...PLAUSIBLE_ISSUES,
  ...IMPORT_ISSUES,
  ...FILE_ISSUES,
};

/** The code of an issue. */
export type IssueCode = keyof typeof ALL;

/** Every code with its severity. */
export const DEFINITIONS: DefinitionsOf<IssueCode> = ALL;
