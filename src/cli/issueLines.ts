/** What is told of a file: each issue as JSON has it, and as a line. */
import type { LeftOutKind } from "../host";
import { sayIn } from "../locales";
import { PREVIEW } from "../locales/preview";
import type { ColumnState } from "../excel";
import { findingMessage } from "../model/findingMessage";
import type { Finding } from "../model/findings";
import type { InitiativeFile, Language } from "../model/initiative";
import { parseInitiativeFile, readInitiativeText } from "../model/initiativeFile";
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
  const { file, findings } =
    read.text === undefined ? { findings: read.findings } : parseInitiativeFile(read.text);
  const issues = (language: Language) => entryIssues(findings, language);
  return file ? { file, issues } : { issues };
}

/** Issues of entries. */
export function entryIssues(findings: readonly Finding[], language: Language): readonly ToldIssue[] {
  return findings.map((finding) => ({
    severity: finding.severity,
    code: finding.code,
    place: { kind: "file", path: finding.path },
    details: finding.details,
    message: findingMessage(finding, language),
  }));
}

/** An issue of a column that is missing or may be another one than it was taken for. */
export function columnIssue(
  { table, id, caption, state, required, sheet, address, found }: ColumnState,
  language: Language,
): ToldIssue {
  const words = ISSUES[language];
  const column = { table, caption, found };
  const [code, message] = {
    missing: [
      "columnMissing",
      required ? words.requiredColumnMissing(column) : words.columnMissing(column),
    ] as const,
    place: ["columnByPlace", words.columnByPlace(column)] as const,
    language: ["columnByLanguage", words.columnByLanguage(column)] as const,
  }[state];
  return {
    severity: state === "missing" && required ? "error" : "warning",
    code,
    place: { kind: "cell", sheet, address, caption },
    details: { table, column: id, found },
    message,
  };
}

/** An issue of things that a new file lacks. */
export function leftOutIssue(kind: LeftOutKind, language: Language): ToldIssue {
  const message = ISSUES[language].leftOut(sayIn(PREVIEW, language, `kind.${kind}`));
  return { severity: "warning", code: "leftOut", details: { kind }, message };
}

/** An issue of entries that cannot be compared. */
export function notComparedIssue(reason: string, language: Language): ToldIssue {
  return {
    severity: "warning",
    code: "notCompared",
    details: {},
    message: ISSUES[language].notCompared(reason),
  };
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
