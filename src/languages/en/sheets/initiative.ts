/** What the sheet Initiative says besides the labels of its cells. */
export default {
  profile: "Profile",
  reporting: "Report date and reporting year",
  people: "Limits: roles and canvas",
  progress: "Limits: progress",
  readiness: "Limits: readiness",
  phases: "Labels of the phases",
  completeness: "Limits: complete reports",
  legend: "White cells are yours to fill in. Grey cells show what the workbook reads.",
  inUse: "In use",
  notADate:
    "▲ This entry is not a date, so the workbook reads today’s date. Type year-month-day, for example 2026-03-31.",
  outOfBounds: "▲ This entry is not a number from {lowest} to {highest}, so the workbook reads {default}.",
  notWholeNumber:
    "▲ This entry is not a whole number from {lowest} to {highest}, so the workbook reads {default}.",
  unknownPhase: "▲ No phase has this label any more. Choose one from the list.",
  phaseHelp: "What you call this phase. Empty: the field’s own words.",
};
