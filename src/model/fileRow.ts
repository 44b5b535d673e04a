import { issueAt, type FileIssue } from "./issues/issue";
import { isRecord } from "./jsonSchema";
import type { FieldIssue } from "./rules/rowView";
import { ValuesRow } from "./rules/valuesRow";

/** An entry of an initiative file as the rules read it. */
export class FileRow extends ValuesRow {
  constructor(
    readonly path: string,
    readonly entry: Readonly<Record<string, unknown>>,
  ) {
    super(entry, undefined, path);
  }

  /** An issue of the entry with its path in the file; without its fix, because files are not corrected. */
  place({ field, ofRow, code, details, severity }: FieldIssue): FileIssue {
    const path = ofRow ? this.path : `${this.path}.${field}`;
    return issueAt({ kind: "file", path }, { code, details, ...(severity && { severity }) });
  }
}

/** The entries of a list of a possibly invalid file. */
export function rowsOf(file: unknown, list: string): readonly FileRow[] {
  const entries = isRecord(file) ? file[list] : undefined;
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown, index) =>
    isRecord(entry) ? [new FileRow(`$.${list}[${index}]`, entry)] : [],
  );
}
