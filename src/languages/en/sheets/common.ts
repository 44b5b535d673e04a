/** What several sheets say. */
export default {
  legend:
    "White cells are yours to fill in. Grey cells are calculated. To add a row, type just below the last one.",
  /** the principle that helps on a sheet, after its legend; the guide has all of them */
  principles: {
    roles: "Principles of leadership: let tension be voiced, act before certainty.",
    canvas: "Acting together: know context and history, with those first concerned.",
  },
  page: "Page &P of &N",
  partPrinted: "Not all of this sheet prints. The rest too: Page Layout, Print Area, Clear Print Area.",
  unknownRole: "Unknown role",
  open: "Open",
  quarter: "Q{quarter} {year}",
  dateline: "Report date {date}",
};
