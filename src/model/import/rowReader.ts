import { elementAt } from "../collections";
import type { IsoDate } from "../initiative";
import { issueAt, valueIssue, type Details, type ImportIssue, type ValueIssue } from "../issues/issue";
import { TEXT_LIMITS } from "../entities";
import { FORBIDDEN_FIRST_TYPED_CHARACTERS } from "../rules/limits";
import { importedKey } from "../rules/observationKey";
import { lengthIssue, lookupKeyIssue } from "../rules/values/texts";
import { REFERENCES } from "../rules/values/words";
import {
  captionFit,
  FURTHER_FIELDS,
  edgeOfPeriod,
  includes,
  isAnswer,
  isPartOfYear,
  namesSubtotal,
  namesTotal,
  NUMBER_FIELDS,
  readingOf,
  valueCaption,
  wordForAges,
  type ChoiceField,
  type ConstantField,
  type Field,
  type FurtherField,
  type NumberField,
} from "./fields";
import { valuesIssue, numberIssue, type RowValues } from "./valueIssues";
import {
  readFurtherDay,
  readFurtherNumber,
  readText,
  unusableText,
  type FurtherReading,
  type FurtherValues,
} from "./furtherFields";
import { groupIn, keyIn } from "./keyLines";
import { layoutOf, type Layout, type ValueRow } from "./layout";
import { groupBehindDate } from "./groupDates";
import { holdsStatusCodes, saysProvisional, separateMark, statusMeaning } from "./marks";
import { missingCodeIn, missingCodeKey } from "./missingCodes";
import { isNumber, isPercentage, readNumber } from "./numbers";
import {
  endOfPeriodContaining,
  isYear,
  namesPartOfYear,
  periodOfPart,
  readDay,
  readPeriod,
  readSpan,
  type PeriodReading,
  type ReportingPeriods,
} from "./periods";
import { markOfPeriod, unitBesidePeriod } from "./periodText";
import type { ImportPlan } from "./plan";
import { announcesGoals, saysNoResult } from "./figureKinds";
import { sectionField } from "./titleKeys";
import { isAgainstKind } from "./units";
import { ScaleReader } from "./rowScale";
import { UnitReader } from "./rowUnits";
import { scaled } from "./scale";
import { withoutControls } from "./controlCharacters";
import { WordMatcher, type ImportVocabulary, type KnownIndicator } from "./words";
import { normalizeText, truncate, withoutInvisible } from "../text/normalizeText";

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

const UNKNOWN_PERIODS = { months: 12, anchor: 12, isOpen: true } as const;
const NOTHING_READ: FurtherReading = { issues: [] };
const NO_SHARES: ReadonlySet<string> = new Set();
const NO_MARKS: readonly string[] = [];

/** Captions of years that need not be calendar years. */
const FISCAL_CAPTION = /fiscal|financial|financi[eè]re|exercice|reporting year|\bFY\b/i;

/** Stands after each cell in `RowReader.otherCells`; no cell holds it. */
export const BETWEEN_CELLS = "\u0001";

/** Reads rows of a file by a plan. */
export class RowReader {
  readonly layout: Layout;
  private readonly words: WordMatcher;
  private readonly indicators: ReadonlyMap<string, KnownIndicator>;
  private readonly indexes: Readonly<Partial<Record<Field, number>>>;
  private readonly groups: readonly number[];
  /** the columns of the file that do not identify figures: those left out, and the note */
  readonly otherColumns: readonly number[];
  /** their cells in a row */
  private readonly others: readonly number[];
  /** the cells that are left out */
  private readonly leftOut: readonly number[];
  /** the cells that may say that a figure is a target: those left out, and groups */
  private readonly kindCells: readonly number[];
  /** ignored columns that name the indicator as well */
  private readonly namesOfIndicator: readonly number[];
  /** the cells with codes of observation status */
  private readonly statusCodes: readonly number[];
  /** ignored columns with the part of a year */
  private readonly partsOfYear: readonly number[];
  /** the cell with the first day of the period, where the period is a last day */
  private readonly firstDay: number | undefined;
  private readonly scale: ScaleReader;
  private readonly units: UnitReader;
  private readonly wordForAges: string;
  private readonly kinds = new Map<string, boolean>();
  private readonly parts = new Map<string, boolean>();
  private readonly groupsOfTitles = new Map<string, string | undefined>();
  private readonly periods = new Map<string, Map<ReportingPeriods, PeriodReading>>();

