/** Defined names that formulas read, the same in every language. Those of the dashboard are in dashboardRanges.ts. */
import type { ListId, ListIds } from "../model/vocabulary";
import type { InitiativeProfile, PhaseId, Thresholds } from "../model/initiative";

export const NAMES = {
  /** the date that every rule reads: the pinned report date, else today */
  asOf: "EnsembleAsOf",
  partnerNames: "EnsemblePartnerNames",
  indicatorCodes: "EnsembleIndicatorCodes",
  roleNames: "EnsembleRoleNames",
  ratingPoints: "ListRatingPoints",
  /** the codes of observations in conflict */
  conflictCodes: "EnsembleConflictCodes",
  /** the row of Partners chosen on the tracker, 0 for none */
  chosenPartner: "EnsembleChosenPartnerRow",
  /** the number of rows in conflict whose code is not listed */
  unlistedConflicts: "EnsembleUnlistedConflicts",
  /** the numbers from 0 with which formulas count own periods: a column, one cell more, and the same in a row */
  periodNumbers: "EnsemblePeriods",
  periodNumbersAndNext: "EnsemblePeriodsAndNext",
  periodNumbersAcross: "EnsemblePeriodsAcross",
  /** the cells of `periodNumbers` that hold the numbers 1 to 3 */
  threePlaces: "EnsembleThreePlaces",
  /** partners × indicators: from when a report is expected without a plan, what is due, and how late the reports are */
  expectedFrom: "EnsembleExpectedFrom",
  dueAfter: "EnsembleDueAfter",
  dueUntil: "EnsembleDueUntil",
  latePairs: "EnsembleLatePairs",
  /** beside them the rows of the partners, 0 for none, and the days on which they left */
  pairPartners: "EnsemblePairPartners",
  pairLeft: "EnsemblePairLeft",
  /** above them the rows of the indicators, and their facts */
  pairIndicators: "EnsemblePairIndicators",
  pairFacts: "EnsemblePairFacts",
  /** whether any pair has several rows in the reporting plan */
  hasPlanRepeats: "EnsembleHasPlanRepeats",
  /** whether any report is excused */
  hasExcused: "EnsembleHasExcused",
  /** whether any row of Groups counts, and whether any report is by group */
  hasGroups: "EnsembleHasGroups",
  hasGroupReports: "EnsembleHasGroupReports",
  /** groups × indicators: the row of each group and of its breakdown, its value, and that where it is complete */
  groupRows: "EnsembleGroupRows",
  groupBreakdowns: "EnsembleGroupBreakdowns",
  groupValues: "EnsembleGroupValues",
  groupCompleteValues: "EnsembleGroupCompleteValues",
  groupBaselines: "EnsembleGroupBaselines",
  missingGroupNames: "EnsembleGroupMissingNames",
  /** the number of groups without a value, and of breakdowns that do not add up, of all indicators together */
  missingGroupCount: "EnsembleMissingGroups",
  differingBreakdownCount: "EnsembleDifferingGroups",
  /** breakdowns × indicators: the first row of each breakdown, and what is found in it */
  breakdownRows: "EnsembleBreakdownRows",
  gapHighest: "EnsembleGapHighest",
  gapLowest: "EnsembleGapLowest",
  gapHighestGroup: "EnsembleGapHighestGroup",
  gapLowestGroup: "EnsembleGapLowestGroup",
  gapBaseline: "EnsembleGapBaseline",
  gapScore: "EnsembleGapScore",
  missingGroupsOfBreakdowns: "EnsembleGroupsMissing",
  differingBreakdowns: "EnsembleGroupsDiffer",
  /** computed blocks of fixed size: what they have room for, what the entries need, how many entries are beyond */
  room: "EnsembleRoom",
  /** the number of entries beyond the room of each of them */
  beyondTrackerIndicators: "EnsembleBeyondTrackerIndicators",
  beyondTrackerPartners: "EnsembleBeyondTrackerPartners",
  beyondActivityPartners: "EnsembleBeyondActivityPartners",
  beyondGroups: "EnsembleBeyondGroups",
  beyondBreakdowns: "EnsembleBeyondBreakdowns",
  trackerFrequency: "EnsembleTrackerFrequency",
  trackerPartner: "EnsembleTrackerPartner",
  /** what is shown by partner and by group: the code, and the day up to which */
  trackerIndicator: "EnsembleTrackerIndicator",
  trackerUntil: "EnsembleTrackerUntil",
  /** the code of the indicator that the scorecard shows */
  scorecardIndicator: "EnsembleScorecardIndicator",
  frequencyMonths: "ListFrequencyMonths",
  schemaVersion: "EnsembleSchemaVersion",
  language: "EnsembleLanguage",
  columnMap: "EnsembleColumnMap",
  /** a row of the ids of the sheets, below it a reference to a cell of each */
  sheetMap: "EnsembleSheetMap",
  /** what was chosen for imported files: a row of their captions, below it the choices */
  importChoices: "EnsembleImportChoices",
  /** what is looked at to see whether the workbook is damaged: kind, sheet, what it is, how many things are wrong */
  damage: "EnsembleDamage",
  /** the last column of `damage` */
  damageCounts: "EnsembleDamageCounts",
  /** by kind and sheet: how many things are wrong, and how many checks could not be made */
  damageBySheet: "EnsembleDamageBySheet",
  /** by kind: how many things are wrong, and the names of the sheets */
  damageByKind: "EnsembleDamageByKind",
  /** what the dashboard says of the damage; empty when there is none */
  damageText: "EnsembleDamageText",
  /** the title of the sheet of issues, which is not part of the blueprint */
  issues: "EnsembleFindings",
} as const;

/** The defined name of the cell that holds an entry of the profile: "EnsembleProfileStart". */
export function profileName(property: keyof InitiativeProfile): string {
  return `EnsembleProfile${capital(property)}`;
}

/** The defined name of the entry cell of a threshold, "EnsembleThresholdNear"; rules read `thresholdValue`. */
export function thresholdEntry(threshold: keyof Thresholds): string {
  return `EnsembleThreshold${capital(threshold)}`;
}

/** The defined name of the cell that rules read, "EnsembleLimitNear": the entry if it is valid, else the default. */
export function thresholdValue(
  threshold: keyof Thresholds | "staleness" | "reportingYear" | "availableAfter",
): string {
  return `EnsembleLimit${capital(threshold)}`;
}

/** The defined name of the cell that holds the initiative's own label of a phase. */
export function phaseLabelName(phase: PhaseId): string {
  return `EnsemblePhaseLabel${capital(phase)}`;
}

/** The defined name of the labels of a list: "ListRole". */
export function listName(list: ListId): string {
  return `List${capital(list)}`;
}

/** The defined name of one label of a list: "ListPartLead". */
export function itemName<List extends ListId>(list: List, id: ListIds[List]): string {
  return `${listName(list)}${capital(id)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
