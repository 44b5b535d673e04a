/** Reads the rows of a file as observations: each part of a row has a reader of its own. */
import { elementAt } from "../collections";
import type { IsoDate } from "../initiative";
import { issueAt, valueIssue, type ImportIssue, type ValueIssue } from "../issues/issue";
import { importedKey } from "../rules/observationKey";
import { REFERENCES } from "../rules/values/words";
import { truncate } from "../text/normalizeText";
import { includes, namesTotal, NUMBER_FIELDS } from "./fields";
import type { FurtherValues } from "./furtherFields";
import { namesForeseenPeriod } from "./figureKinds";
import { keyIn } from "./keyLines";
import type { ValueRow } from "./layout";
import { isNumber } from "./numbers";
import type { ReportingPeriods } from "./periods";
import type { ImportPlan } from "./plan";
import { clean, RowColumns, type Report } from "./rowColumns";
import { FigureReader } from "./rowFigures";
import { FurtherReader } from "./rowFurther";
import { GroupReader } from "./rowGroups";
import { MarkReader } from "./rowMarks";
import { PeriodReader } from "./rowPeriods";
import { sectionField } from "./titleKeys";
import { WordMatcher, type ImportVocabulary, type KnownIndicator } from "./words";

/** An observation read from a file, in the workbook's vocabulary. */
export interface NewObservation extends FurtherValues {
  readonly indicator: string;
  readonly partner: string;
  readonly period: IsoDate;
  /** "" for all */
  readonly group: string;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

/** The reading of a single row of a file. */
export type RowReading =
  | { readonly kind: "empty" }
  /** the number of empty value cells */
  | { readonly kind: "unreported"; readonly cells: number }
  /** left out by a person's choice */
  | { readonly kind: "leftOut" }
  | { readonly kind: "bad"; readonly issues: readonly ImportIssue[] }
  | { readonly kind: "read"; readonly observation: NewObservation };
const NO_SHARES: ReadonlySet<string> = new Set();

/** Reads rows of a file by a plan. */
export class RowReader {
  readonly columns: RowColumns;
  private readonly words: WordMatcher;
  private readonly indicators: ReadonlyMap<string, KnownIndicator>;
  private readonly periods: PeriodReader;
  private readonly groups: GroupReader;
  private readonly marks: MarkReader;
  private readonly figures: FigureReader;
  private readonly further: FurtherReader;

  constructor(
    private readonly plan: ImportPlan,
    captions: readonly string[],
    known: ImportVocabulary,
    today: IsoDate,
  ) {
    this.columns = new RowColumns(plan, captions);
    this.words = new WordMatcher(known, plan.words);
    this.indicators = new Map(known.indicators.map((each) => [each.code, each]));
    this.periods = new PeriodReader(this.columns, plan, today);
    this.groups = new GroupReader(this.columns, plan, this.words, captions);
    this.marks = new MarkReader(this.columns, known, plan);
    this.figures = new FigureReader(this.columns, plan, this.words, known, this.marks);
    this.further = new FurtherReader(this.columns, plan, this.words, known);
  }

  /**
   * The row as an observation, or all its issues. `shares`: the indicators for which other rows may have fractions
   * instead of percentages.
   */
  read(row: ValueRow, shares: ReadonlySet<string> = NO_SHARES): RowReading {
    const { cells, isBroken, misfit } = row;
    if (isBroken) return bad(valueIssue("quoteOpen"));
    if (cells.every((cell) => cell.trim() === "")) return { kind: "empty" };
    if (misfit?.code === "cellCount" && this.remark(row) !== undefined) {
      return { kind: "bad", issues: this.issuesToReport(row, []) };
    }
    if (misfit) {
      const details =
        misfit.code === "otherCaptions"
          ? { line: misfit.captions }
          : { count: cells.length, expected: misfit.expected };
      return bad(valueIssue(misfit.code, details));
    }
    if (row.column !== undefined && row.blanks !== undefined)
      return { kind: "unreported", cells: row.blanks };
    if (this.columns.isLeftOut(cells)) return { kind: "leftOut" };
    const issues: ImportIssue[] = [];
    const observation = this.observation(row, shares, issues);
    if (row.blanks !== undefined) return this.unreported(row, row.blanks, issues);
    return observation && issues.length === 0
      ? { kind: "read", observation }
      : { kind: "bad", issues: this.issuesToReport(row, issues) };
  }

  /** The text of a title or note in a single cell; undefined for any other line. */
  remark({ cells, blanks }: ValueRow): string | undefined {
    const onlyIndex = cells.findIndex((cell) => clean(cell) !== "");
    if (onlyIndex < 0 || cells.some((cell, index) => index > onlyIndex && clean(cell) !== ""))
      return undefined;
    const isFigure =
      blanks === undefined && includes(NUMBER_FIELDS, this.columns.layout.columns[onlyIndex] ?? null);
    const text = clean(elementAt(cells, onlyIndex));
    return isFigure || isNumber(text) ? undefined : text;
  }