  constructor(
    private readonly plan: ImportPlan,
    private readonly captions: readonly string[],
    private readonly known: ImportVocabulary,
    private readonly today: IsoDate,
  ) {
    this.layout = layoutOf(captions, plan);
    const { columns } = this.layout;
    this.words = new WordMatcher(known, plan.words);
    this.indicators = new Map(known.indicators.map((each) => [each.code, each]));
    this.indexes = Object.fromEntries(
      columns.flatMap((field, index) => (field === null || field === "group" ? [] : [[field, index]])),
    );
    this.groups = columns.flatMap((field, index) => (field === "group" ? [index] : []));
    const { captions: cellCaptions, marks } = this.layout;
    this.leftOut = columns.flatMap((field, index) =>
      field === null && !marks.includes(index) ? [index] : [],
    );
    this.kindCells = columns.flatMap((field, index) => (field === null || field === "group" ? [index] : []));
    this.statusCodes = marks.filter((index) =>
      holdsStatusCodes(normalizeText(elementAt(cellCaptions, index), "caption")),
    );
    this.partsOfYear = this.leftOut.filter((index) => isPartOfYear(elementAt(cellCaptions, index)));
    this.namesOfIndicator = this.leftOut.filter(
      (index) => captionFit("indicator", elementAt(cellCaptions, index)) >= 2,
    );
    const edgeOf = (index: number | undefined) =>
      index === undefined ? undefined : edgeOfPeriod(elementAt(cellCaptions, index));
    this.firstDay =
      edgeOf(this.indexes.period) === "last"
        ? this.leftOut.find((index) => edgeOf(index) === "first")
        : undefined;
    const { note } = this.indexes;
    this.others = note === undefined ? this.leftOut : [...this.leftOut, note];
    this.otherColumns = this.others.map((index) => elementAt(this.layout.kept, index));
    this.wordForAges = plan.pivot === "group" ? wordForAges(captions) : "";
    this.scale = new ScaleReader(this.layout, this.leftOut, plan.titleScale);
    this.units = new UnitReader(this.layout, this.leftOut, plan.titleUnit);
  }

  /** The cells of a row that do not identify its figure, those of `otherColumns` in order, as one text. */
  otherCells(cells: readonly string[]): string {
    let text = "";
    for (const index of this.others) text += clean(cells[index] ?? "") + BETWEEN_CELLS;
    return text;
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
    if (this.isLeftOut(cells)) return { kind: "leftOut" };
    const issues: ImportIssue[] = [];
    const observation = this.observation(row, shares, issues);
    if (row.blanks !== undefined) return this.unreported(row, row.blanks, issues);
    return observation && issues.length === 0
      ? { kind: "read", observation }
      : { kind: "bad", issues: this.issuesToReport(row, issues) };
  }

  /** Whether a person chose to take only rows with another text in one of the columns. */
  private isLeftOut(cells: readonly string[]): boolean {
    return Object.entries(this.plan.sameKey).some(([column, choice]) => {
      if (typeof choice !== "object") return false;
      const index = this.layout.kept.indexOf(Number(column));
      return index >= 0 && clean(cells[index] ?? "") !== choice.only;
    });
  }

