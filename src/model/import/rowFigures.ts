/** The figures of a row: value, numerator and denominator. */
import { elementAt } from "../collections";
import { valueIssue, type ValueIssue } from "../issues/issue";
import { truncate } from "../text/normalizeText";
import type { Field, NumberField } from "./fields";
import type { ValueRow } from "./layout";
import { separateMark } from "./marks";
import { isCodeOfScale, missingCodeIn, missingCodeKey } from "./missingCodes";
import { isNumber, isPercentage, readNumber } from "./numbers";
import { unitBesidePeriod } from "./periodText";
import type { ImportPlan } from "./plan";
import type { Report, RowColumns } from "./rowColumns";
import type { MarkReader } from "./rowMarks";
import { ScaleReader } from "./rowScale";
import { unitIssue, UnitReader } from "./rowUnits";
import { scaled } from "./scale";
import { countsWithoutEnd, isAgainstKind, isSingleUnit, kindAgainst, signIn, withoutUnit } from "./units";
import { numberIssue, valuesIssue, type RowValues } from "./valueIssues";
import type { ImportVocabulary, KnownIndicator, WordMatcher } from "./words";

/** Reads the figures of rows. */
export class FigureReader {
  private readonly scale: ScaleReader;
  private readonly units: UnitReader;

  constructor(
    private readonly columns: RowColumns,
    private readonly plan: ImportPlan,
    private readonly words: WordMatcher,
    private readonly known: ImportVocabulary,
    private readonly marks: MarkReader,
  ) {
    this.scale = new ScaleReader(columns.layout, columns.leftOut, plan.titleScale);
    this.units = new UnitReader(columns.layout, columns.leftOut, plan.titleUnit);
  }

  /**
   * The figures of a row, in units; their issues are reported.
   * @param shares the indicators for which other rows may have fractions instead of percentages
   * @param marks those of the row
   */
  read(
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
      const { text, found } = this.numberIn(cells, field, indicator);
      if (text === "") return undefined;
      const issue =
        sharedCaptionIssue(this.columns, field, text, row) ??
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
      hasPercentSign: isPercentage(this.columns.textOf(cells, "value")),
      mayBeFraction: indicator !== undefined && (shares.has(indicator.code) || this.units.saysShare(cells)),
    };
    const unit = read.value === undefined ? undefined : this.unitAgainstKind(row, indicator);
    if (unit) report("value", unit);
    else if (isOpen)
      report("value", valueIssue("scaled", { ...scale.details, by: scale.isFactor ? "row" : "text" }));
    const provisional = marks.length === 0 ? undefined : this.marks.withMarks({}, marks).status;
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
    // Of people or of money, there may be a few here and 99 there.
    if (code !== undefined && isCodeOfScale(code) && countsWithoutEnd(known?.unit ?? "")) return undefined;
    const { indicator } = this.columns.indexes;
    const name = indicator === undefined ? "" : (cells[indicator] ?? "").trim();
    return code !== undefined && missingCodes.includes(missingCodeKey(name, code))
      ? valueIssue("missingCode", { value: truncate(text) })
      : undefined;
  }

  /** The issue of a unit, in a caption of a period or in a column, that cannot be that of the indicator. */
  private unitAgainstKind(row: ValueRow, indicator: KnownIndicator | undefined): ValueIssue | undefined {
    if (!indicator) return undefined;
    const { cells, column, unit } = row;
    if (unit !== undefined && isAgainstKind(unit, indicator))
      return unitIssue({ part: unit, other: this.captionOfFigure(column) }, kindAgainst(unit, indicator));
    if (column !== undefined && this.plan.pivot === "period") {
      const caption = this.columns.captionAt(column);
      const beside = unitBesidePeriod(caption);
      if (beside !== "" && isAgainstKind(beside, indicator))
        return unitIssue({ part: beside, other: caption }, kindAgainst(beside, indicator));
    }
    const against = this.units.against(cells, indicator);
    if (against || !this.scale.isUnsaid(row, indicator)) return against;
    if (unit !== undefined && isSingleUnit(unit))
      return unitIssue({ part: unit, other: this.captionOfFigure(column) }, "scaled");
    const text = this.columns.textOf(cells, "value");
    const sign = signIn(text);
    return isSingleUnit(sign) ? unitIssue({ part: sign, other: text }, "scaled") : this.units.single(cells);
  }

  /** The caption of the value, or in a wide file of its column. */
  private captionOfFigure(column: number | undefined): string {
    const { value = 0 } = this.columns.indexes;
    return this.columns.captionAt(column ?? elementAt(this.columns.layout.kept, value));
  }

  /** The number in a field of a row, without the indicator's own unit or the mark after it. */
  private numberIn(
    cells: readonly string[],
    field: NumberField,
    indicator: KnownIndicator | undefined,
  ): { text: string; found: number | undefined } {
    const text = withoutUnit(this.columns.textOf(cells, field), indicator?.unit);
    const found = text === "" ? undefined : readNumber(text, this.plan.decimals);
    if (found !== undefined || text === "") return { text, found };
    const { figure, mark } = separateMark(text);
    return mark === "" ? { text, found } : { text: figure, found: readNumber(figure, this.plan.decimals) };
  }

  /** The id of the status of a row; undefined for none or an unknown one. */
  private statusOf(cells: readonly string[]): string | undefined {
    const label = this.words.meaning("status", this.columns.cellOf(cells, "status"));
    return this.known.choices.status.find((each) => each.label === label)?.id;
  }
}

/** The issue of a number that may apply to several rows or columns, by its own cell or its caption. */
export function sharedCaptionIssue(
  { layout, indexes }: RowColumns,
  field: Field,
  text: string,
  { column, shared, merged }: ValueRow,
): ValueIssue | undefined {
  if (!shared && !merged) return undefined;
  const fileColumn = layout.kept[indexes[field]!] ?? column;
  if (fileColumn !== undefined && merged?.includes(fileColumn) && isNumber(text))
    return valueIssue("mergedFigure", { value: truncate(text) });
  return fileColumn !== undefined && shared?.includes(fileColumn)
    ? valueIssue("sharedCaption", { value: truncate(text) })
    : undefined;
}

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
