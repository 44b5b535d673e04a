import { elementAt, getOrThrow } from "../collections";
import { issueAt, valueIssue, type Details, type ImportIssue, type IssueCode } from "../issues/issue";
import { DaysWithin } from "./daysWithin";
import type { ValueRow } from "./layout";
import type { ConflictChoice, ImportPlan } from "./plan";
import { BETWEEN_CELLS } from "./rowColumns";
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
  /** left out by a person's choice */
  | { readonly kind: "leftOut" }
  /** added to the figure of another line of the file, by a person's choice */
  | { readonly kind: "merged"; readonly line: number }
  /** the number of empty value cells */
  | { readonly kind: "unreported"; readonly cells: number }
  | { readonly kind: "bad"; readonly issues: readonly ImportIssue[] }
  /** the workbook, or an earlier row of the file, holds the same values */
  | { readonly kind: "known"; readonly observation: NewObservation }
  | {
      readonly kind: "conflict";
      readonly observation: NewObservation;
      readonly issues: readonly ImportIssue[];
    }
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
  /** the first position of each different set of values, with the other cells of its row */
  readonly positions: Map<string, FilePosition & { readonly otherCells: string }>;
  /** the other cells of the first row, and of all rows once there are several */
  readonly firstCells: string;
  others?: string[];
  /** the sums of the figures; undefined once a row has a value that cannot be added */
  sums?: ObservationValues | undefined;
}

/** The figures of one key in a file. */
export interface FiguresOfKey {
  /** the line of the first row */
  readonly line: number;
  /** each different set of figures: see `signature` */
  readonly signatures: readonly string[];
}

/** A column that is left out and in which rows of the same key differ. */
export interface SeparatingColumn {
  /** 0-based, in the file */
  readonly column: number;
  /** the keys that have rows with different texts in it */
  readonly keys: number;
  /** its different texts in these rows, the first of them */
  readonly texts: readonly string[];
}

/** How many different texts of a separating column are kept. */
const MAX_SEPARATING_TEXTS = 12;

/**
 * Determines the outcome of each row. All rows are noted first and classified afterwards, so that of two contradicting
 * rows the first is not preferred.
 */
export class RowClassifier {
  private readonly rowsByKey = new Map<string, RowsOfKey>();
  /** the indicators with values that may be fractions of one */
  private readonly shares = new Set<string>();
  /** the unit, caption or title that says that figures are in thousands or the like, in the first such row */
  scaleSaid: Details | undefined;
  private readonly conflicts: ConflictChoice;
  private readonly sameKey: ImportPlan["sameKey"];
  private readonly adds: boolean;
  private readonly daysWithin: DaysWithin;
  private readonly otherColumns: readonly number[];

  constructor(
    private readonly reader: RowReader,
    private readonly existing: ReadonlyMap<string, ExistingObservation>,
    { conflicts, sameKey }: Pick<ImportPlan, "conflicts" | "sameKey">,
  ) {
    this.conflicts = conflicts;
    this.sameKey = sameKey;
    this.adds = Object.values(sameKey).includes("addUp");
    this.otherColumns = reader.columns.otherColumns;
    this.daysWithin = new DaysWithin((indicator) => reader.periodsOf(indicator));
  }

  /** Notes a row. */
  note(row: ValueRow): void {
    const reading = this.reader.read(row);
    if (reading.kind === "bad") {
      this.noteShare(row, reading.issues);
      this.scaleSaid ??= reading.issues.find(
        ({ code, details }) => code === "scaled" && details["by"] !== "row",
      )?.details;
    }
    if (reading.kind !== "read") return;
    const { observation } = reading;
    this.daysWithin.note(observation);
    const key = newObservationKey(observation);
    const otherCells = this.reader.columns.otherCells(row.cells);
    const position = { line: row.line, column: row.column, otherCells };
    const rowsOfKey = this.rowsByKey.get(key);
    if (!rowsOfKey) {
      this.rowsByKey.set(key, {
        first: position,
        last: position,
        positions: new Map([[signature(observation), position]]),
        firstCells: otherCells,
        ...(this.adds && { sums: valuesIn(observation) }),
      });
      return;
    }
    rowsOfKey.last = position;
    rowsOfKey.others ??= [rowsOfKey.firstCells];
    rowsOfKey.others.push(otherCells);
    if (!rowsOfKey.positions.has(signature(observation)))
      rowsOfKey.positions.set(signature(observation), position);
    rowsOfKey.sums &&= addUp(rowsOfKey.sums, observation);
  }

