/** What is told of a file: each issue as JSON has it, and as a line. */
import type { LeftOutKind } from "../host";
import { sayIn } from "../locales";
import { PREVIEW } from "../locales/preview";
import type { ColumnState } from "../excel";
import { columnIssue as issueOfColumn } from "../model/check/columnIssue";
import type { InitiativeFile, Language } from "../model/initiative";
import { parseInitiativeFile, readInitiativeText } from "../model/initiativeFile";
import type { FileIssue } from "../model/issues/issue";
import { issueText, sentencesOf } from "../model/issues/sentences";
import { COMMON } from "./words/common";
import { ISSUES } from "./words/issues";

/** Something that is wrong, or worth a look, in the file that a command reads. */
export interface ToldIssue {
  readonly severity: "error" | "warning";
  readonly code: string;
  /** left out where it is the file as a whole */
  readonly place?: IssuePlace;
  /** what the message was made of */
  readonly details: Readonly<Record<string, string | number>>;
  readonly message: string;
}

type IssuePlace =
  /** a JSON path of an initiative file, "$.partners[2].name" */
  | { readonly kind: "file"; readonly path: string }
  /** a cell of a workbook, and the caption of its column in the workbook's language */
  | { readonly kind: "cell"; readonly sheet: string; readonly address: string; readonly caption: string };

/** An initiative file as it was read: the file where it has no errors, and what is told of it in a language. */
export interface ReadInitiative {
  readonly file?: InitiativeFile;
  issues(language: Language): readonly ToldIssue[];
}

/** Reads the bytes of an initiative file. */
export function parseInitiative(bytes: Uint8Array): ReadInitiative {
  const read = readInitiativeText(bytes);
  const { file, issues: found } =
    read.text === undefined ? { issues: read.issues } : parseInitiativeFile(read.text);
  const issues = (language: Language) => entryIssues(found, language);
  return file ? { file, issues } : { issues };
}

/** Issues of entries. */
export function entryIssues(issues: readonly FileIssue[], language: Language): readonly ToldIssue[] {
  return issues.map((issue) => ({
    severity: issue.severity === "error" ? "error" : "warning",
    code: issue.code,
    place: { kind: "file", path: issue.place.path },
    details: issue.details,
    message: issueText(issue, language),
  }));
}

/** An issue of a column that is missing or may be another one than it was taken for. */
export function columnIssue(column: ColumnState, language: Language): ToldIssue {
  const issue = issueOfColumn(column);
  const { what, why, how } = sentencesOf(issue, language);
  return {
    severity: issue.severity === "error" ? "error" : "warning",
    code: issue.code,
    place: issue.place,
    details: { ...issue.details, table: column.table },
    message: `${what} ${why} ${how}`,
  };
}

/** An issue of things that a new file lacks. */
export function leftOutIssue(kind: LeftOutKind, language: Language): ToldIssue {
  const message = ISSUES[language].leftOut(sayIn(PREVIEW, language, `kind.${kind}`));
  return { severity: "warning", code: "leftOut", details: { kind }, message };
}

/** "$.partners[2].name: …" or "Data!E4: …", a warning marked as one. */
export function issueLine({ severity, place, message }: ToldIssue, language: Language): string {
  const at = place && addressOf(place);
  const begun = [...(severity === "warning" ? [COMMON[language].warning] : []), ...(at ? [at] : [])].join(
    " ",
  );
  return begun === "" ? message : `${begun}${language === "fr" ? "\u00a0:" : ":"} ${message}`;
}

function addressOf(place: IssuePlace): string {
  if (place.kind === "file") return place.path;
  const { sheet, address } = place;
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet);
  return `${isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${address}`;
}
