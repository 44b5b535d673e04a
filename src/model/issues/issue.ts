import type { CellContent } from "../check/types";
import { DEFINITIONS, type IssueCode } from "./definitions";
import type { Details, Severity } from "./kinds";

export type { IssueCode } from "./definitions";
export { SEVERITIES, type Details, type IssueUser, type Severity } from "./kinds";

/** An entry of an initiative file. */
interface FilePlace {
  readonly kind: "file";
  /** JSON path, "$.partners[2].name" */
  readonly path: string;
}

/** A cell of a workbook. */
export interface CellPlace {
  readonly kind: "cell";
  readonly sheet: string;
  /** "E7" */
  readonly address: string;
  /** what the workbook calls the column or the entry */
  readonly caption: string;
}

/** A cell of a row that is imported, or the whole row. */
interface ImportPlace {
  readonly kind: "import";
  /** what the cell was to be */
  readonly field?: string;
  /** the cell of the row, counted from zero */
  readonly column?: number;
  /** what the file calls its column */
  readonly caption?: string;
}

/** A field of a form. */
interface FormPlace {
  readonly kind: "form";
  readonly field: string;
  /** the line of a field that holds a list, from one */
  readonly line?: number;
}

export type Place = FilePlace | CellPlace | ImportPlace | FormPlace;
/** What is certain to be meant instead: the cell's content as it was read, and what belongs there. */
export interface Fix {
  readonly from: CellContent;
  readonly to: CellContent;
  /** what the cell holds after it; a date is its serial number, a plain number shows no percent sign */
  readonly kind: "text" | "number" | "plainNumber" | "date";
}

/** Something that is wrong, or worth a look, with an entry. */
export interface Issue<Where extends Place = Place> {
  readonly severity: Severity;
  readonly code: IssueCode;
  readonly place: Where;
  readonly details: Details;
  readonly fix?: Fix;
}

export type FileIssue = Issue<FilePlace>;
export type CellIssue = Issue<CellPlace>;
export type ImportIssue = Issue<ImportPlace>;
export type FormIssue = Issue<FormPlace>;

/** An issue of one value, before the place of the value is known. */
export interface ValueIssue {
  readonly code: IssueCode;
  readonly details: Details;
  /** where the code matters more or less than usual */
  readonly severity?: Severity;
  readonly fix?: Fix;
}

type MaybeDetails = Readonly<Record<string, string | number | undefined>>;

/** Makes an issue of a value; details that are not known are left out. */
export function valueIssue(
  code: IssueCode,
  details: MaybeDetails = {},
  more: Pick<ValueIssue, "severity" | "fix"> = {},
): ValueIssue {
  const known = Object.fromEntries(Object.entries(details).filter(([, detail]) => detail !== undefined));
  return { code, details: known as Details, ...more };
}

/** The same at its place, with the severity that its definition states for such a place. */
export function issueAt<Where extends Place>(
  place: Where,
  { code, details, severity, fix }: ValueIssue,
): Issue<Where> {
  const definition = DEFINITIONS[code];
  return {
    severity: severity ?? definition.severityIn?.[place.kind] ?? definition.severity,
    code,
    place,
    details,
    ...(fix && { fix }),
  };
}

/** An issue of an initiative file. */
export function fileIssue(
  code: IssueCode,
  path: string,
  details?: MaybeDetails,
  severity?: Severity,
): FileIssue {
  return issueAt({ kind: "file", path }, valueIssue(code, details, severity && { severity }));
}
