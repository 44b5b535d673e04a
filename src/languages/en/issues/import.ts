import { issueMessages } from "../../issueMessages";

/** Why a row of a file is set aside, where only an import can meet it. */
const messages = issueMessages({
  quoteOpen: () => [
    "Something is wrong with a quotation mark on this line: it is opened and not closed, or something follows it.",
    "The cells of the line cannot be told apart.",
    "Close it in the file, or take it out.",
  ],
  cellCount: (details) => [
    `The line has ${details.of("count")} cells where ${details.of("expected")} are expected.`,
    "Nobody can tell which cell belongs to which column.",
    "Look for a separator inside a cell, or for one that is missing.",
  ],
  repeatedHeader: () => [
    "This line repeats the captions and has no figures.",
    "A caption is no entry.",
    "There is nothing to import.",
  ],
  otherCaptions: (details) => [
    `The captions of another table stand on line ${details.of("line")}.`,
    "This line cannot be read by those of the first.",
    "Import the tables one after the other, each below its own captions.",
  ],
  tagRow: () => [
    "This line repeats the captions as tags for machines, and has no figures.",
    "A tag is no entry.",
    "There is nothing to import.",
  ],
  unitRow: () => [
    "This line gives the units of the columns, and has no figures.",
    "The figures below it are read in these units.",
    "There is nothing to import.",
  ],
  remark: (details) => [
    `This line holds nothing but ${details.quoted("value")}, a title or a note.`,
    "Without a figure it is no entry.",
    "There is nothing to import.",
  ],
  totalRow: (details) => [
    `${details.quoted("value")} seems to add other rows up.`,
    "The workbook does that by itself.",
    "There is nothing to import, unless the figure is one partner’s own: then write that partner and the indicator in the file.",
  ],
  sharedCaption: (details) => [
    `This caption seems to stand over several columns, so that nobody can tell what its figure ${details.quoted("value")} is.`,
    "It would count for something else.",
    "Give each column a caption of its own in the file, then import again.",
  ],
  mergedFigure: (details) => [
    `The figure ${details.quoted("value")} is in merged cells, so it is unclear whose figure it is, or for which period.`,
    "It would be left out of some rows, or count several times.",
    "Split the cells in the file, write in each row the figure that is its own, then import again.",
  ],
  formulaError: (details) => [
    `A formula of the file has the error ${details.quoted("value")} here.`,
    "It holds nothing that could be imported.",
    "Correct the formula in the file, or type what belongs there, then import again.",
  ],
  noResult: (details) => [
    `The file holds a formula here (${details.quoted("value")}), but not its result.`,
    "An import does not calculate.",
    "Open the file in a spreadsheet program and save it there, then import again.",
  ],
  notAPeriod: (details) => [
    `${details.quoted("value")} names no period.`,
    "Nobody can tell which period the figure describes.",
    "Write a day (2024-12-31), a month (2024-12), a quarter (2024-Q4) or a year.",
  ],
  twoYears: (details) => [
    `${details.quoted("value")} runs over two years, and it is not known when it ends.`,
    "A figure belongs to one period.",
    "Write its last day.",
  ],
  periodTooLong: (details) => [
    `${details.quoted("value")} is longer than one period of this indicator.`,
    "Its figure is not that of one period.",
    "Write the period’s last day, or change how often the indicator is reported.",
  ],
  periodTooShort: (details) => [
    `${details.quoted("value")} is only a part of one period of this indicator.`,
    "Its figure is not that of the whole period.",
    "Give the figure of the whole period with its last day, or change how often the indicator is reported.",
  ],
  noPeriodInYear: (details) => [
    `No period of this indicator ends in ${details.quoted("value")}.`,
    "Its figure would count nowhere.",
    `Its periods end on ${details.of("before")} and ${details.of("after")}: write the last day of the right one.`,
  ],
  partBeside: (details) => [
    `${details.quoted("value")} is a whole year, and ${details.quoted("other")} says ${details.quoted("part")}.`,
    "The figure is that of a part of the year.",
    "Write both in one column of the file, such as 2024-Q4 or 2024-12, then import again.",
  ],
  future: (details) => [
    `${details.quoted("value")} has not begun yet.`,
    "No figure can have been reached in it.",
    "If this is a target, enter it on the Indicators sheet.",
  ],
  suppressed: (details) => [
    `The file gives no figure here (${details.quoted("value")}).`,
    "What is not published is missing, never zero.",
    "There is nothing to import.",
  ],
  limitOnly: (details) => [
    `${details.quoted("value")} only tells between which limits the figure lies.`,
    "A limit would count as the figure itself.",
    "Ask for the figure; if it is kept back, leave it missing rather than writing the limit.",
  ],
  missingCode: (details) => [
    `${details.quoted("value")} often stands for a missing figure, and the other figures of the file are far from it.`,
    "A code would count as the figure itself.",
    "If it is the figure that was reached, enter it by hand; if not, there is nothing to import.",
  ],
  notAResult: (details) => [
    details.has("part")
      ? `${details.quoted("other")} says ${details.quoted("part")}: the figure is not one that was reached.`
      : "The title above the table says that its figures are no results of single periods.",
    "A target, a baseline or a cumulative figure would count as a result.",
    "Enter targets and baselines on the Indicators sheet; give results by period.",
  ],
  unitAgainstKind: (details) => [
    details.is("kind", "currency")
      ? `${details.quoted("other")} says ${details.quoted("part")}, and the indicator counts in another currency.`
      : details.is("kind", "scaled")
        ? `${details.quoted("other")} says ${details.quoted("part")}, and the indicator counts in thousands or the like.`
        : details.is("kind", "measure")
          ? `${details.quoted("other")} says ${details.quoted("part")}, and the indicator counts something else, or by another base.`
          : details.is("kind", "percent")
            ? `${details.quoted("other")} says ${details.quoted("part")}, and the indicator is a percentage.`
            : `${details.quoted("other")} says ${details.quoted("part")}, and the indicator is a number.`,
    "The figure would count for something else.",
    "Correct the unit or the indicator in the file, or the kind of the indicator on the Indicators sheet.",
  ],
  indicatorsDiffer: (details) => [
    `The row names the indicator ${details.quoted("value")}, but ${details.quoted("other")} says ${details.quoted("part")}, which is another one.`,
    "The figure could count for the wrong indicator.",
    "Correct the code or the name in the file.",
  ],
  groupIsDate: (details) => [
    `${details.quoted("value")} is a date; the group was probably ${details.quoted("nearest")}, which a spreadsheet took for a date.`,
    "The figure would count for a group that nobody knows.",
    "Write the group in the file, or say what the word means.",
  ],
  scaled: (details) => [
    details.is("other", "")
      ? "The title above the table says that figures are in thousands or the like."
      : `${details.quoted("other")} says ${details.quoted("part")}, so that the figure may stand for a larger one.`,
    "It would count a thousand times too small, or the like.",
    "Write figures in full in the file; if the indicator counts in the same unit, take that column out of the file.",
  ],
  faultyLetters: (details) => [
    `${details.quoted("value")} has letters that cannot be read.`,
    "It would be another word.",
    "Choose in what letters are written, or put them right in the file.",
  ],
  conflictInFile: (details) => [
    details.has("columns")
      ? `Line ${details.of("line")} of the file is about the same indicator, partner, period and group, and differs in ${details.quoted("columns")}.`
      : `Line ${details.of("line")} of the file gives another figure for the same indicator, partner, period and group.`,
    details.has("columns") ? "Each may be a part only." : "Only one of them can be right.",
    details.has("columns") ? "Say what that column means, or keep one of the two." : "Keep one of the two.",
  ],
  conflictInCell: (details) => [
    details.has("columns")
      ? `Line ${details.of("line")}, column ${details.quoted("caption")}, is about the same indicator, partner, period and group, and differs in ${details.quoted("columns")}.`
      : `The file gives another figure for the same indicator, partner, period and group on line ${details.of("line")}, column ${details.quoted("caption")}.`,
    details.has("columns") ? "Each may be a part only." : "Only one of them can be right.",
    details.has("columns") ? "Say what that column means, or keep one of the two." : "Keep one of the two.",
  ],
  conflictInOtherFile: (details) => [
    `The file ${details.quoted("file")} gives another figure for the same indicator, partner, period and group on line ${details.of("line")}.`,
    "Only one of them can be right.",
    "Keep one of the two.",
  ],
  conflictInWorkbook: (details) => [
    `The workbook holds another figure (${details.of("value") || "no value"}) for the same indicator, partner, period and group.`,
    "Only one of them can be right.",
    "Keep one of the two.",
  ],
  conflictsAlready: (details) => [
    `The workbook holds ${details.of("rows")} rows for the same indicator, partner, period and group, none with this figure.`,
    "None of them counts until only one is left.",
    "Keep one of them first.",
  ],
});

export default messages;
