import { issueMessages } from "../../issueMessages";

/** The workbook itself: calculated cells, lists, names, sheets. */
const messages = issueMessages({
  formulaMissing: (details) => [
    details.is("rows", 1)
      ? "The calculated cell holds no formula."
      : `${details.of("rows")} calculated cells from here on down hold no formula.`,
    "What they show does not follow the entries any more, and figures may be wrong.",
    "Copy a cell of this column that still has its formula, and paste it over them.",
  ],
  formulaChanged: (details) => [
    details.is("rows", 1)
      ? "The calculated cell holds another formula than Ensemble’s."
      : `${details.of("rows")} calculated cells from here on down hold another formula than Ensemble’s.`,
    "Figures that depend on it may be wrong, and nothing else says so.",
    "Undo the change, copy the formula from another row, or take it from an earlier copy of the workbook.",
  ],
  pageFormulas: (details) => [
    `Calculated cells of this sheet that hold no formula: ${details.of("count")}.`,
    "Figures that depend on them do not follow the entries any more.",
    "Undo the change, or go back to an earlier copy of the workbook.",
  ],
  besideTable: (details) => [
    details.is("rows", 1)
      ? "A row of entries is beside the table."
      : `${details.of("rows")} rows of entries are beside the table.`,
    "The table does not take them in, so they count for nothing.",
    "Cut them and paste them right under its last row. Notes of your own need an empty column between them and the table.",
  ],
  wordsChanged: (details) => [
    `The list ${details.quoted("list")} holds other words or numbers than Ensemble wrote.`,
    "Formulas compare entries with these words: what does not fit drops out of figures.",
    "Put back what was there, or go back to an earlier copy of the workbook.",
  ],
  nameChanged: (details) => [
    `The defined name ${details.quoted("name")} is gone, or refers to other cells.`,
    "Formulas that read it give errors or wrong figures.",
    "Undo the change, or go back to an earlier copy of the workbook.",
  ],
  settingUnread: () => [
    "This setting is empty or cannot be read, so that its default is used.",
    "Figures that depend on it may not be those that you expect.",
    "Fill it in; the text beside it says what is allowed.",
  ],
  sheetMissing: (details) => [
    `The sheet ${details.quoted("sheet")} was deleted.`,
    "Figures that depend on it are wrong or missing.",
    "Undo the deletion, or go back to an earlier copy of the workbook.",
  ],
  beyondRoom: (details) => {
    const count = details.of("count");
    const why = "They count in figures, but this sheet does not show them.";
    const how = "Choose “Make room” in the pane: it writes the computed sheets anew with more lines.";
    if (details.is("block", "groups") || details.is("block", "breakdowns")) {
      const what = details.is("block", "groups") ? "Groups" : "Breakdowns";
      return [
        `${what} not compared, for lack of room: ${count}.`,
        "Gaps between groups may be missing.",
        how,
      ];
    }
    const what = details.is("block", "trackerIndicators") ? "Indicators" : "Partners";
    return [`${what} that this sheet has no room for: ${count}.`, why, how];
  },
});

export default messages;
