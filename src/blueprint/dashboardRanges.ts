/**
 * Defined names of the dashboard's cells, the same in every language. The task pane reads figures through them;
 * whoever builds on the workbook (a report, another tool) can do the same.
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
  canvasEntries: "EnsembleCanvasEntries",
  canvasStale: "EnsembleCanvasStale",
  canvasEmpty: "EnsembleCanvasEmpty",
  indicatorsTotal: "EnsembleIndicatorsTotal",
  indicatorsOnTrack: "EnsembleIndicatorsOnTrack",
  indicatorsWithoutData: "EnsembleIndicatorsWithoutData",
  conflicts: "EnsembleConflicts",
  lateSteps: "EnsembleLateSteps",
} as const;

/**
 * Names of the dashboard's blocks, each a rectangle whose columns stand in the order given here. Cells show words
 * in the workbook's language; an empty text means "none".
 */
export const DASHBOARD_BLOCKS = {
  /** six rows: role label, coverage word, who */
  roles: { name: "EnsembleDashboardRoles", columns: ["label", "coverage", "who"] },
  /** seven rows: dimension label, entries, days since the last, state word */
  canvas: { name: "EnsembleDashboardCanvas", columns: ["label", "entries", "days", "state"] },
  /** twelve rows: code, name, unit, latest period, latest, target, way, elapsed, reporting, expected, status word */
  indicators: {
    name: "EnsembleDashboardIndicators",
    columns: [
      "code",
      "name",
      "unit",
      "latestPeriod",
      "latest",
      "target",
      "way",
      "elapsed",
      "reporting",
      "expected",
      "status",
    ],
  },
  /** six rows: role label, step, owner, due, days late */
  late: { name: "EnsembleDashboardLateSteps", columns: ["label", "step", "owner", "due", "daysLate"] },
} as const;

/** How many rows of each kind the dashboard has room for. */
export const DASHBOARD_ROOM = { indicators: 12, late: 6 } as const;
