/**
 * All rules over all entries of a workbook. Rows come page by page, so that a workbook of any length is checked in little
 * memory: first the tables that others name (partners, roles, indicators), observations last.
 */
import { isDay } from "../days";
import { cellFault } from "./cellRules";
import { fault, type CheckFinding, type Fault, type RowFault, type Severity } from "./finding";
import { NameIndex } from "../text/nameIndex";
import { profileFindings } from "./profile";
import { CanvasAge } from "./rules/canvas";
import { factsOf, type IndicatorFacts } from "./rules/indicators";
import { figureFaults, periodFaults, type Span } from "./rules/observations";
import { percentSense, withoutDoubtfulSigns } from "./rules/percentSigns";
import { Conflicts } from "./rules/repeats";
import { Row } from "./row";
import { inOrder } from "./order";
import { isMethodLine, TableState } from "./tableRules";
import type { CheckedCell, CheckedField, CheckedFrame, CheckedTable, KnownNames, LooseRows } from "./types";
import { normalizeText } from "../text/normalizeText";

/** Findings that are kept; nobody reads more, and those beyond are counted. */
const MOST_FINDINGS = 20_000;

/** What a check amounts to. */
export interface CheckResult {
  /** in the order of the sheets, then from top to bottom */
  readonly findings: readonly CheckFinding[];
  /** all of them, those that are not kept included */
  readonly counts: Readonly<Record<Severity, number>>;
  /** rows with entries */
  readonly rows: number;
}

const NO_FACTS: IndicatorFacts = { kind: undefined, weighted: false, baselineDay: undefined, figures: [] };

/** A check under way. */
export class WorkbookCheck {
  private readonly findings: CheckFinding[] = [];
  private readonly counts: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };
  private rows = 0;
  private readonly known: KnownNames;
  private readonly facts = new Map<string, IndicatorFacts>();
  private readonly conflicts = new Conflicts();
  private readonly canvas: CanvasAge;
  private readonly span: Span;
  private readonly tables = new Map<string, TableState>();

  constructor(private readonly frame: CheckedFrame) {
    this.known = {
      partners: new NameIndex([], "lookup"),
      indicators: new NameIndex([], "lookup"),
      roles: new NameIndex([], "lookup", frame.roleWords),
    };
    this.canvas = new CanvasAge(frame.asOf, frame.stalenessLimit);
    this.span = { asOf: frame.asOf, start: this.dayOf("start"), horizon: this.amountOf("horizon") };
  }

  /** Checks the next rows of a table; `first` is the number of the first of them on its sheet. */
  add(table: CheckedTable, first: number, rows: readonly (readonly CheckedCell[])[]): void {
    const state = this.tables.get(table.id) ?? new TableState(table, this.frame.asOf);
    this.tables.set(table.id, state);
    rows.forEach((cells, index) => {
      const row = new Row(state.shape, first + index, cells);
      if (row.isBlank) return;
      this.rows += 1;
      this.checkRow(row, state);
    });
  }

  /** Tells entries that a table did not take in. */
  addLoose({ table, sheet, address, rows }: LooseRows): void {
    this.keep({ ...fault("warning", "belowTable", { rows }), place: { sheet, address, caption: table } });
  }

  /** Ends the check, once all rows are in. */
  finish(): CheckResult {
    for (const { row, found } of this.canvas.faults()) this.tell(row, found);
    profileFindings(this.frame.entries, this.known).forEach((found) => this.keep(found));
    const findings = withoutDoubtfulSigns(this.findings);
    const doubted = findings.filter((found, index) => found !== this.findings[index]).length;
    this.counts.error -= doubted;
    this.counts.warning += doubted;
    return { findings: inOrder(findings, this.frame.sheets), counts: this.counts, rows: this.rows };
  }

  private checkRow(row: Row, state: TableState): void {
    const facts = this.factsFor(row);
    const senseOf = ({ id }: CheckedField) =>
      percentSense(id, row, row.table.id === "Indicators" ? factsOf(row) : facts);
    const unread = new Set<string>();
    row.table.columns.forEach((column, index) => {
      const found = cellFault(row.cells[index]!, column, this.known, () => senseOf(column));
      if (!found) return;
      this.tell(row, { ...found, column: column.id });
      if (found.severity !== "notice") unread.add(column.id);
    });
    // What else is wrong with an entry that is not what it should be follows from that.
    const further = [...state.rules.flatMap((rule) => rule(row)), ...this.observationFaults(row, facts)];
    this.tellAll(
      row,
      further.filter(({ column }) => !unread.has(column)),
    );
    for (const repeats of state.unique) this.tellAll(row, repeats.add(row));
    this.acrossRows(row, state);
  }

  private observationFaults(row: Row, facts: IndicatorFacts): readonly RowFault[] {
    if (row.table.id !== "Observations") return [];
    return [...periodFaults(row, this.span, facts), ...figureFaults(row, facts)];
  }

  /** What a row adds to those before it. */
  private acrossRows(row: Row, state: TableState): void {
    switch (row.table.id) {
      case "Partners":
        return learn(this.known.partners, row.text("name"));
      case "Roles":
        return learn(this.known.roles, row.text("role"));
      case "Indicators":
        this.facts.set(normalizeText(row.text("code"), "lookup"), factsOf(row));
        return learn(this.known.indicators, row.text("code"));
      case "Observations":
        for (const { number, found } of this.conflicts.add(row)) this.tellAt(row, number, found);
        return;
      case "Canvas":
        this.canvas.add(row);
    }
    const repeated = state.repeatedRows.add(row);
    this.tellAll(row, repeated);
    if (row.table.id === "Checklist" && repeated.length === 0 && isMethodLine(row)) {
      this.tellAll(row, state.methodLines.add(row));
    }
  }

  private factsFor(row: Row): IndicatorFacts {
    if (row.table.id !== "Observations") return NO_FACTS;
    return this.facts.get(normalizeText(row.text("indicator"), "lookup")) ?? NO_FACTS;
  }

  private dayOf(id: string): number | undefined {
    const value = this.amountOf(id);
    return value !== undefined && isDay(value) ? Math.floor(value) : undefined;
  }

  private amountOf(id: string): number | undefined {
    const value = this.frame.entries.find(({ field }) => field.id === id)?.cell.value;
    return typeof value === "number" ? value : undefined;
  }

  private tellAll(row: Row, found: readonly RowFault[]): void {
    for (const each of found) this.tell(row, each);
  }

  private tell(row: Row, found: RowFault): void {
    this.tellAt(row, row.number, found);
  }

  private tellAt({ table, shape }: Row, number: number, { column, ...found }: RowFault): void {
    const { letters, caption } = table.columns[shape.places.get(column)!]!;
    this.keep({
      ...(found as Fault),
      place: { sheet: table.sheet, address: `${letters}${number}`, caption },
    });
  }

  private keep(found: CheckFinding): void {
    this.counts[found.severity] += 1;
    if (this.findings.length < MOST_FINDINGS) this.findings.push(found);
  }
}

function learn(names: NameIndex, name: string): void {
  if (name !== "") names.add(name);
}
