/** What Excel says when a cell refuses an entry: what is wrong, why it matters, how to correct it. */
export default {
  list: {
    title: "Choose from the list",
    message:
      "This cell takes only the words of the list “{list}”, because formulas compare them: apostrophes and spaces count too. Press Cancel, open the list with the arrow beside the cell and choose one.",
  },
  partner: {
    title: "Unknown partner",
    message:
      "This partner is not on the Partners sheet, so its row would count for nobody. Choose one from the list, or add the partner there first.",
  },
  indicator: {
    title: "Unknown indicator",
    message:
      "This code is not on the Indicators sheet, so the row would count for nothing. Choose one from the list, or define the indicator there first.",
  },
  role: {
    title: "Unknown role",
    message:
      "This role is not on the Roles sheet, so the row would count for none. Choose one from the list, or add the role there first.",
  },
  date: {
    title: "Not a date",
    message:
      "A date from 1950 on is needed here, because formulas count days with it. Type it as year-month-day, for example 2026-03-31.",
  },
  number: {
    title: "Not a number",
    message:
      "A number is needed here, because formulas calculate with it. Type digits only, with the decimal sign of your Excel, and put the unit in its own column.",
  },
  plausible: {
    title: "Is this value right?",
    message:
      "Either it is no number, or it is outside the plausible range that the Indicators sheet gives for its indicator. Type it again, or press Yes if it is right: it counts.",
  },
  length: {
    title: "Too long",
    message:
      "This text is longer than the cell can keep and print ({limit} characters). Shorten it, or split it over two rows.",
  },
  name: {
    title: "Name not accepted",
    message:
      "Formulas look this name up: it has {limit} characters at most, none of * ? ~ and does not begin with = < > + - @ or an apostrophe. Change or shorten it.",
  },
  unique: {
    title: "Name not accepted",
    message:
      "Formulas look this up: it appears once only, has {limit} characters at most, none of * ? ~ and does not begin with = < > + - @ or an apostrophe. Change it, or use the row that is there.",
  },
  calculated: {
    title: "Calculated cell",
    message:
      "This cell is calculated, and figures rely on its formula. Press Cancel and type in the white cells of this row or sheet instead: this cell follows them.",
  },
  range: {
    title: "Out of range",
    message:
      "A number between {minimum} and {maximum} is needed here, because the rules of the workbook read it. Type another.",
  },
};
