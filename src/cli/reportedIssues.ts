/** Issues of a file as the command line reports them: in JSON, and as lines. */
import { shortList } from "../languages/shortList";
import type { Unsupported } from "./embeddedExcel";
import { translate } from "../languages/messages";
import { PANE_PREVIEW_TEXTS } from "../languages/texts/pane/preview";
import type { ColumnState } from "../excel";
import { addressOnSheet } from "../excel/cells";
import { columnIssue } from "../model/check/columnIssue";
import type { Language } from "../languages";
import { LANGUAGE_FORMATS } from "../languages/texts/format";
import type { CellIssue, FileIssue } from "../model/issues/issue";
import { issueText, sentencesOf } from "../model/issues/sentences";
import { CLI_COMMON_TEXTS } from "../languages/texts/cli/common";
import { CLI_UPGRADE_TEXTS } from "../languages/texts/cli/upgrade";

/** An error, a warning or a notice about the file that a command reads. */
export interface ReportedIssue {
  readonly severity: "error" | "warning" | "notice";
  readonly code: string;
  /** undefined for an issue of the whole file */
  readonly place?: IssuePlace;
  /** the values in the message */
  readonly details: Readonly<Record<string, string | number>>;
  readonly message: string;
}

type IssuePlace =
  /** a JSON path of an initiative file, "$.partners[2].name" */
  | { readonly kind: "file"; readonly path: string }
  /** a cell of a workbook, and the caption of its column in the workbook's language */
  | { readonly kind: "cell"; readonly sheet: string; readonly address: string; readonly caption: string };

/** Issues of entries. */
export function reportedEntryIssues(
  issues: readonly FileIssue[],
  language: Language,
): readonly ReportedIssue[] {
  return issues.map((issue) => ({
    severity: issue.severity === "error" ? "error" : "warning",
    code: issue.code,
    place: { kind: "file", path: issue.place.path },
    details: issue.details,
    message: issueText(issue, language),
  }));
}

/** An issue of a cell of the workbook, or of the column that it is in. */
export function reportedCellIssue(issue: CellIssue, language: Language): ReportedIssue {
  const { what, why, how } = sentencesOf(issue, language);
  const { sheet, address, caption } = issue.place;
  return {
    severity: issue.severity,
    code: issue.code,
    place: { kind: "cell", sheet, address, caption },
    details: issue.details,
    message: [what, why, how].filter((sentence) => sentence !== "").join(" "),
  };
}

/** The issue of a column that is missing or uncertain. */
export function reportedColumnIssue(column: ColumnState, language: Language): ReportedIssue {
  const issue = columnIssue(column);
  const { what, why, how } = sentencesOf(issue, language);
  return {
    severity: issue.severity === "error" ? "error" : "warning",
    code: issue.code,
    place: issue.place,
    details: { ...issue.details, table: column.table },
    message: `${what} ${why} ${how}`,
  };
}

/** The issue of an uncertain column that `--confirm` confirms. */
export function reportedConfirmation(column: ColumnState, language: Language): ReportedIssue {
  const { what } = sentencesOf(columnIssue(column), language);
  return {
    ...reportedColumnIssue(column, language),
    message: `${what} ${CLI_UPGRADE_TEXTS[language].confirmed}`,
  };
}

/** The issues of features that the new file will not contain, with the cells that keep values instead of formulas. */
export function reportedUnsupported(
  { unsupportedFeatures, unsupportedPlaces }: Unsupported,
  language: Language,
): readonly ReportedIssue[] {
  return unsupportedFeatures.map((kind) => {
    const places = unsupportedPlaces.get(kind) ?? [];
    const named = shortList(places);
    const text = translate(PANE_PREVIEW_TEXTS, language, `kind.${kind}`);
    return {
      severity: "warning",
      code: "leftOut",
      details: { kind, ...(places.length > 0 && { cells: named, count: places.length }) },
      message: CLI_UPGRADE_TEXTS[language].leftOut(places.length === 0 ? text : `${text} (${named})`),
    };
  });
}

/** "Error $.partners[2].name: …" or "Warning Data!E4: …". */
export function issueLine({ severity, place, message }: ReportedIssue, language: Language): string {
  const label = CLI_COMMON_TEXTS[language].severity[severity];
  const prefix = place ? `${label} ${addressOf(place)}` : label;
  return `${prefix}${LANGUAGE_FORMATS[language].colon} ${message}`;
}

function addressOf(place: IssuePlace): string {
  return place.kind === "file" ? place.path : addressOnSheet(place.sheet, place.address);
}
