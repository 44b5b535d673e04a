/**
 * Checks all entries of a workbook with all rules. Rows are added page by page, so that memory use is bounded: first
 * the tables that others refer to (partners, roles, indicators), observations last.
 */
import { elementAt } from "../collections";
import { isDay } from "../days";
import { issueAt, valueIssue, type CellIssue, type CellPlace, type Severity } from "../issues/issue";
import { rowIssues } from "../rules/rowRules";
import { inField, NO_FACTS, type FieldIssue, type IndicatorFacts, type RuleContext } from "../rules/rowView";
import { factsOf, ownPeriodsIn, plausibleFactsOf } from "../rules/rows/indicators";
import { CanvasAge } from "../rules/streams/canvasAge";
import { Conflicts } from "../rules/streams/conflicts";
import { GroupNames } from "../rules/streams/groupNames";
import { PlausibleValues } from "../rules/streams/plausibleValues";
import { ReportingPlan } from "../rules/streams/reportingPlan";
import type { KnownNames } from "../rules/values/words";
import { NameIndex } from "../text/nameIndex";
import { cellIssue, withPeriod, nameKey } from "./cellIssue";
import { columnIssue } from "./columnIssue";
import { NameUses, type NameCorrection } from "./nameUses";
import { sortIssues } from "./sortIssues";
import { percentSignMeaning, withoutUncertainFixes } from "./percentSigns";
import { profileIssues, profileRow } from "./profile";
import { Row } from "./row";
import { isMethodLine, TableState } from "./tableState";
import type { CheckedCell, CheckedField, CheckContext, CheckedTable, ColumnState, StrayRows } from "./types";

/** The maximum number of issues kept; further ones are only counted. */
const MAX_ISSUES = 20_000;

const NONE_MISSING: ReadonlySet<string> = new Set();

/** The fields that say an observation's value: one that has an issue there is not judged again. */
const VALUE_FIELDS: ReadonlySet<string> = new Set(["value", "numerator", "denominator", "status"]);

/** The result of a check. */
export interface CheckResult {
  /** in the order of the sheets, then from top to bottom */
  readonly issues: readonly CellIssue[];
  /** the numbers of all issues, including those that are not kept */
  readonly counts: Readonly<Record<Severity, number>>;
  /** rows with entries */
  readonly rows: number;
  /** corrections of all rows that hold a name */
  readonly names: readonly NameCorrection[];
}

