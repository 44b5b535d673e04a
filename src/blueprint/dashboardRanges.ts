/**
 * Defined names of the dashboard's cells, the same in every language. The task pane reads them, and so
 * can a report or another tool.
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
 * Names of the dashboard's lists, each a rectangle, with the offset of each column from its left edge (merged cells
 * hold their value in the first one). Cells show words in the workbook's language; "" means "none".
 */
export const DASHBOARD_BLOCKS = {
  /** in the order of the Roles table */
  roles: { name: "EnsembleDashboardRoles", columns: { label: 0, who: 2, coverage: 3, watch: 4 } },
  /** seven rows; days since the last entry */
  canvas: {
    name: "EnsembleDashboardCanvas",
    columns: { label: 0, entries: 2, days: 3, review: 4, state: 5 },
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
    },
  },
  /** sorted by days late, descending */
  late: { name: "EnsembleDashboardLateSteps", columns: { label: 0, step: 2, owner: 5, due: 6, daysLate: 7 } },
} as const;

/** How many rows of each kind the dashboard has room for. */
export const DASHBOARD_ROOM = { roles: 9, indicators: 12, late: 7 } as const;
