/** What stands beside the figure of a row: marks, codes of observation status, and words that say that it is no result. */
import { elementAt, getOrThrow } from "../collections";
import { TEXT_LIMITS } from "../entities";
import { valueIssue, type Details } from "../issues/issue";
import { truncate } from "../text/normalizeText";
import {
  announcesGoals,
  isKindCaption,
  namesAverage,
  namesOtherSpan,
  noteSaysNoResult,
  saysNoResult,
} from "./figureKinds";
import type { FurtherValues } from "./furtherFields";
import type { ValueRow } from "./layout";
import { footnoteOf, markKey, saysProvisional, separateMark, statusMeaning } from "./marks";
import { markOfPeriod } from "./periodText";
import type { ImportPlan } from "./plan";
import { clean, type Report, type RowColumns } from "./rowColumns";
import { isUnitCaption } from "./units";
import type { ImportVocabulary, KnownIndicator } from "./words";

const NO_MARKS: readonly string[] = [];
/** How many different notes are memoized. */
const MAX_NOTES = 1_000;

/** Reads what stands beside the figures of rows. */
export class MarkReader {
  private readonly kinds = new Map<string, { readonly isGoal: boolean; readonly isAverage: boolean }>();
  private readonly notes = new Map<string, boolean>();
  /** the caption of the period or the value that says that figures are not those of single periods */
  private readonly otherSpan: string | undefined;
  /** the marks of figures that are no results, with what explains them */
  private readonly explained: ReadonlyMap<string, string>;
  /** the caption of the value, or the title, that says that figures are averages */
  private readonly average: string | undefined;

  constructor(
    private readonly columns: RowColumns,
    private readonly known: ImportVocabulary,
    { titleAverage, noResultMarks = [] }: Pick<ImportPlan, "titleAverage" | "noResultMarks">,
  ) {
    const { layout, indexes } = columns;
    this.otherSpan = [indexes.period, indexes.value]
      .map((index) => (index === undefined ? "" : (layout.captions[index] ?? "")))
      .find(namesOtherSpan);
    const value = columns.captionOfField("value");
    this.average = namesAverage(value) ? value : titleAverage;
    this.explained = new Map(noResultMarks);
  }

  /** The marks of a row's figure: after the figure, after the period in its caption, and in columns of marks. */
  marksOf({ cells, column }: ValueRow): readonly string[] {
    const inCells = this.marksBeside(column).map((index) => clean(cells[index] ?? ""));
    const ofPeriod =
      column === undefined ? this.columns.cellOf(cells, "period") : this.columns.captionAt(column);
    const value = this.columns.textOf(cells, "value");
    // Nearly all figures and periods end with a digit, and have no mark.
    if (inCells.length === 0 && /^[^^]*\d$/.test(value) && /\d$/.test(ofPeriod)) return NO_MARKS;
    return [separateMark(value).mark, markOfPeriod(ofPeriod), ...inCells].filter((mark) => mark !== "");
  }

  /** Reports a figure that a code of observation status calls missing, or a forecast. */
  reportStatusCodes({ cells, column }: ValueRow, report: Report): void {
    for (const index of this.marksBeside(column)) {
      const code = clean(cells[index] ?? "");
      const meaning = this.columns.statusCodes.includes(index)
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
            other: truncate(clean(this.columns.layout.captions[index] ?? "")),
          }),
        );
    }
  }

  /** Adds marks to the further fields: a provisional status where no other is given, a note of the others. */
  withMarks(further: FurtherValues, marks: readonly string[]): FurtherValues {
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

  /** The caption or the cell that says that the figure of a row is an average over months, a target or the like. */
  noResult(row: ValueRow, indicator: KnownIndicator | undefined): Details | undefined {
    const { cells, title } = row;
    if (this.otherSpan !== undefined && !namesOtherSpan(indicator?.name ?? ""))
      return { part: truncate(this.otherSpan), other: truncate(this.otherSpan) };
    const isSum = indicator?.combination === "sum" && !saysAverage(indicator);
    if (this.average !== undefined && isSum)
      return { part: truncate(this.average), other: truncate(this.average) };
    if (title !== undefined && announcesGoals(title))
      return { part: truncate(title), other: truncate(title) };
    const note = this.columns.textOf(cells, "note");
    if (note !== "" && this.noteSaysNoResult(note))
      return { part: truncate(note), other: truncate(this.columns.captionOfField("note")) };
    const explained = this.explainedMark(row);
    if (explained) return explained;
    for (const index of this.columns.kindCells) {
      const text = clean(cells[index] ?? "");
      if (text === "") continue;
      const { isGoal, isAverage } = this.kindOf(text, index);
      if (isGoal || (isAverage && isSum))
        return { part: truncate(text), other: truncate(clean(this.columns.layout.captions[index] ?? "")) };
    }
    return undefined;
  }

  /** Whether a note says that its figure is no result; memoized for the first notes of a file. */
  private noteSaysNoResult(note: string): boolean {
    let isNoResult = this.notes.get(note);
    if (isNoResult !== undefined) return isNoResult;
    isNoResult = noteSaysNoResult(note);
    if (this.notes.size < MAX_NOTES) this.notes.set(note, isNoResult);
    return isNoResult;
  }

  /** What a cell beside a figure says of its kind; memoized. */
  private kindOf(text: string, index: number): { readonly isGoal: boolean; readonly isAverage: boolean } {
    const key = `${index} ${text}`;
    let kind = this.kinds.get(key);
    if (!kind) {
      const caption = this.columns.layout.captions[index] ?? "";
      kind = {
        isGoal: saysNoResult(text, caption),
        isAverage: (isKindCaption(caption) || isUnitCaption(caption)) && namesAverage(text),
      };
      this.kinds.set(key, kind);
    }
    return kind;
  }

  /** A mark of the figure, or of its period, indicator or partner, that is explained as that of a target or the like. */
  private explainedMark(row: ValueRow): Details | undefined {
    if (this.explained.size === 0) return undefined;
    const { cells, column } = row;
    const names = (["period", "indicator", "partner"] as const).map((field) =>
      this.columns.cellOf(cells, field),
    );
    const caption = column === undefined ? "" : this.columns.captionAt(column);
    const captions = [caption, this.columns.captionOfField("value")];
    const marks = [...this.marksOf(row).map(markKey), ...[...names, ...captions].map(footnoteOf)];
    const mark = marks.find((each) => this.explained.has(each));
    if (mark === undefined) return undefined;
    return { part: truncate(getOrThrow(this.explained, mark)), other: mark };
  }

  /** The cells with marks of a figure: in a wide file with several columns of them, the one that follows the figure. */
  private marksBeside(column: number | undefined): readonly number[] {
    const { marks, kept, pivotColumns } = this.columns.layout;
    if (column === undefined || marks.length < 2) return marks;
    const next = pivotColumns.find((each) => each > column) ?? Infinity;
    return marks.filter((index) => {
      const place = elementAt(kept, index);
      return place > column && place < next;
    });
  }
}

/** Whether the name, the unit or the definition of an indicator says that its figures are averages. */
function saysAverage({ name, unit = "", meaning = "" }: KnownIndicator): boolean {
  return [name, unit, meaning].some(namesAverage);
}
