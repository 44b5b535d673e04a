import { sayCountIn, sayIn } from "../../../locales";
import { CHECK } from "../../../locales/check";
import type { CheckFinding } from "../../../model/check/finding";
import { SEVERITIES } from "../../../model/check/finding";
import type { CheckResult } from "../../../model/check/check";
import { sentencesOf } from "../../../model/check/message";
import type { Language } from "../../../model/initiative";

const COLUMNS = ["severity", "sheet", "cell", "what", "why", "how"] as const;

/** The captions of a table of findings. */
export function captionsIn(language: Language): readonly string[] {
  return COLUMNS.map((column) => sayIn(CHECK, language, `column.${column}`));
}

/** Findings as rows of such a table. */
export function rowsOf(findings: readonly CheckFinding[], language: Language): readonly string[][] {
  return findings.map((finding) => {
    const { what, why, how } = sentencesOf(finding, language);
    const { sheet, address } = finding.place;
    return [sayIn(CHECK, language, `severity.${finding.severity}`), sheet, address, what, why, how];
  });
}

/** "3 errors, 1 warning, no notice" */
export function countsIn({ counts }: Pick<CheckResult, "counts">, language: Language): string {
  return SEVERITIES.map((severity) => sayCountIn(CHECK, language, severity, counts[severity])).join(", ");
}
