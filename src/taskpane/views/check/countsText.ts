import type { Language } from "../../../languages";
import { translateCount } from "../../../languages/messages";
import { PANE_CHECK_TEXTS } from "../../../languages/texts/pane/check";
import type { CheckResult } from "../../../model/check/check";
import { SEVERITIES } from "../../../model/issues/issue";

/** "3 errors, 1 warning, no notice" */
export function countsText({ counts }: Pick<CheckResult, "counts">, language: Language): string {
  return SEVERITIES.map((severity) =>
    translateCount(PANE_CHECK_TEXTS, language, severity, counts[severity]),
  ).join(", ");
}
