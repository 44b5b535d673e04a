/**
 * Defined names on the computed sheets other than the dashboard, the same in every language: single cells, and blocks
 * with the offset of each column from their left edge. Cells show words in the workbook's language; "" means "none".
 * Unused rows of a block are empty texts.
 */
export const SHEET_CELLS = {
  /** the word of the verdict, with its icon */
  verdict: "EnsembleVerdict",
  /** the items that the verdict names, as a list */
  verdictItems: "EnsembleVerdictItems",
  /** how many items members disagree on */
  disagreements: "EnsembleDisagreements",
  /** members with a rating that counts */
  ratingMembers: "EnsembleRatingMembers",
  sustainabilityTotal: "EnsembleSustainabilityTotal",
  sustainabilityUndecided: "EnsembleSustainabilityUndecided",
  /** running activities */
  activitiesRunning: "EnsembleActivitiesRunning",
  /** conditions, and indicators, that no running activity serves */
  conditionGaps: "EnsembleConditionGaps",
  indicatorGaps: "EnsembleIndicatorGaps",
  /** codes of those indicators, as a list of names */
  indicatorGapCodes: "EnsembleIndicatorGapCodes",
  /** reports of the latest due period of the tracker, and of all its periods */
  reportsLatest: "EnsembleReportsLatest",
  reportsLatestDue: "EnsembleReportsLatestDue",
  reportsAll: "EnsembleReportsAll",
  reportsAllDue: "EnsembleReportsAllDue",
  /** observations that count nowhere because their date does not end a period of their indicator */
  reportsIrregular: "EnsembleReportsIrregular",
  /** reports that are due and missing, of all pairs */
  reportsMissing: "EnsembleReportsMissing",
  /** the last day before the first of the tracker's periods */
  periodsStart: "EnsembleTrackerStart",
} as const;

export const SHEET_BLOCKS = {
  /** the 24 rated items, in order; the first 13 make the verdict */
  items: {
    name: "EnsembleReadinessItems",
    columns: {
      label: 0,
      rated: 1,
      evidence: 2,
      mean: 3,
      lowest: 4,
      highest: 5,
      level: 6,
      spread: 7,
      question: 8,
    },
  },
  /** the five checklists, then the success factors of the current phase */
  checklists: { name: "EnsembleChecklists", columns: { label: 0, done: 1, underWay: 2, all: 3 } },
  /** partners × conditions; the number of running activities */
  matrix: {
    name: "EnsembleActivityMatrix",
    columns: { partner: 0, agenda: 1, measurement: 2, activities: 3, communication: 4, backbone: 5, all: 6 },
  },
  /** the five conditions: running activities, and partners who have one */
  conditions: {
    name: "EnsembleConditionsServed",
    columns: { label: 0, activities: 1, partners: 2, state: 3 },
  },
  /** one row: the ends of the twelve periods */
  periods: { name: "EnsembleTrackerPeriods", columns: { first: 0 } },
  /** three rows an indicator: actual, expected path, the chosen partner; then twelve periods */
  tracker: { name: "EnsembleTracker", columns: { code: 0, name: 1, unit: 2, line: 3, first: 4 } },
  /** one indicator: all partners, each partner, each group; then twelve periods, the latest first, whose ends are above */
  oneIndicator: {
    name: "EnsembleOneIndicator",
    columns: { kind: 0, name: 1, change: 2, reported: 3, first: 4 },
  },
  oneIndicatorPeriods: { name: "EnsembleOneIndicatorPeriods", columns: { first: 0 } },
  /** a row a partner: "3 of 4" for each period */
  completeness: { name: "EnsembleCompleteness", columns: { partner: 0, first: 1 } },
  /** a row a pair of an indicator and a partner, most days late first */
  lateReports: {
    name: "EnsembleLateReports",
    columns: { code: 0, partner: 1, missing: 3, oldest: 4, days: 5, indicator: 6 },
  },
} as const;

/** How many periods the tracker shows. */
export const TRACKER_PERIODS = 12;