  /** The text of a title or note in a single cell; undefined for any other line. */
  remark({ cells, blanks }: ValueRow): string | undefined {
    const onlyIndex = cells.findIndex((cell) => clean(cell) !== "");
    if (onlyIndex < 0 || cells.some((cell, index) => index > onlyIndex && clean(cell) !== ""))
      return undefined;
    const isFigure = blanks === undefined && includes(NUMBER_FIELDS, this.layout.columns[onlyIndex] ?? null);
    const text = clean(elementAt(cells, onlyIndex));
    return isFigure || isNumber(text) ? undefined : text;
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

  /** The text of a field before look-up; the constant if no column holds the field. */
  cellOf(cells: readonly string[], field: ConstantField): string {
    const index = this.indexes[field];
    return index === undefined ? (this.plan.constants[field] ?? "") : clean(cells[index] ?? "");
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
    const value = truncate(this.cellOf(row.cells, "period"));
    return issueAt(this.placeOf("period", row), valueIssue("periodTooShort", { value }));
  }

  /** The text that names the indicator or the partner of a row: a cell, else the title of its section, else that of all rows. */
  private nameOf({ cells, title = "" }: ValueRow, field: "indicator" | "partner"): string {
    const isTitled =
      this.indexes[field] === undefined && title !== "" && sectionField(title, this.words) === field;
    return isTitled ? (keyIn(title)?.text ?? title) : this.cellOf(cells, field);
  }

  /** The texts of the cells of group columns, with the captions of these. */
  groupCells(cells: readonly string[]): readonly { readonly word: string; readonly caption: string }[] {
    return this.groups.map((index) => ({
      word: clean(cells[index] ?? ""),
      caption: clean(this.layout.captions[index] ?? ""),
    }));
  }

  private observation(
    row: ValueRow,
    shares: ReadonlySet<string>,
    issues: ImportIssue[],
  ): NewObservation | undefined {
    const { cells } = row;
    const report: Report = (field, issue) => {
      if (issue) issues.push(issueAt(this.placeOf(field, row), issue));
      return undefined;
    };
    const code = this.word(row, "indicator", report);
    const indicator = code === undefined ? undefined : this.indicators.get(code);
    const partner = this.word(row, "partner", report);
    const period = this.period(cells, indicator, report);
    const group = this.group(row, report);
    const marks = this.marksOf(row);
    const figures = this.figures(row, indicator, shares, marks, report);
    this.reportStatusCodes(cells, report);
    const noResult = this.noResult(row);
    if (noResult || this.plan.areResults === false) report("value", valueIssue("notAResult", noResult ?? {}));
    const { breakdown, ...further } = this.withMarks(this.further(row, report), marks);
    if (code === undefined || partner === undefined || period === undefined) return undefined;
    const groupParts = { group, ...(group !== "" && breakdown !== undefined && { breakdown }) };
    return { indicator: code, partner, period, ...groupParts, ...figures, ...further };
  }

  private placeOf(field: Field, row: ValueRow): ImportIssue["place"] {
    const column = this.indexes[field] ?? (field === "group" ? this.groups[0] : undefined);
    const caption = column === undefined ? "" : this.captionOf(column, row);
    return {
      kind: "import",
      field,
      ...(column !== undefined && { column }),
      ...(caption !== "" && { caption }),
    };
  }

  /** The caption of a column of the file. */
  captionAt(column: number): string {
    return truncate(clean(this.captions[column] ?? ""));
  }

  /** The caption of a cell's column. In a wide file, a value and its caption cell both have the caption of their column. */
  private captionOf(index: number, { column }: ValueRow): string {
    const keptCaption = index < this.layout.kept.length ? this.layout.captions[index] : undefined;
    if (keptCaption !== undefined) return truncate(clean(keptCaption));
    return column === undefined ? "" : this.captionAt(column);
  }

  private textOf(cells: readonly string[], field: Field): string {
    const index = this.indexes[field];
    return index === undefined ? "" : clean(cells[index] ?? "");
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
    for (const index of this.namesOfIndicator) {
      const name = clean(cells[index] ?? "");
      const meaning = name === "" ? undefined : this.words.meaning("indicator", name);
      if (meaning === undefined || meaning === code) continue;
      const other = truncate(clean(elementAt(this.layout.captions, index)));
      return valueIssue("indicatorsDiffer", { value: truncate(text), part: truncate(name), other });
    }
    return undefined;
  }

  private period(
    cells: readonly string[],
    indicator: KnownIndicator | undefined,
    report: Report,
  ): IsoDate | undefined {
    const text = this.withYear(cells, this.cellOf(cells, "period"));
    if (text === "") return report("period", valueIssue("required"));
    const value = truncate(text);
    // The periods of an unknown indicator are unknown; its row already has an issue.
    const ownPeriods = indicator?.own ?? UNKNOWN_PERIODS;
    const beside = this.partBeside(cells, text);
    const part = beside && readPeriod(beside.period, this.plan, ownPeriods);
    if (beside && !(part && "period" in part))
      return report("period", valueIssue("partBeside", { value, ...beside.details }));
    const firstDay = this.dayIn(cells, this.firstDay);
    const lastDay = firstDay === undefined ? undefined : readDay(text, this.plan.dayOrder);
    const reading =
      part ??
      (firstDay !== undefined && lastDay !== undefined
        ? readSpan(firstDay, lastDay, ownPeriods)
        : this.readPeriod(text, ownPeriods));
    if (!("period" in reading)) {
      const { code, ...details } = reading;
      return report("period", valueIssue(code, { ...details, value }));
    }
    // The current period may have a value; a future one can only have a target.
    if (reading.period > endOfPeriodContaining(this.today, ownPeriods)) {
      return report("period", valueIssue("future", { value }));
    }
    return reading.period;
  }

  /** The reading of a period; memoized. */
  private readPeriod(text: string, own: ReportingPeriods): PeriodReading {
    let readings = this.periods.get(text);
    if (!readings) this.periods.set(text, (readings = new Map<ReportingPeriods, PeriodReading>()));
    let reading = readings.get(own);
    if (!reading) readings.set(own, (reading = readPeriod(text, this.plan, own)));
    return reading;
  }

  private dayIn(cells: readonly string[], index: number | undefined): IsoDate | undefined {
    return index === undefined ? undefined : readDay(clean(cells[index] ?? ""), this.plan.dayOrder);
  }

  /** Whether a cell names a part of a year; memoized. */
  private isPart(text: string): boolean {
    let isPart = this.parts.get(text);
    if (isPart === undefined) this.parts.set(text, (isPart = text !== "" && namesPartOfYear(text)));
    return isPart;
  }

  /** The period of a caption that is a part of the year in a cell of its row: "Q1" next to 2024. */
  private withYear(cells: readonly string[], text: string): string {
    if (this.plan.pivot !== "period" || !this.isPart(text)) return text;
    const index = this.leftOut.find((column) => isYear(clean(cells[column] ?? "")));
    if (index === undefined) return text;
    const year = clean(cells[index] ?? "");
    const isFiscal = FISCAL_CAPTION.test(this.layout.captions[index] ?? "") && /^\d{4}$/.test(year);
    return periodOfPart(isFiscal ? `FY${year}` : year, text, "");
  }

  /** The cell that says that the figure of a row is a target or the like. */
  private noResult({ cells, title }: ValueRow): Details | undefined {
    if (title !== undefined && announcesGoals(title))
      return { part: truncate(title), other: truncate(title) };
    for (const index of this.kindCells) {
      const text = clean(cells[index] ?? "");
      if (text === "") continue;
      const key = `${index} ${text}`;
      let isGoal = this.kinds.get(key);
      if (isGoal === undefined)
        this.kinds.set(key, (isGoal = saysNoResult(text, this.layout.captions[index] ?? "")));
      if (isGoal) return { part: truncate(text), other: truncate(clean(this.layout.captions[index] ?? "")) };
    }
    return undefined;
  }

  /** The marks of a row's figure: after the figure, after the period in its caption, and in columns of marks. */
  private marksOf({ cells, column }: ValueRow): readonly string[] {
    const inCells = this.marksBeside(column).map((index) => clean(cells[index] ?? ""));
    const ofPeriod = column === undefined ? this.cellOf(cells, "period") : this.captionAt(column);
    const value = this.textOf(cells, "value");
    // Nearly all figures and periods end with a digit, and have no mark.
    if (inCells.length === 0 && /^[^^]*\d$/.test(value) && /\d$/.test(ofPeriod)) return NO_MARKS;
    return [separateMark(value).mark, markOfPeriod(ofPeriod), ...inCells].filter((mark) => mark !== "");
  }

  /** The cells with marks of a figure: in a wide file with several columns of them, the one that follows the figure. */
  private marksBeside(column: number | undefined): readonly number[] {
    const { marks, kept, pivotColumns } = this.layout;
    if (column === undefined || marks.length < 2) return marks;
    const next = pivotColumns.find((each) => each > column) ?? Infinity;
    return marks.filter((index) => {
      const place = elementAt(kept, index);
      return place > column && place < next;
    });
  }

  /** Reports a figure that a code of observation status calls missing, or a forecast. */
  private reportStatusCodes(cells: readonly string[], report: Report): void {
    for (const index of this.layout.marks) {
      const code = clean(cells[index] ?? "");
      const meaning = this.statusCodes.includes(index)
        ? statusMeaning(code)
        : /^f$/i.test(code)
          ? "forecast"
          : undefined;
      if (meaning === "missing") report("value", valueIssue("suppressed", { value: truncate(code) }));
      if (meaning === "forecast")
        report(
          "value",
          valueIssue("notAResult", {
            part: truncate(code),
            other: truncate(clean(this.layout.captions[index] ?? "")),
          }),
        );
    }
  }

  /** Adds marks to the further fields: a provisional status where no other is given, a note of the others. */
  private withMarks(further: FurtherValues, marks: readonly string[]): FurtherValues {
    if (marks.length === 0) return further;
    const provisional = this.known.choices.status.find(({ id }) => id === "provisional")?.label;
    const isStatus = (mark: string) =>
      saysProvisional(mark) && provisional !== undefined && (further.status ?? provisional) === provisional;
    const others = [...new Set(marks.filter((mark) => !isStatus(mark)))];
    const note = [further.note ?? "", ...others].filter((part) => part !== "").join("; ");
    return {
      ...further,
      ...(provisional !== undefined && marks.some(isStatus) && { status: provisional }),
      ...(note !== "" && note.length <= TEXT_LIMITS.text && { note }),
    };
  }

  /** The part of a year, such as a quarter or month, that an ignored column holds for a row with a year as period. */
  private partBeside(
    cells: readonly string[],
    period: string,
  ): { readonly period: string; readonly details: Details } | undefined {
    if (!isYear(period)) return undefined;
    const index =
      this.partsOfYear.find((column) => clean(cells[column] ?? "") !== "") ??
      this.kindCells.find((column) => this.isPart(clean(cells[column] ?? "")));
    if (index === undefined) return undefined;
    const [part, other] = [clean(elementAt(cells, index)), clean(elementAt(this.layout.captions, index))];
    const column = this.indexes.period;
    const isFiscal = column !== undefined && FISCAL_CAPTION.test(this.layout.captions[column] ?? "");
    return {
      period: periodOfPart(isFiscal && /^\d{4}$/.test(period) ? `FY${period}` : period, part, other),
      details: { part: truncate(part), other: truncate(other) },
    };
  }

  /** The group that the title of a section names; memoized. */
  private groupOfTitle(title: string): string | undefined {
    if (title === "") return undefined;
    if (!this.groupsOfTitles.has(title)) this.groupsOfTitles.set(title, groupIn(title));
    return this.groupsOfTitles.get(title);
  }

  /** The group that the title names and the group cells, joined; a cell without letters, or that only answers its caption, is prefixed with that. */
  private group({ cells, title = "" }: ValueRow, report: Report): string {
    const ofTitle = this.groupOfTitle(title) ?? this.plan.titleGroup ?? "";
    const ofCells = this.groupCells(cells).map(({ word: cell, caption }) => {
      // In a wide file by groups, the caption of a figure is the group, or that of the value.
      if (this.plan.pivot === "group" && caption === "" && valueCaption(cell) === "sure") return "";
      const word = cell === "" ? "" : (this.words.meaning("group", cell, caption) ?? cell);
      if (word === cell && namesSubtotal(cell))
        report("group", valueIssue("totalRow", { value: truncate(cell) }));
      const range = word === cell ? groupBehindDate(cell) : undefined;
      if (range !== undefined)
        report("group", valueIssue("groupIsDate", { value: truncate(cell), nearest: range }));
      const isClear = word === "" || (/\p{L}/u.test(word) && !isAnswer(word));
      return isClear ? word : `${caption || this.wordForAges} ${word}`.trim();
    });
    const group = [ofTitle, ...ofCells]
      .filter((part) => part !== "")
      .join(", ")
      .replace(/\s+/g, " ");
    report("group", lengthIssue(group, TEXT_LIMITS.groupName));
    report(
      "group",
      group === "" ? undefined : lookupKeyIssue(group, false, FORBIDDEN_FIRST_TYPED_CHARACTERS),
    );
    report("group", unusableText(group));
    return group;
  }

  private figures(
    row: ValueRow,
    indicator: KnownIndicator | undefined,
    shares: ReadonlySet<string>,
    marks: readonly string[],
    report: Report,
  ): RowValues {
    const { cells } = row;
    let isInvalid = false;
    const status = this.statusOf(cells);
    const number = (field: NumberField): number | undefined => {
      const { text, found } = this.numberIn(cells, field);
      if (text === "") return undefined;
      const issue =
        this.sharedCaption(field, text, row) ??
        numberIssue(field, text, found, indicator) ??
        this.missingCode(cells, text, indicator);
      if (!issue) return found;
      // A mark such as "n/a" only repeats the status.
      if (issue.code === "suppressed" && status === "notAvailable") return undefined;
      isInvalid = true;
      return report(field, issue);
    };
    const read = {
      value: number("value"),
      numerator: number("numerator"),
      denominator: number("denominator"),
    };
    const scale = this.scale.of(row, indicator);
    // A percentage is the same in thousands: only its numerator and denominator are multiplied.
    const factor = this.plan.scale === "multiply" ? (scale?.factor ?? 1) : 1;
    const isOpen =
      scale !== undefined &&
      this.plan.scale !== "asIs" &&
      (this.plan.scale === null ||
        Number.isNaN(factor) ||
        (indicator?.kind === "percent" && read.value !== undefined));
    const figures = figuresOf(read, isOpen ? 1 : factor);
    const writing = {
      hasPercentSign: isPercentage(this.textOf(cells, "value")),
      mayBeFraction: indicator !== undefined && (shares.has(indicator.code) || this.units.saysShare(cells)),
    };
    const unit = read.value === undefined ? undefined : this.unitAgainstKind(row, indicator);
    if (unit) report("value", unit);
    if (isOpen)
      report("value", valueIssue("scaled", { ...scale.details, by: scale.isFactor ? "row" : "text" }));
    const provisional = marks.length === 0 ? undefined : this.withMarks({}, marks).status;
    const combinedIssue =
      isInvalid || isOpen || unit
        ? undefined
        : valuesIssue({ ...figures, status: status ?? provisional }, indicator, writing);
    if (combinedIssue) report(combinedIssue.field as NumberField, combinedIssue);
    return figures;
  }

  /** The issue of a code of a missing figure. No percentage can be such a number. */
  private missingCode(
    cells: readonly string[],
    text: string,
    known: KnownIndicator | undefined,
  ): ValueIssue | undefined {
    const { missingCodes } = this.plan;
    if (missingCodes.length === 0 || known?.kind === "percent") return undefined;
    const code = missingCodeIn(text);
    const { indicator } = this.indexes;
    const name = indicator === undefined ? "" : (cells[indicator] ?? "").trim();
    return code !== undefined && missingCodes.includes(missingCodeKey(name, code))
      ? valueIssue("missingCode", { value: truncate(text) })
      : undefined;
  }

  /** The issue of a unit, in a caption of a period or in a column, that cannot be that of the indicator. */
  private unitAgainstKind(
    { cells, column }: ValueRow,
    indicator: KnownIndicator | undefined,
  ): ValueIssue | undefined {
    if (!indicator) return undefined;
    if (column !== undefined && this.plan.pivot === "period") {
      const caption = this.captionAt(column);
      const beside = unitBesidePeriod(caption);
      if (beside !== "" && isAgainstKind(beside, indicator))
        return valueIssue("unitAgainstKind", { part: beside, other: caption, kind: indicator.kind ?? "" });
    }
    return this.units.against(cells, indicator);
  }

  /** The number in a field of a row, without the mark after it. */
  private numberIn(
    cells: readonly string[],
    field: NumberField,
  ): { text: string; found: number | undefined } {
    const text = this.textOf(cells, field);
    const found = text === "" ? undefined : readNumber(text, this.plan.decimals);
    if (found !== undefined || text === "") return { text, found };
    const { figure, mark } = separateMark(text);
    return mark === "" ? { text, found } : { text: figure, found: readNumber(figure, this.plan.decimals) };
  }

  /** The id of the status of a row; undefined for none or an unknown one. */
  private statusOf(cells: readonly string[]): string | undefined {
    const label = this.words.meaning("status", this.cellOf(cells, "status"));
    return this.known.choices.status.find((each) => each.label === label)?.id;
  }

  /** The further fields of a row; empty cells are omitted. */
  private further(row: ValueRow, report: Report): FurtherValues {
    return Object.fromEntries(
      FURTHER_FIELDS.flatMap((field) => {
        const { value, issues } = this.readFurther(field, row);
        for (const issue of issues) report(field, issue);
        return value === undefined ? [] : [[field, value]];
      }),
    );
  }

  private readFurther(field: FurtherField, row: ValueRow): FurtherReading {
    const reading = readingOf(field);
    if (reading === "word") return this.choice(row.cells, field as ChoiceField);
    const text = this.textOf(row.cells, field);
    if (text === "") return NOTHING_READ;
    if (reading === "text") return readText(field, text);
    if (reading === "day") return readFurtherDay(text, this.plan.dayOrder);
    const shared = this.sharedCaption(field, text, row);
    return shared ? { issues: [shared] } : readFurtherNumber(field, text, this.plan.decimals);
  }

  /** Reads a list label, from the row or the constant for all rows. */
  private choice(cells: readonly string[], field: ChoiceField): FurtherReading {
    const text = this.cellOf(cells, field);
    if (text === "") return NOTHING_READ;
    const meaning = this.words.meaning(field, text);
    if (meaning !== undefined && meaning !== "") return { value: meaning, issues: [] };
    const known = this.known.choices[field].map(({ label }) => label).join(", ");
    return { issues: [valueIssue("notInList", { value: truncate(text), known: truncate(known) })] };
  }

  /** The issue of a number that may apply to several rows or columns, by its own cell or its caption. */
  private sharedCaption(
    field: Field,
    text: string,
    { column, shared, merged }: ValueRow,
  ): ValueIssue | undefined {
    if (!shared && !merged) return undefined;
    const fileColumn = this.layout.kept[this.indexes[field]!] ?? column;
    if (fileColumn !== undefined && merged?.includes(fileColumn) && isNumber(text))
      return valueIssue("mergedFigure", { value: truncate(text) });
    return fileColumn !== undefined && shared?.includes(fileColumn)
      ? valueIssue("sharedCaption", { value: truncate(text) })
      : undefined;
  }
}

/** Reports the issue of a field, if there is one. */
type Report = (field: Field, issue: ValueIssue | undefined) => undefined;

/** The numbers of a row times a factor, without those that are missing. */
function figuresOf(
  { value, numerator, denominator }: Readonly<Record<NumberField, number | undefined>>,
  factor: number,
): RowValues {
  const times = (figure: number) => (factor === 1 ? figure : scaled(figure, factor));
  return {
    ...(value !== undefined && { value: times(value) }),
    ...(numerator !== undefined && { numerator: times(numerator) }),
    ...(denominator !== undefined && { denominator: times(denominator) }),
  };
}

/** An invalid row with a single issue. */
function bad(issue: ValueIssue): { readonly kind: "bad"; readonly issues: readonly ImportIssue[] } {
  return { kind: "bad", issues: [issueAt({ kind: "import" }, issue)] };
}

/** The key by which an import recognises observations. */
export function newObservationKey(observation: NewObservation): string {
  return importedKey((field) => observation[field] ?? "");
}

/** A text as cells store it: composed letters, no control or invisible characters, trimmed. */
function clean(text: string): string {
  if (/^[!-~]*$/.test(text)) return text;
  return withoutControls(withoutInvisible(text).normalize("NFC"), " ").trim();
}
