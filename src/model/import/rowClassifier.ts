import { getOrThrow } from "../collections";
import { issueAt, valueIssue, type Details, type ImportIssue, type IssueCode } from "../issues/issue";
import type { ValueRow } from "./layout";
import type { ConflictChoice } from "./plan";
import { newObservationKey, type NewObservation, type RowReader } from "./rowReader";

/**
 * The values of an observation: two of the same key with different values are in conflict. The status is included,
 * since a provisional value that becomes final is another value; other fields are not.
 */
export interface ObservationValues {
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly status?: string;
}

/** The observation of the workbook with a key. */
export interface ExistingObservation {
  /** its 0-based row in the table */
  readonly row: number;
  readonly values: ObservationValues;
  /** further rows of the same key, which are in conflict already */
  readonly duplicates: readonly ObservationValues[];
}

/** The outcome of a row of a file. */
export type RowOutcome =
  | { readonly kind: "empty" }
  /** the number of empty value cells */
  | { readonly kind: "unreported"; readonly cells: number }
  | { readonly kind: "bad"; readonly issues: readonly ImportIssue[] }
  /** the workbook, or an earlier row of the file, holds the same values */
  | { readonly kind: "known" }
  | { readonly kind: "conflict"; readonly issues: readonly ImportIssue[] }
  | { readonly kind: "new"; readonly observation: NewObservation }
  /** replaces the values in that row of the table */
  | { readonly kind: "replace"; readonly observation: NewObservation; readonly row: number };

export type RowOutcomeKind = RowOutcome["kind"];

/** The position of a row in the file; a line may hold several rows. */
interface FilePosition {
  readonly line: number;
  readonly column: number | undefined;
}

/** The rows of one key in the file. */
interface RowsOfKey {
  readonly first: FilePosition;
  last: FilePosition;
  /** the first position of each different set of values */
  readonly positions: Map<string, FilePosition>;
}

/**
 * Determines the outcome of each row. All rows are noted first and classified afterwards, so that of two contradicting
 * rows the first is not preferred.
 */
export class RowClassifier {
  private readonly rowsByKey = new Map<string, RowsOfKey>();
  /** the indicators with values that may be fractions of one */
  private readonly shares = new Set<string>();

  constructor(
    private readonly reader: RowReader,
    private readonly existing: ReadonlyMap<string, ExistingObservation>,
    private readonly conflicts: ConflictChoice,
  ) {}

  /** Notes a row. */
  note(row: ValueRow): void {
    const reading = this.reader.read(row);
    if (reading.kind === "bad") this.noteShare(row, reading.issues);
    if (reading.kind !== "read") return;
    const { observation } = reading;
    const key = newObservationKey(observation);
    const position = { line: row.line, column: row.column };
    const rowsOfKey = this.rowsByKey.get(key);
    if (!rowsOfKey) {
      this.rowsByKey.set(key, {
        first: position,
        last: position,
        positions: new Map([[signature(observation), position]]),
      });
      return;
    }
    rowsOfKey.last = position;
    if (!rowsOfKey.positions.has(signature(observation)))
      rowsOfKey.positions.set(signature(observation), position);
  }

  /** The outcome of a row that was noted before. */
  classify(row: ValueRow): RowOutcome {
    const reading = this.reader.read(row, this.shares);
    if (reading.kind !== "read") return reading;
    const { observation } = reading;
    const key = newObservationKey(observation);
    const { first, last, positions } = getOrThrow(this.rowsByKey, key);
    const isRepeated = !isAt(getOrThrow(positions, signature(observation)), row);
    if (positions.size > 1 && this.conflicts !== "add") {
      const isTaken = this.conflicts === "replace" && isAt(last, row);
      if (!isTaken)
        return isRepeated ? { kind: "known" } : this.conflictWith(isAt(first, row) ? last : first);
    } else if (isRepeated) return { kind: "known" };
    const existing = this.existing.get(key);
    return existing === undefined
      ? { kind: "new", observation }
      : this.compareWithExisting(existing, observation);
  }

  private noteShare({ cells }: ValueRow, issues: readonly ImportIssue[]): void {
    if (!issues.some(({ code }) => code === "percentAsShare")) return;
    const code = this.reader.indicatorOf(cells);
    if (code !== undefined) this.shares.add(code);
  }

  private conflictWith({ line, column }: FilePosition): RowOutcome {
    if (column === undefined) return conflictOutcome("conflictInFile", { line });
    return conflictOutcome("conflictInCell", { line, caption: this.reader.captionAt(column) });
  }

  /** The outcome of an observation whose key exists in the workbook. */
  private compareWithExisting(existing: ExistingObservation, observation: NewObservation): RowOutcome {
    const all = [existing.values, ...existing.duplicates];
    if (all.some((values) => haveSameValues(values, observation))) return { kind: "known" };
    if (this.conflicts === "add") return { kind: "new", observation };
    if (existing.duplicates.length > 0) return conflictOutcome("conflictsAlready", { rows: all.length });
    if (this.conflicts === "replace") return { kind: "replace", observation, row: existing.row };
    return conflictOutcome("conflictInWorkbook", { value: valuesText(existing.values) });
  }
}

function isAt(position: FilePosition, { line, column }: ValueRow): boolean {
  return position.line === line && position.column === column;
}

function conflictOutcome(code: IssueCode, details: Details): RowOutcome {
  return { kind: "conflict", issues: [issueAt({ kind: "import" }, valueIssue(code, details))] };
}

/** A text that is equal for values with the same first 12 significant digits. */
function signature(values: ObservationValues): string {
  return [values.value, values.numerator, values.denominator]
    .map(rounded)
    .concat(values.status ?? "")
    .join("|");
}

/** Compares values; statuses are compared only if both have one. */
function haveSameValues(one: ObservationValues, other: ObservationValues): boolean {
  const haveBothStatus = one.status !== undefined && other.status !== undefined;
  const status = haveBothStatus && one.status !== other.status ? "other" : "";
  return signature({ ...one, status }) === signature({ ...other, status: "" });
}

function rounded(number: number | undefined): string {
  return number === undefined ? "" : String(Number(number.toPrecision(12)));
}

/** The values as text; a single number stays a number, so that it is formatted in the reader's language. */
function valuesText({ value, numerator, denominator }: ObservationValues): string | number {
  const ratio = numerator !== undefined && denominator !== undefined ? `${numerator}/${denominator}` : "";
  return ratio !== "" ? ratio : (value ?? "");
}
