import { getOrThrow } from "../collections";
import { issueAt, valueIssue, type Details, type ImportIssue, type IssueCode } from "../issues/issue";
import type { ValueRow } from "./layout";
import type { ConflictChoice } from "./plan";
import { newObservationKey, type NewObservation, type RowReader } from "./rowReader";

/**
 * The values of an observation: two of the same key with different values are in conflict. The status is one of them,
 * since a provisional value that has become final is another value; other fields are not.
 */
export interface ObservationValues {
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly status?: string;
}

/** The observation of the workbook with a key. */
export interface ExistingObservation {
  /** its row in the table, from zero */
  readonly row: number;
  readonly values: ObservationValues;
  /** further rows of the same key, which are in conflict already */
  readonly duplicates: readonly ObservationValues[];
}

/** What becomes of a row of a file. */
export type RowOutcome =
  | { readonly kind: "empty" }
  /** that many empty cells of values */
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
 * Decides what becomes of each row. All rows are noted first and classified then, so that of two rows that contradict
 * each other none is taken for the right one because it came first.
 */
export class RowClassifier {
  private readonly rowsByKey = new Map<string, RowsOfKey>();
  /** the indicators of which some figures may be shares of one */
  private readonly shares = new Set<string>();

  constructor(
    private readonly reader: RowReader,
    private readonly existing: ReadonlyMap<string, ExistingObservation>,
    private readonly conflicts: ConflictChoice,
  ) {}

  /** Takes a row into account. */
  note(row: ValueRow): void {
    const reading = this.reader.read(row);
    if (reading.kind === "bad") this.noteShare(row, reading.issues);
    if (reading.kind !== "read") return;
    const { observation } = reading;
    const key = newObservationKey(observation);
    const position = { line: row.line, column: row.column };
    const known = this.rowsByKey.get(key);
    if (!known) {
      this.rowsByKey.set(key, {
        first: position,
        last: position,
        positions: new Map([[signature(observation), position]]),
      });
      return;
    }
    known.last = position;
    if (!known.positions.has(signature(observation))) known.positions.set(signature(observation), position);
  }

  /** What becomes of a row that was noted before. */
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
    const known = this.existing.get(key);
    return known === undefined ? { kind: "new", observation } : this.compareWithExisting(known, observation);
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

  /** The outcome of an observation whose key the workbook holds. */
  private compareWithExisting(known: ExistingObservation, observation: NewObservation): RowOutcome {
    const all = [known.values, ...known.duplicates];
    if (all.some((values) => haveSameValues(values, observation))) return { kind: "known" };
    if (this.conflicts === "add") return { kind: "new", observation };
    if (known.duplicates.length > 0) return conflictOutcome("conflictsAlready", { rows: all.length });
    if (this.conflicts === "replace") return { kind: "replace", observation, row: known.row };
    return conflictOutcome("conflictInWorkbook", { value: valuesText(known.values) });
  }
}

function isAt(position: FilePosition, { line, column }: ValueRow): boolean {
  return position.line === line && position.column === column;
}

function conflictOutcome(code: IssueCode, details: Details): RowOutcome {
  return { kind: "conflict", issues: [issueAt({ kind: "import" }, valueIssue(code, details))] };
}

/** Equal for values that differ by less than any spreadsheet keeps. */
function signature(values: ObservationValues): string {
  return [values.value, values.numerator, values.denominator]
    .map(rounded)
    .concat(values.status ?? "")
    .join("|");
}

/** A status counts only where both have one. */
function haveSameValues(one: ObservationValues, other: ObservationValues): boolean {
  const areBoth = one.status !== undefined && other.status !== undefined;
  const status = areBoth && one.status !== other.status ? "other" : "";
  return signature({ ...one, status }) === signature({ ...other, status: "" });
}

function rounded(number: number | undefined): string {
  return number === undefined ? "" : String(Number(number.toPrecision(12)));
}

/** A number stays one, so that it is written in the reader's language. */
function valuesText({ value, numerator, denominator }: ObservationValues): string | number {
  const ratio = numerator !== undefined && denominator !== undefined ? `${numerator}/${denominator}` : "";
  return ratio !== "" ? ratio : (value ?? "");
}