/** A running check. */
export class WorkbookCheck {
  private readonly issues: CellIssue[] = [];
  private readonly counts: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };
  private rows = 0;
  private readonly known: KnownNames;
  private readonly facts = new Map<string, IndicatorFacts>();
  private readonly nameUses = new NameUses();
  private readonly conflicts = new Conflicts();
  private readonly canvas: CanvasAge<Row>;
  private readonly plausible = new PlausibleValues();
  private lastObservation: Row | undefined;
  /** undefined if a column is missing that says who is expected */
  private plan: ReportingPlan | undefined = new ReportingPlan();
  /** undefined if a column of them is missing */
  private groups: GroupNames | undefined = new GroupNames();
  private readonly context: Omit<RuleContext, "indicator" | "required">;
  private readonly tables = new Map<string, TableState>();
  /** the ids of columns that tables lack */
  private readonly missing = new Map<string, ReadonlySet<string>>();
  /** whether indicators lack a column that rules of observations need */
  private lacksFacts = false;

  constructor(private readonly input: CheckContext) {
    this.known = {
      partners: new NameIndex([], nameKey),
      indicators: new NameIndex([], nameKey),
      roles: new NameIndex([], nameKey, input.roleLabels),
    };
    this.canvas = new CanvasAge(input.asOf, input.stalenessLimit);
    this.context = {
      user: "cell",
      asOf: input.asOf,
      start: this.dayOf("start"),
      horizon: this.amountOf("horizon"),
      frequency: profileRow(input.entries).listed("frequency"),
    };
  }

  /** Checks the next rows of a table; `firstRow` is the sheet row number of the first of them. */
  add(table: CheckedTable, firstRow: number, rows: readonly (readonly CheckedCell[])[]): void {
    const state = this.tables.get(table.id) ?? new TableState(table, this.missingIn(table.id));
    this.tables.set(table.id, state);
    rows.forEach((cells, index) => {
      const row = new Row(state.shape, firstRow + index, cells);
      if (row.isBlank || row.isPrepared) return;
      this.rows += 1;
      this.checkRow(row, state);
    });
  }

  /** Reports a column that is missing or unconfirmed; to be called before the rows of its table are added. */
  addColumn(column: ColumnState): void {
    if (column.state === "missing") {
      this.missing.set(column.table, new Set([...this.missingIn(column.table), column.id]));
    }
    this.report(columnIssue(column));
  }

  /** Reports entries that are outside their table. */
  addStrayRows({ table, sheet, address, rows, isBeside }: StrayRows): void {
    const code = isBeside ? "besideTable" : "belowTable";
    this.report(issueAt({ kind: "cell", sheet, address, caption: table }, valueIssue(code, { rows })));
  }

  /** Reports what is wrong with the workbook itself. */
  addDamage(issue: CellIssue): void {
    this.report(issue);
  }

  /** Ends the check after all rows were added. */
  finish(): CheckResult {
    for (const { row, issue } of this.canvas.issues()) this.reportInRow(row, issue);
    for (const { row, issue } of this.plausible.issues()) {
      if (this.lastObservation) this.reportInRow(this.lastObservation, issue, row);
    }
    for (const { row, other } of this.nameUses.twoSpellings()) {
      const field = elementAt(row.table.required, 0);
      const details = { value: row.text(field), other: other.text(field), first: other.address(field) };
      this.reportInRow(row, inField(field, valueIssue("twoSpellings", details)));
    }
    profileIssues(this.input.entries, this.known).forEach((issue) => this.report(issue));
    const issues = withoutUncertainFixes(this.issues);
    const doubtfulCount = issues.filter((issue, index) => issue !== this.issues[index]).length;
    this.counts.error -= doubtfulCount;
    this.counts.warning += doubtfulCount;
    return {
      issues: sortIssues(issues, this.input.sheets),
      counts: this.counts,
      rows: this.rows,
      names: this.nameUses.corrections(this.known),
    };
  }

  private checkRow(row: Row, state: TableState): void {
    const facts = this.factsFor(row);
    this.nameUses.add(row);
    const senseOf = ({ id }: CheckedField) =>
      percentSignMeaning(id, row, row.table.id === "Indicators" ? factsOf(row) : facts);
    const invalidColumns = new Set<string>();
    let isValueDoubtful = false;
    const reportFound = (issue: FieldIssue) => {
      const severity = this.reportInRow(row, issue)?.severity;
      isValueDoubtful ||= severity === "error" || (severity === "warning" && VALUE_FIELDS.has(issue.field));
      return severity;
    };
    row.table.columns.forEach((column, index) => {
      const cell = elementAt(row.cells, index);
      const first = cellIssue(cell, column, this.known, () => senseOf(column));
      const isPeriod = row.table.id === "Observations" && column.id === "period";
      const found = isPeriod && first ? withPeriod(first, cell.value, facts.ownPeriods) : first;
      if (!found) return;
      if (reportFound({ ...found, field: column.id }) !== "notice") invalidColumns.add(column.id);
    });
    // Further issues of an invalid entry would only follow from the first one.
    this.rowIssues(row, state, facts)
      .filter(({ field }) => !invalidColumns.has(field))
      .forEach(reportFound);
    for (const repeats of state.unique) this.reportAllInRow(row, repeats.add(row));
    this.checkAcrossRows(row, state);
    if (row.table.id !== "Observations" || isValueDoubtful || state.shape.missing.size > 0) return;
    this.lastObservation = row;
    this.plausible.add(row, row.number, facts);
  }

  /**
   * The issues that the rules find in a row, except rules that read a missing column, which they would treat as blank.
   */
  private rowIssues(row: Row, state: TableState, facts: IndicatorFacts): readonly FieldIssue[] {
    const { missing } = state.shape;
    const [main = "", ...others] = row.table.required;
    const lacksFacts = this.lacksFacts || missing.has("indicator");
    const context: RuleContext = {
      ...this.context,
      plan: this.plan,
      groups: this.groups,
      get indicator() {
        row.hasReadMissing ||= lacksFacts;
        return facts;
      },
      // Without the main column no other field is required.
      required: missing.has(main) ? [] : [main, ...others.filter((id) => !missing.has(id))],
    };
    return state.rules.flatMap((rule) => {
      row.hasReadMissing = false;
      const found = rowIssues(row, [rule], context);
      return row.hasReadMissing ? [] : found;
    });
  }

  /** Checks a row against those before it, and records its names and facts. */
  private checkAcrossRows(row: Row, state: TableState): void {
    switch (row.table.id) {
      case "Partners":
        this.addToPlan(row, (plan) => plan.addPartner(row));
        this.nameUses.addCalled("partner", row, row.text("name"));
        return addName(this.known.partners, row.text("name"));
      case "Roles":
        this.nameUses.addCalled("role", row, row.text("role"));
        return addName(this.known.roles, row.text("role"));
      case "Groups":
        this.addGroup(row);
        break;
      case "Indicators":
        this.addFacts(row);
        return addName(this.known.indicators, row.text("code"));
      default:
    }
    if (row.table.id === "Rules") this.plausible.addRule(row);
    if (row.table.id === "ReportingPlan") this.addToPlan(row, (plan) => plan.add(row, this.beginningOf));
    // Rows that differ in a column which is missing would look like repeats.
    if (state.shape.missing.size > 0) return;
    if (row.table.id === "Observations") {
      for (const { reference, issue } of this.conflicts.add(row)) {
        this.reportInRow(row, issue, Number(reference));
        this.plausible.remove(Number(reference));
      }
      return;
    }
    if (row.table.id === "Canvas") this.canvas.add(row);
    if (row.table.id === "Groups") return this.reportAllInRow(row, state.groups.add(row));
    const repeated = state.repeatedRows.add(row, row.key(), elementAt(row.table.required, 0));
    this.reportAllInRow(row, repeated);
    if (row.table.id === "Checklist" && repeated.length === 0 && isMethodLine(row)) {
      this.reportAllInRow(row, state.methodLines.add(row));
    }
  }

  /** Records the facts of an indicator. Its periods are unknown without one of the columns that they follow from. */
  private addFacts(row: Row): void {
    row.hasReadMissing = false;
    const code = nameKey(row.text("code"));
    const facts = factsOf(row);
    this.facts.set(code, facts);
    this.lacksFacts ||= row.hasReadMissing;
    const add = (more: () => Partial<IndicatorFacts>) => {
      row.hasReadMissing = false;
      const added = more();
      if (!row.hasReadMissing) this.facts.set(code, { ...(this.facts.get(code) ?? facts), ...added });
    };
    add(() => plausibleFactsOf(row));
    const { reportingYear } = this.input;
    if (reportingYear === undefined) return;
    add(() => ({ ownPeriods: ownPeriodsIn(row, this.context.frequency, reportingYear) }));
  }

  private addToPlan(row: Row, add: (plan: ReportingPlan) => void): void {
    if (!this.plan) return;
    row.hasReadMissing = false;
    add(this.plan);
    if (row.hasReadMissing) this.plan = undefined;
  }

  private addGroup(row: Row): void {
    row.hasReadMissing = false;
    this.groups?.add(row);
    if (row.hasReadMissing) this.groups = undefined;
  }

  private readonly beginningOf = (indicator: string): number | undefined =>
    this.facts.get(indicator)?.baselineDay ?? this.context.start;

  private missingIn(table: string): ReadonlySet<string> {
    return this.missing.get(table) ?? NONE_MISSING;
  }

  private factsFor(row: Row): IndicatorFacts {
    if (row.table.id !== "Observations") return NO_FACTS;
    return this.facts.get(nameKey(row.text("indicator"))) ?? NO_FACTS;
  }

  private dayOf(id: string): number | undefined {
    const value = this.amountOf(id);
    return value !== undefined && isDay(value) ? Math.floor(value) : undefined;
  }

  private amountOf(id: string): number | undefined {
    const value = this.input.entries.find(({ field }) => field.id === id)?.cell.value;
    return typeof value === "number" ? value : undefined;
  }

  private reportAllInRow(row: Row, found: readonly FieldIssue[]): void {
    for (const each of found) this.reportInRow(row, each);
  }

  /**
   * Reports an issue of a row, or of the row with another number; issues in columns that the table lacks are dropped.
   */
  private reportInRow(row: Row, issue: FieldIssue, number = row.number): CellIssue | undefined {
    const column = row.column(issue.field);
    if (!column) return undefined;
    const address = `${column.letters}${number}`;
    const { fix, choices, ...unfixed } = issue;
    // No fix is offered in an unconfirmed column.
    const isFixable = (fix !== undefined || choices !== undefined) && !column.unconfirmed;
    const place: CellPlace = {
      kind: "cell",
      sheet: row.table.sheet,
      address,
      caption: column.caption,
      table: row.table.id,
      // What another row says is not known any more.
      ...((isFixable || number === row.number) && { key: row.cellKey(column.id) }),
    };
    const reported = issueAt(place, isFixable ? issue : unfixed);
    this.report(reported);
    return reported;
  }

  private report(found: CellIssue): void {
    this.counts[found.severity] += 1;
    if (this.issues.length < MAX_ISSUES) this.issues.push(found);
  }
}

function addName(names: NameIndex, name: string): void {
  if (name !== "") names.add(name);
}
