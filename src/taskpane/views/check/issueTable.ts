import { translate } from "../../../languages/messages";
import { PANE_CHECK_TEXTS } from "../../../languages/texts/pane/check";
import type { CellIssue } from "../../../model/issues/issue";
import { sentencesOf } from "../../../model/issues/sentences";
import type { Language } from "../../../languages";

const COLUMNS = ["severity", "sheet", "cell", "what", "why", "how"] as const;

/** The headers of a table of issues. */
export function headersIn(language: Language): readonly string[] {
  return COLUMNS.map((column) => translate(PANE_CHECK_TEXTS, language, `column.${column}`));
}

/** Issues as rows of such a table. */
export function rowsOf(issues: readonly CellIssue[], language: Language): readonly string[][] {
  return issues.map((issue) => {
    const { what, why, how } = sentencesOf(issue, language);
    const { sheet, address } = issue.place;
    return [
      translate(PANE_CHECK_TEXTS, language, `severity.${issue.severity}`),
      sheet,
      address,
      what,
      why,
      how,
    ];
  });
}
