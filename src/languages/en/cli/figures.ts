/** What `figures` says. */
const texts = {
  summary: "Prints every result of a workbook as JSON, calculated anew (docs/figures.md).",
  file: "FILE.xlsx",
  olderVersion: (found: number, needed: number, command: string) =>
    `This workbook has schema version ${found}, and its results are read in version ${needed}. Upgrade it first: ${command}`,
  newerVersion: "This workbook was made by a newer Ensemble. Update Ensemble to read its results.",
  unreadable: (cells: string) =>
    `These cells hold an error, or something else than their formulas give: ${cells}. Look for an error among the entries that they count, or for a formula that was overwritten.`,
  more: (count: number) => `and ${count} more`,
};

export default texts;
