/**
 * Defined names of the figures that the dashboard shows, the same in every language: cells of the hidden sheet Workings. The
 * dashboard and the task pane read them, and so can a report or another tool.
 */
export const DASHBOARD_CELLS = {
  initiative: "EnsembleInitiative",
  community: "EnsembleCommunity",
  reportDate: "EnsembleReportDate",
  rolesTotal: "EnsembleRolesTotal",
  rolesCovered: "EnsembleRolesCovered",
  rolesCoveredShare: "EnsembleRolesCoveredShare",
  rolesSecured: "EnsembleRolesSecured",
  busiestPerson: "EnsembleBusiestPerson",
  busiestCarries: "EnsembleBusiestCarries",
  busiestFalls: "EnsembleBusiestFalls",
  worstPerson: "EnsembleWorstDeparture",
  worstFalls: "EnsembleWorstDepartureFalls",
  worstRoles: "EnsembleWorstDepartureRoles",
  canvasEntries: "EnsembleCanvasEntries",
  canvasStale: "EnsembleCanvasStale",
  canvasEmpty: "EnsembleCanvasEmpty",
  indicatorsTotal: "EnsembleIndicatorsTotal",
  indicatorsOnTrack: "EnsembleIndicatorsOnTrack",
  indicatorsWithoutData: "EnsembleIndicatorsWithoutData",
  methodsDisagree: "EnsembleMethodsDisagree",
  targetsAgainst: "EnsembleTargetsAgainst",
  storiesBehind: "EnsembleStoriesBehind",
  /** indicators whose figure may be wrong */
  unusualValues: "EnsembleUnusualValues",
  conflicts: "EnsembleConflicts",
  lateSteps: "EnsembleLateSteps",
  /** the code of the indicator whose trend is drawn */
  trendIndicator: "EnsembleTrendIndicator",
} as const;

/**
 * Names of the lists that the task pane reads too, each a rectangle, with the offset of each column from its left edge; offsets of a
 * column never change, since workbooks of earlier versions are read by them. Cells show words in the workbook's language; ""
 * means "none".
 */
export const DASHBOARD_BLOCKS = {
  /** in the order of the Roles table */
  roles: { name: "EnsembleDashboardRoles", columns: { label: 0, who: 2, coverage: 3, watch: 4, link: 5 } },
  /** seven rows; days since the last entry */
  canvas: {
    name: "EnsembleDashboardCanvas",
    columns: { label: 0, entries: 2, days: 3, review: 4, state: 5, link: 6 },
  },
  /**
   * Twelve rows. Below a name, in a second line, are what is unusual about the figure, the newer period still coming in and
   * the number of provisional values. Where nobody is assigned, `reporting` says so and `expected` is empty.
   */
  indicators: {
    name: "EnsembleDashboardIndicators",
    columns: {
      code: 0,
      name: 1,
      unit: 3,
      latestPeriod: 4,
      latest: 5,
      target: 6,
      way: 7,
      elapsed: 8,
      reporting: 9,
      expected: 10,
      status: 11,
      baseline: 12,
      baselineDay: 13,
      targetDay: 14,
      change: 15,
      changeSign: 16,
      provisional: 17,
      months: 18,
      gap: 19,
      groups: 20,
      incoming: 21,
      /** to its row in Indicators, and to its first report of the period shown */
      link: 22,
      figureLink: 23,
      /** the last period that was due, while nothing is reported */
      awaited: 24,
    },
  },
  /** the first seven late steps, sorted by days late, descending */
  late: { name: "EnsembleDashboardLateSteps", columns: { label: 0, step: 2, owner: 5, due: 6, daysLate: 7 } },
} as const;

/** All lists behind the dashboard: those above, and those that only the dashboard shows. */
export const WORKINGS_BLOCKS = {
  ...DASHBOARD_BLOCKS,
  /** those that are late, most days late first, then those of the next 90 days, the next one first */
  steps: {
    name: "EnsembleDashboardSteps",
    columns: { label: 0, step: 1, owner: 2, due: 3, daysToGo: 4, link: 5 },
  },
  /**
   * A row for each kind of point to settle, the gravest first: its place among those found, its mark, sheet and sentence; the
   * number of the first row in a table that it is about, and the address of that row; the
   * id of the kind
   */
  points: {
    name: "EnsemblePoints",
    columns: { order: 0, mark: 1, sheet: 2, text: 3, count: 4, row: 5, link: 6, kind: 7 },
  },
} as const;

/**
 * The own periods of the trend's indicator, the latest first; `judged` is the value of a period that enough partners reported, `place` where
 * its end is on the axis of the line, and `drawn` the same for a judged period.
 */
export const TREND_PERIODS = {
  name: "EnsembleTrendPeriods",
  columns: { day: 0, counting: 1, reported: 2, expected: 3, value: 4, judged: 5, place: 6, own: 7, drawn: 8 },
} as const;

/** Names of the texts that the dashboard shows as they are, and of what it counts for them; cells of the same sheet. */
export const PAGE_CELLS = {
  headline: "EnsembleHeadline",
  summary: "EnsembleSummary",
  figureDays: "EnsembleFigureDays",
  trendName: "EnsembleTrendName",
  trendText: "EnsembleTrendText",
  /** whether the trend's indicator has a figure */
  trendHasFigure: "EnsembleTrendHasFigure",
  /** kinds of points to settle that there are */
  pointsFound: "EnsemblePointsFound",
  /** steps due within the next days */
  comingSteps: "EnsembleComingSteps",
  busiest: "EnsembleBusiestText",
  departure: "EnsembleDepartureText",
} as const;

/** Names of places on the dashboard's pages that links lead to, each the rows of a part of a section. */
export const PAGE_PLACES = {
  title: { name: "EnsemblePageTitle", section: "title", part: undefined },
  outcomes: { name: "EnsemblePageOutcomes", section: "outcomes", part: "rows" },
  points: { name: "EnsemblePagePoints", section: "agenda", part: "points" },
  steps: { name: "EnsemblePageSteps", section: "agenda", part: "steps" },
  roles: { name: "EnsemblePageRoles", section: "backbone", part: "state" },
  canvas: { name: "EnsemblePageCanvas", section: "canvasAndDepartures", part: "canvas" },
} as const;

/** How many rows of each kind there is room for behind the dashboard. */
export const DASHBOARD_ROOM = { roles: 9, indicators: 12, late: 7, steps: 10 } as const;
