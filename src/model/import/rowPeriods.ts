/** The period of a row: its cell, and those beside it that say more of it. */
import { elementAt } from "../collections";
import type { IsoDate } from "../initiative";
import { valueIssue, type Details } from "../issues/issue";
import { truncate } from "../text/normalizeText";
import {
  endOfPeriodContaining,
  isYear,
  namesPartOfYear,
  periodOfPart,
  readDay,
  readPeriod,
  readSpan,
  yearAsCalled,
  type PeriodReading,
  type ReportingPeriods,
} from "./periods";
import { monthsOfFrequency } from "./periodText";
import type { ImportPlan } from "./plan";
import { clean, type Report, type RowColumns } from "./rowColumns";
import type { KnownIndicator } from "./words";

const UNKNOWN_PERIODS = { months: 12, anchor: 12, isOpen: true } as const;

/** Captions of years that need not be calendar years. */
const FISCAL_CAPTION = /fiscal|financial|financi[eè]re|exercice|reporting year|\bFY\b/i;

/** Reads the periods of rows. */
export class PeriodReader {
  private readonly parts = new Map<string, boolean>();
  private readonly periods = new Map<string, Map<ReportingPeriods, PeriodReading>>();
  /** whether the captions go on into another year: April to December, then January to March */
  private readonly crossesYears: boolean;

  /** what the caption of the periods and lines around the table call years */
  private readonly nameOfYears: string;
  /** whether these or a column may call years others than those of the calendar */
  private readonly mayCallYears: boolean;

  constructor(
    private readonly columns: RowColumns,
    private readonly plan: ImportPlan,
    private readonly today: IsoDate,
  ) {
    this.nameOfYears = `${columns.captionOfField("period")} ${plan.nameOfYears ?? ""}`;
    this.mayCallYears = columns.kindsOfYear.length > 0 || yearAsCalled("2000", this.nameOfYears) !== "2000";
    const captions = columns.layout.pivotColumns.map((column) => columns.captionAt(column));
    this.crossesYears = plan.pivot === "period" && isRotated(this.endsWithinYear(captions));
  }

  /** The last day of the period of a row; its issue is reported. */
  read(cells: readonly string[], indicator: KnownIndicator | undefined, report: Report): IsoDate | undefined {
    const text = this.withYear(cells, this.columns.cellOf(cells, "period"));
    if (text === "") return report("period", valueIssue("required"));
    const value = truncate(text);
    // The periods of an unknown indicator are unknown; its row already has an issue.
    const ownPeriods = indicator?.own ?? UNKNOWN_PERIODS;
    const beside = this.partBeside(cells, text);
    const part = beside && readPeriod(beside.period, this.plan, ownPeriods);
    if (beside && !(part && "period" in part))
      return report("period", valueIssue("partBeside", { value, ...beside.details }));
    const firstDay = this.dayIn(cells, this.columns.firstDay);
    const lastDay = firstDay === undefined ? undefined : readDay(text, this.plan.dayOrder);
    const reading =
      part ??
      (firstDay !== undefined && lastDay !== undefined
        ? readSpan(firstDay, lastDay, ownPeriods)
        : this.readPeriod(this.asCalled(text, cells), ownPeriods));
    if (!("period" in reading)) {
      const { code, ...details } = reading;
      return report("period", valueIssue(code, { ...details, value }));
    }
    const asSaid = this.againstFrequency(cells, text, ownPeriods);
    if (asSaid !== undefined) return report("period", valueIssue(asSaid, { value }));
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

  /** A year as the caption, a line around the table or a column calls it: "FY2024" of 2024 beside "Fiscal". */
  private asCalled(text: string, cells: readonly string[]): string {
    if (!this.mayCallYears) return text;
    const kinds = this.columns.kindsOfYear.map((index) => clean(cells[index] ?? ""));
    return yearAsCalled(text, [this.nameOfYears, ...kinds].join(" "));
  }

  /** Why a day is not the end of an own period, where a column says how long its period is. */
  private againstFrequency(
    cells: readonly string[],
    text: string,
    { months, isOpen }: ReportingPeriods,
  ): "periodTooLong" | "periodTooShort" | undefined {
    const { frequencies } = this.columns;
    if (frequencies.length === 0 || months === 0 || isOpen) return undefined;
    if (readDay(text, this.plan.dayOrder) === undefined) return undefined;
    const said = frequencies
      .map((index) => monthsOfFrequency(clean(cells[index] ?? "")))
      .find((each) => each !== undefined);
    if (said === undefined || said === months) return undefined;
    return said > months ? "periodTooLong" : "periodTooShort";
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
    const index = this.columns.leftOut.find((column) => isYear(clean(cells[column] ?? "")));
    if (index === undefined) return text;
    const year = clean(cells[index] ?? "");
    const isCalendarYear = /^\d{4}$/.test(year);
    const isFiscal = isCalendarYear && FISCAL_CAPTION.test(this.columns.layout.captions[index] ?? "");
    // A year beside months of two years may be either.
    if (isCalendarYear && !isFiscal && this.crossesYears) return text;
    return periodOfPart(isFiscal ? `FY${year}` : year, text, "");
  }

  /** The last days of parts of one year, in the order of their captions. */
  private endsWithinYear(captions: readonly string[]): readonly IsoDate[] {
    return captions
      .filter((caption) => this.isPart(caption))
      .map((part) => readPeriod(periodOfPart("2001", part, ""), this.plan, UNKNOWN_PERIODS))
      .flatMap((reading) => ("period" in reading ? [reading.period] : []));
  }

  /** The part of a year, such as a quarter or month, that an ignored column holds for a row with a year as period. */
  private partBeside(
    cells: readonly string[],
    period: string,
  ): { readonly period: string; readonly details: Details } | undefined {
    if (!isYear(period)) return undefined;
    const index =
      this.columns.partsOfYear.find((column) => clean(cells[column] ?? "") !== "") ??
      this.columns.kindCells.find((column) => this.isPart(clean(cells[column] ?? "")));
    if (index === undefined) return undefined;
    const [part, other] = [
      clean(elementAt(cells, index)),
      clean(elementAt(this.columns.layout.captions, index)),
    ];
    // Any other number or text is no part of a year.
    if (!/^\d{1,2}(?:\p{L}{1,3})?$/u.test(part) && !this.isPart(part))
      return { period: "", details: { part: truncate(part), other: truncate(other) } };
    const isFiscal = FISCAL_CAPTION.test(this.columns.captionOfField("period"));
    return {
      period: periodOfPart(isFiscal && /^\d{4}$/.test(period) ? `FY${period}` : period, part, other),
      details: { part: truncate(part), other: truncate(other) },
    };
  }
}

/** Whether days ascend, but for one place after which they begin anew before the first. */
function isRotated(days: readonly IsoDate[]): boolean {
  const descents = days.filter((day, index) => index > 0 && day < elementAt(days, index - 1)).length;
  return descents === 1 && elementAt(days, days.length - 1) < elementAt(days, 0);
}