  /**
   * The columns that are left out although rows of the same key differ in them, and about which nobody has said anything:
   * those that differ in most rows first.
   */
  separatingColumns(): readonly SeparatingColumn[] {
    const found = new Map<number, { keys: number; apart: number; texts: Set<string> }>();
    for (const { others } of this.rowsByKey.values()) {
      if (!others) continue;
      const rows = others.map((text) => text.split(BETWEEN_CELLS));
      this.otherColumns.forEach((column, index) => {
        const texts = new Set(rows.map((cells) => elementAt(cells, index)));
        if (texts.size < 2 || Object.hasOwn(this.sameKey, column)) return;
        const known = found.get(column) ?? { keys: 0, apart: 0, texts: new Set<string>() };
        known.keys += 1;
        if (texts.size === rows.length) known.apart += 1;
        for (const text of texts) if (known.texts.size < MAX_SEPARATING_TEXTS) known.texts.add(text);
        found.set(column, known);
      });
    }
    return [...found]
      .sort(([, a], [, b]) => b.apart - a.apart || b.keys - a.keys || a.texts.size - b.texts.size)
      .map(([column, { keys, texts }]) => ({ column, keys, texts: [...texts] }));
  }

  /** The figures that the file has for a key, to be compared with those of other files; undefined if it has none. */
  figuresOf(key: string): FiguresOfKey | undefined {
    const rows = this.rowsByKey.get(key);
    if (!rows) return undefined;
    const { first, positions, sums } = rows;
    const isSum = sums !== undefined && rows.others !== undefined && this.areAdded(rows);
    return { line: first.line, signatures: isSum ? [signature(sums)] : [...positions.keys()] };
  }

  /** The outcome of a row that was noted before. */
  classify(row: ValueRow): RowOutcome {
    const reading = this.reader.read(row, this.shares);
    if (reading.kind !== "read") return reading;
    const { observation } = reading;
    if (this.daysWithin.has(observation)) return { kind: "bad", issues: [this.reader.partOfPeriod(row)] };
    const key = newObservationKey(observation);
    const rows = getOrThrow(this.rowsByKey, key);
    const { first, last, positions } = rows;
    if (rows.others && this.areAdded(rows)) {
      if (!isAt(first, row)) return { kind: "merged", line: first.line };
      return this.compareWithExisting(key, { ...observation, ...rows.sums });
    }
    const same = getOrThrow(positions, signature(observation));
    const differing = rows.others ? this.differingCaptions(rows.others) : "";
    // Equal figures of rows that differ in another column may both be right.
    const isRepeated =
      !isAt(same, row) && (differing === "" || same.otherCells === this.reader.columns.otherCells(row.cells));
    if ((positions.size > 1 || differing !== "") && this.conflicts !== "add") {
      const isTaken = this.conflicts === "replace" && isAt(last, row);
      if (!isTaken)
        return isRepeated && differing === ""
          ? { kind: "known", observation }
          : this.conflictWith(isAt(first, row) ? last : first, differing, observation);
    } else if (isRepeated) return { kind: "known", observation };
    return this.compareWithExisting(key, observation);
  }

  /** Whether the rows of a key are added up: a person said so of columns in which each of them differs. */
  private areAdded({ others = [], sums }: RowsOfKey): boolean {
    if (!this.adds || sums === undefined) return false;
    const parts = others.map((text) => {
      const cells = text.split(BETWEEN_CELLS);
      return this.otherColumns
        .map((column, index) => (this.sameKey[column] === "addUp" ? elementAt(cells, index) : ""))
        .join(BETWEEN_CELLS);
    });
    return new Set(parts).size === parts.length;
  }

  /** The captions of the columns in which rows of a key differ. */
  private differingCaptions(others: readonly string[]): string {
    if (others.every((text) => text === others[0])) return "";
    const rows = others.map((text) => text.split(BETWEEN_CELLS));
    return this.otherColumns
      .filter((_, index) => rows.some((cells) => cells[index] !== rows[0]?.[index]))
      .map((column) => this.reader.columns.captionAt(column))
      .join(", ");
  }

