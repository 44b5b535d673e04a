import type { CheckFinding } from "./finding";

/** Findings in the order of the sheets, each sheet's from top to bottom and from left to right. */
export function inOrder(
  findings: readonly CheckFinding[],
  sheets: readonly string[],
): readonly CheckFinding[] {
  const keyed = findings.map((finding) => {
    const [, letters = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(finding.place.address) ?? [];
    return { finding, sheet: sheets.indexOf(finding.place.sheet), row: Number(row), letters };
  });
  keyed.sort(
    (one, other) =>
      one.sheet - other.sheet ||
      one.row - other.row ||
      one.letters.length - other.letters.length ||
      (one.letters < other.letters ? -1 : one.letters > other.letters ? 1 : 0),
  );
  return keyed.map(({ finding }) => finding);
}