  /** The code of a row's indicator, if it is known. */
  indicatorOf(row: ValueRow): string | undefined {
    return this.words.meaning("indicator", this.nameOf(row, "indicator"));
  }

  /** The own periods of a known indicator. */
  periodsOf(indicator: string): ReportingPeriods | undefined {
    return this.indicators.get(indicator)?.own;
  }

  /** The issue of a row whose day is one of several within a period. */
  partOfPeriod(row: ValueRow): ImportIssue {
    const value = truncate(this.columns.cellOf(row.cells, "period"));
    return issueAt(this.columns.placeOf("period", row), valueIssue("periodTooShort", { value }));
  }

  /**
   * The issues to report: for a title, a note or a total only that, since its missing cells do not matter.
   */
  private issuesToReport(row: ValueRow, issues: readonly ImportIssue[]): readonly ImportIssue[] {
    const remark = this.remark(row);
    if (remark !== undefined) return bad(valueIssue("remark", { value: truncate(remark) })).issues;
    const totals = issues.filter(({ code }) => code === "totalRow");
    return totals.length > 0 ? totals.slice(0, 1) : issues;
  }

  /** The reading of a line without values: unreported if its other fields are valid, else a note or a title. */
  private unreported(row: ValueRow, cells: number, all: readonly ImportIssue[]): RowReading {
    const { pivot } = this.plan;
    const issues = all.filter(({ place: { field } }) => field !== pivot && field !== "value");
    return issues.length === 0
      ? { kind: "unreported", cells }
      : { kind: "bad", issues: this.issuesToReport(row, issues) };
  }

  private observation(
    row: ValueRow,
    shares: ReadonlySet<string>,
    issues: ImportIssue[],
  ): NewObservation | undefined {
    const { cells } = row;
    const report: Report = (field, issue) => {
      if (issue) issues.push(issueAt(this.columns.placeOf(field, row), issue));
      return undefined;
    };
    const caption = row.column === undefined ? "" : this.columns.captionAt(row.column);
    if (this.plan.pivot === "period" && namesForeseenPeriod(caption))
      return report("value", valueIssue("notAResult", { part: caption, other: caption }));
    const code = this.word(row, "indicator", report);
    const indicator = code === undefined ? undefined : this.indicators.get(code);
    const partner = this.word(row, "partner", report);
    const period = this.periods.read(cells, indicator, report);
    const group = this.groups.read(row, indicator, report);
    const marks = this.marks.marksOf(row);
    const figures = this.figures.read(row, indicator, shares, marks, report);
    this.marks.reportStatusCodes(row, report);
    const noResult = this.marks.noResult(row, indicator);
    if (noResult || this.plan.areResults === false) report("value", valueIssue("notAResult", noResult ?? {}));
    const { breakdown, ...further } = this.marks.withMarks(this.further.read(row, report), marks);
    if (code === undefined || partner === undefined || period === undefined) return undefined;
    const groupParts = { group, ...(group !== "" && breakdown !== undefined && { breakdown }) };
    return { indicator: code, partner, period, ...groupParts, ...figures, ...further };
  }

  /** The text that names the indicator or the partner of a row: a cell, else the title of its section, else that of all rows. */
  private nameOf({ cells, title = "" }: ValueRow, field: "indicator" | "partner"): string {
    const isTitled =
      this.columns.indexes[field] === undefined && title !== "" && sectionField(title, this.words) === field;
    return isTitled ? (keyIn(title)?.text ?? title) : this.columns.cellOf(cells, field);
  }

  private word(row: ValueRow, field: "indicator" | "partner", report: Report): string | undefined {
    const text = this.nameOf(row, field);
    const meaning = this.words.meaning(field, text);
    if (meaning !== undefined && meaning !== "") {
      if (field === "indicator") report(field, this.otherIndicator(row.cells, meaning, text));
      return meaning;
    }
    if (text === "") return report(field, valueIssue("required"));
    const value = truncate(text);
    if (namesTotal(text)) return report(field, valueIssue("totalRow", { value }));
    const nearest = this.words.nearest(field, text)?.word;
    return report(field, valueIssue(REFERENCES[field].code, { value, nearest }));
  }

  /** The issue of another cell that names another indicator: a code and a name that do not belong together. */
  private otherIndicator(cells: readonly string[], code: string, text: string): ValueIssue | undefined {
    for (const index of this.columns.namesOfIndicator) {
      const name = clean(cells[index] ?? "");
      const meaning = name === "" ? undefined : this.words.meaning("indicator", name);
      if (meaning === undefined || meaning === code) continue;
      const other = truncate(clean(elementAt(this.columns.layout.captions, index)));
      return valueIssue("indicatorsDiffer", { value: truncate(text), part: truncate(name), other });
    }
    return undefined;
  }
}

/** An invalid row with a single issue. */
function bad(issue: ValueIssue): { readonly kind: "bad"; readonly issues: readonly ImportIssue[] } {
  return { kind: "bad", issues: [issueAt({ kind: "import" }, issue)] };
}

/** The key by which an import recognises observations. */
export function newObservationKey(observation: NewObservation): string {
  return importedKey((field) => observation[field] ?? "");
}