  private noteShare(row: ValueRow, issues: readonly ImportIssue[]): void {
    if (!issues.some(({ code }) => code === "percentAsShare")) return;
    const code = this.reader.indicatorOf(row);
    if (code !== undefined) this.shares.add(code);
  }

  /** @param differing the captions of the columns that are left out in which the rows differ */
  private conflictWith(
    { line, column }: FilePosition,
    differing: string,
    observation: NewObservation,
  ): RowOutcome {
    const columns = differing === "" ? {} : { columns: differing };
    if (column === undefined) return conflictOutcome(observation, "conflictInFile", { line, ...columns });
    return conflictOutcome(observation, "conflictInCell", {
      line,
      caption: this.reader.columns.captionAt(column),
      ...columns,
    });
  }

  /** The outcome of an observation, compared with the one of its key in the workbook. */
  private compareWithExisting(key: string, observation: NewObservation): RowOutcome {
    const existing = this.existing.get(key);
    if (existing === undefined) return { kind: "new", observation };
    const all = [existing.values, ...existing.duplicates];
    if (all.some((values) => haveSameValues(values, observation))) return { kind: "known", observation };
    if (this.conflicts === "add") return { kind: "new", observation };
    if (existing.duplicates.length > 0)
      return conflictOutcome(observation, "conflictsAlready", { rows: all.length });
    if (this.conflicts === "replace") return { kind: "replace", observation, row: existing.row };
    return conflictOutcome(observation, "conflictInWorkbook", { value: valuesText(existing.values) });
  }
}

function isAt(position: FilePosition, { line, column }: ValueRow): boolean {
  return position.line === line && position.column === column;
}

/** A contradiction, for which a row is set aside. */
export function conflictOutcome(observation: NewObservation, code: IssueCode, details: Details): RowOutcome {
  return { kind: "conflict", observation, issues: [issueAt({ kind: "import" }, valueIssue(code, details))] };
}

function valuesIn({ value, numerator, denominator }: NewObservation): ObservationValues {
  return {
    ...(value !== undefined && { value }),
    ...(numerator !== undefined && { numerator }),
    ...(denominator !== undefined && { denominator }),
  };
}

/** The sums of figures; undefined where one of them lacks a figure that the other has. */
function addUp(sums: ObservationValues, values: ObservationValues): ObservationValues | undefined {
  const fields = ["value", "numerator", "denominator"] as const;
  if (fields.some((field) => (sums[field] === undefined) !== (values[field] === undefined))) return undefined;
  return Object.fromEntries(
    fields.flatMap((field) => {
      const [one, other] = [sums[field], values[field]];
      return one === undefined || other === undefined ? [] : [[field, Number((one + other).toPrecision(15))]];
    }),
  );
}

/** A text that is equal for values with the same first 12 significant digits; the status is behind the last "|". */
export function signature(values: ObservationValues): string {
  return [values.value, values.numerator, values.denominator]
    .map(rounded)
    .concat(values.status ?? "")
    .join("|");
}

/** Whether signatures are those of the same values; statuses are compared only if both have one. */
export function areSameFigures(one: string, other: string): boolean {
  if (one === other) return true;
  const [end, otherEnd] = [one.lastIndexOf("|") + 1, other.lastIndexOf("|") + 1];
  const haveBothStatus = end < one.length && otherEnd < other.length;
  return !haveBothStatus && one.slice(0, end) === other.slice(0, otherEnd);
}

/** Compares values; statuses are compared only if both have one. */
function haveSameValues(one: ObservationValues, other: ObservationValues): boolean {
  return areSameFigures(signature(one), signature(other));
}

function rounded(number: number | undefined): string {
  return number === undefined ? "" : String(Number(number.toPrecision(12)));
}

/** The values as text; a single number stays a number, so that it is formatted in the reader's language. */
function valuesText({ value, numerator, denominator }: ObservationValues): string | number {
  const ratio = numerator !== undefined && denominator !== undefined ? `${numerator}/${denominator}` : "";
  return ratio !== "" ? ratio : (value ?? "");
}
