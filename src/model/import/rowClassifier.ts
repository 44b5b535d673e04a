import { issueAt, valueIssue, type Details, type ImportIssue, type IssueCode } from "../issues/issue";
import type { ValueRow } from "./layout";
import type { ConflictChoice } from "./plan";
import { keyOf, type NewObservation, type RowReader } from "./rowReader";

/**
 * The figures of an observation, by which two of the same key are the same or in conflict. The status is one of them, since
 * a provisional value that has become final is another; whatever else a row says leaves its figures the same.
 */
export interface Figures {
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly status?: string;
}

/** What stands in the workbook under a key. */
export interface Existing {
  /** its row in the table, from zero */
  readonly row: number;
  readonly figures: Figures;
  /** further rows of the same key: a conflict that stands already */
  readonly others: readonly Figures[];
}

/** What becomes of a row of a file. */
export type RowOutcome =
  | { readonly kind: "empty" }
  /** that many cells of figures in which nothing stands */
  | { readonly kind: "unreported"; readonly cells: number }
  | { readonly kind: "bad"; readonly issues: readonly ImportIssue[] }
  /** the same figures stand in the workbook, or higher in the file */
  | { readonly kind: "known" }
  | { readonly kind: "conflict"; readonly issues: readonly ImportIssue[] }
  | { readonly kind: "new"; readonly observation: NewObservation }
  /** takes the place of the figures in that row of the table */
  | { readonly kind: "replace"; readonly observation: NewObservation; readonly row: number };

export type RowOutcomeKind = RowOutcome["kind"];

/** Where a row stands in the file; a line may hold several. */
interface Spot {
  readonly line: number;
  readonly column: number | undefined;
}

/** The rows of one key in the file. */
interface InFile {
  readonly first: Spot;
  last: Spot;
  /** where each different set of figures stands first */
  readonly spots: Map<string, Spot>;
}

/**
 * Decides what becomes of each row. All rows are noted first and classified then, so that of two rows that contradict
 * each other none is taken for the right one because it came first.
 */
export class RowClassifier {
  private readonly inFile = new Map<string, InFile>();
  /** the indicators of which some figures may be shares of one */
  private readonly shares = new Set<string>();

  constructor(
    private readonly reader: RowReader,
    private readonly existing: ReadonlyMap<string, Existing>,
    private readonly conflicts: ConflictChoice,
  ) {}

  /** Takes a row into account. */
  note(row: ValueRow): void {
    const reading = this.reader.read(row);
    if (reading.kind === "bad") this.noteShare(row, reading.issues);
    if (reading.kind !== "read") return;
    const { observation } = reading;
    const key = keyOf(observation);
    const spot = { line: row.line, column: row.column };
    const known = this.inFile.get(key);
    if (!known) {
      this.inFile.set(key, { first: spot, last: spot, spots: new Map([[signature(observation), spot]]) });
      return;
    }
    known.last = spot;
    if (!known.spots.has(signature(observation))) known.spots.set(signature(observation), spot);
  }

  /** What becomes of a row that was noted before. */
  classify(row: ValueRow): RowOutcome {
    const reading = this.reader.read(row, this.shares);
    if (reading.kind !== "read") return reading;
    const { observation } = reading;
    const key = keyOf(observation);
    const { first, last, spots } = this.inFile.get(key)!;
    const isRepeated = !isAt(spots.get(signature(observation))!, row);
    if (spots.size > 1 && this.conflicts !== "add") {
      const isTaken = this.conflicts === "replace" && isAt(last, row);
      if (!isTaken)
        return isRepeated ? { kind: "known" } : this.againstAnother(isAt(first, row) ? last : first);
    } else if (isRepeated) return { kind: "known" };
    const known = this.existing.get(key);
    return known === undefined ? { kind: "new", observation } : this.compareWithExisting(known, observation);
  }

  private noteShare({ cells }: ValueRow, issues: readonly ImportIssue[]): void {
    if (!issues.some(({ code }) => code === "percentAsShare")) return;
    const code = this.reader.indicatorOf(cells);
    if (code !== undefined) this.shares.add(code);
  }

  private againstAnother({ line, column }: Spot): RowOutcome {
    if (column === undefined) return inConflict("conflictInFile", { line });
    return inConflict("conflictInCell", { line, caption: this.reader.captionAt(column) });
  }

  /** What becomes of an observation whose key stands in the workbook. */
  private compareWithExisting(known: Existing, observation: NewObservation): RowOutcome {
    const all = [known.figures, ...known.others];
    if (all.some((figures) => areSame(figures, observation))) return { kind: "known" };
    if (this.conflicts === "add") return { kind: "new", observation };
    if (known.others.length > 0) return inConflict("conflictsAlready", { rows: all.length });
    if (this.conflicts === "replace") return { kind: "replace", observation, row: known.row };
    return inConflict("conflictInWorkbook", { value: figuresInWords(known.figures) });
  }
}

function isAt(spot: Spot, { line, column }: ValueRow): boolean {
  return spot.line === line && spot.column === column;
}

function inConflict(code: IssueCode, details: Details): RowOutcome {
  return { kind: "conflict", issues: [issueAt({ kind: "import" }, valueIssue(code, details))] };
}

/** Equal for figures that differ by less than any spreadsheet keeps. */
function signature(figures: Figures): string {
  return [figures.value, figures.numerator, figures.denominator]
    .map(rounded)
    .concat(figures.status ?? "")
    .join("|");
}

/** A status counts only where both have one. */
function areSame(one: Figures, other: Figures): boolean {
  const areBoth = one.status !== undefined && other.status !== undefined;
  const status = areBoth && one.status !== other.status ? "other" : "";
  return signature({ ...one, status }) === signature({ ...other, status: "" });
}

function rounded(number: number | undefined): string {
  return number === undefined ? "" : String(Number(number.toPrecision(12)));
}

/** A number stays one, so that it is written in the reader's language. */
function figuresInWords({ value, numerator, denominator }: Figures): string | number {
  const ratio = numerator !== undefined && denominator !== undefined ? `${numerator}/${denominator}` : "";
  return ratio !== "" ? ratio : (value ?? "");
}
