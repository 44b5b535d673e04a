/** What is said when the workbook is damaged; formulas and the pane replace each {name} by a value. */
export default {
  intro: "■ Figures on this page may be wrong.",
  sheets: "Sheets missing: {count} ({sheets})",
  columns: "Columns missing: {count} ({sheets})",
  formulas: "Calculated cells without their formula, or with an error: {count} ({sheets})",
  outside: "Rows that a table did not take in: {count} ({sheets})",
  words: "Lists with other words: {count} ({sheets})",
  names: "Defined names missing or changed: {count} ({sheets})",
  settings: "Settings that cannot be read: {count} ({sheets})",
  uncounted: "Cannot be counted, because something that the count reads is gone: {count} ({sheets})",
  unknown:
    "■ Figures on this page may be wrong. What is damaged cannot be counted: the sheet Lists was changed.",
};
