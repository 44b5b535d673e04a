import { issueMessages } from "../../issueMessages";

/** Rows as a whole, and the columns of their table. */
const messages = issueMessages({
  orphanRow: (details) => [
    `The row has entries, but no ${details.quoted("property")}.`,
    "Without it the row counts for nothing.",
    "Fill it in, or clear the row if it is a leftover.",
  ],
  required: (details) => [
    details.has("property") ? `${details.quoted("property")} is missing.` : "An entry is missing here.",
    "Without it the row does not count fully.",
    "Fill it in.",
  ],
  repeatedRow: (details) => [
    `Row ${details.of("first")} says exactly the same.`,
    "What is entered twice may be counted twice.",
    "Clear one of the two rows.",
  ],
  repeatedEntry: (details) => [
    `Row ${details.of("first")} of the sheet has the same already: ${details.of("fields")}.`,
    "Two rows about the same thing contradict each other or count twice.",
    "Change one of these answers, or edit that row instead.",
  ],
  belowTable: (details) => [
    details.is("rows", 1)
      ? "A row of entries is below the table."
      : `${details.of("rows")} rows of entries are below the table.`,
    "The table does not take them in, so they count for nothing.",
    "Drag the corner at the lower right of the table over them, or cut them and paste them right under its last row.",
  ],
  columnMissing: (details) => [
    `The column ${details.quoted("column")} is missing on the sheet ${details.quoted("sheet")}.`,
    "Its entries read as empty, and figures that depend on it are wrong.",
    "Undo the deletion, or go back to an earlier copy of the workbook: a new column with this header takes entries, but does not mend formulas.",
  ],
  columnUnconfirmed: (details) => [
    details.is("reason", "language")
      ? `The column ${details.quoted("found")} was taken for ${details.quoted("column")}, by its caption in another language.`
      : `The column ${details.quoted("found")} was taken for ${details.quoted("column")}, by its place alone.`,
    "It is read as that column, but nothing is written into it until somebody confirms it.",
    `Confirm that it is that column, or give it the caption ${details.quoted("column")}.`,
  ],
});

export default messages;
