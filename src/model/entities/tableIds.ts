/** The names of the tables, which are the same in every language, in the order of an initiative file. */
export const TABLE_IDS = [
  "Partners",
  "Roles",
  "RoleHolders",
  "Bodies",
  "Ratings",
  "Checklist",
  "Sustainability",
  "Canvas",
  "Activities",
  "Indicators",
  "ReportingPlan",
  "Groups",
  "Rules",
  "Observations",
  "Debrief",
] as const;
export type TableId = (typeof TABLE_IDS)[number];
