import type { CellContent, ShownAs } from "../check/types";
import type { TableId } from "../entities";
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
  /** the caption of the column or the entry in the workbook */
  readonly caption: string;
  /** the table whose row it is in; for issues of entries */
  readonly table?: TableId;
  /** what identifies the cell after rows and columns have moved; only where the row was known when it was found */
  readonly key?: CellKey;
}

/** What identifies a cell wherever it is now. */
export type CellKey =
  /** a cell by its defined name */
  | { readonly kind: "name"; readonly name: string }
  | {
      readonly kind: "row";
      readonly table: TableId;
      /** the id of the column */
      readonly column: string;
      /** the entries of the row by the ids of their columns, as they were read */
      readonly entries: RowEntries;
      /** how the format shows the number in the cell, if not as a plain number */
      readonly shownAs?: ShownAs;
    };

/** The entries of a row by the ids of their columns. */
export type RowEntries = Readonly<Record<string, CellContent>>;

/** A cell of a row that is imported, or the whole row. */
interface ImportPlace {
  readonly kind: "import";
  /** the field that the cell was mapped to */
  readonly field?: string;
  /** the 0-based index of the cell in the row */
  readonly column?: number;
  /** the caption of its column in the file */
  readonly caption?: string;
}

/** A field of a form. */
interface FormPlace {
  readonly kind: "form";
  readonly field: string;
  /** the 1-based line of a field that holds a list */
  readonly line?: number;
}

export type Place = FilePlace | CellPlace | ImportPlace | FormPlace;
/** A certain correction: the cell's content as it was read, and its replacement. */
export interface Fix {
  readonly from: CellContent;
  readonly to: CellContent;
  /** what the cell holds after the correction; a date is a serial number, a plain number has no percent format */
  readonly kind: "text" | "number" | "plainNumber" | "date";
}

/** A problem of an entry, or something worth a look. */
export interface Issue<Where extends Place = Place> {
  readonly severity: Severity;
  readonly code: IssueCode;
  readonly place: Where;
  readonly details: Details;
  /** the certain correction */
  readonly fix?: Fix;
  /** corrections of which a person chooses one, where none is certain */
  readonly choices?: readonly Fix[];
}

export type FileIssue = Issue<FilePlace>;
export type CellIssue = Issue<CellPlace>;
export type ImportIssue = Issue<ImportPlace>;
export type FormIssue = Issue<FormPlace>;

/** An issue of one value, before the place of the value is known. */
export interface ValueIssue {
  readonly code: IssueCode;
  readonly details: Details;
  /** overrides the severity of the definition */
  readonly severity?: Severity;
  readonly fix?: Fix;
  readonly choices?: readonly Fix[];
}

type MaybeDetails = Readonly<Record<string, string | number | undefined>>;

/** Makes an issue of a value; undefined details are omitted. */
export function valueIssue(
  code: IssueCode,
  details: MaybeDetails = {},
  options: Pick<ValueIssue, "severity" | "fix" | "choices"> = {},
): ValueIssue {
  const definedDetails = Object.fromEntries(
    Object.entries(details).filter(([, detail]) => detail !== undefined),
  );
  return { code, details: definedDetails as Details, ...options };
}

/** Adds the place to an issue of a value, with the severity that its definition states for such a place. */
export function issueAt<Where extends Place>(
  place: Where,
  { code, details, severity, fix, choices = [] }: ValueIssue,
): Issue<Where> {
  const definition = DEFINITIONS[code];
  return {
    severity: severity ?? definition.severityIn?.[place.kind] ?? definition.severity,
    code,
    place,
    details,
    ...(fix && { fix }),
    ...(choices.length > 0 && { choices }),
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
