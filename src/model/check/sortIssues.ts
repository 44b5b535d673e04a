import type { CellIssue } from "../issues/issue";

/** Issues in the order of the sheets, each sheet's from top to bottom and from left to right. */
export function sortIssues(issues: readonly CellIssue[], sheets: readonly string[]): readonly CellIssue[] {
  const keyed = issues.map((issue) => {
    const [, letters = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(issue.place.address) ?? [];
    return { issue, sheet: sheets.indexOf(issue.place.sheet), row: Number(row), letters };
  });
  keyed.sort(
    (one, other) =>
      one.sheet - other.sheet ||
      one.row - other.row ||
      one.letters.length - other.letters.length ||
      (one.letters < other.letters ? -1 : one.letters > other.letters ? 1 : 0),
  );
  return keyed.map(({ issue }) => issue);
}
