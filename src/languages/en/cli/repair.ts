/** What `repair` says. */
const texts = {
  summary:
    "Puts right what is damaged in a workbook, in a new file; says what is done. Entries are never changed.",
  outFile: "FILE2.xlsx",
  file: "FILE.xlsx",
  out: "the repaired workbook to write; not needed with --dry-run",
  dryRun: "say what would be done, and write nothing",
  confirm: "take columns whose captions are unknown for what they seem to be",
  nothingToDo: "There is nothing to repair.",
  done: "Repaired:",
  wouldDo: "A repair does this:",
  repaired: (path: string) => `The repaired workbook: ${path}.`,
};

export default texts;
