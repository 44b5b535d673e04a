/** Where the cells of a row are, by what they hold. */
import { elementAt } from "../collections";
import type { ImportIssue, ValueIssue } from "../issues/issue";
import { normalizeText, truncate, withoutInvisible } from "../text/normalizeText";
import { withoutControls } from "./controlCharacters";
import { captionFit, edgeOfPeriod, isPartOfYear, type ConstantField, type Field } from "./fields";
import { isFrequencyCaption, isYearKindCaption } from "./periodText";
import { layoutOf, type Layout, type ValueRow } from "./layout";
import { holdsStatusCodes } from "./marks";
import type { ImportPlan } from "./plan";

/** Stands after each cell in `RowColumns.otherCells`; no cell holds it. */
export const BETWEEN_CELLS = "\u0001";

/** Reports the issue of a field, if there is one. */
export type Report = (field: Field, issue: ValueIssue | undefined) => undefined;

/** The columns of a file by a plan. Each index is that of a cell of a row. */
export class RowColumns {
  readonly layout: Layout;
  readonly indexes: Readonly<Partial<Record<Field, number>>>;
  readonly groups: readonly number[];
  /** the columns of the file that do not identify figures: those left out, and the note */
  readonly otherColumns: readonly number[];
  /** the cells that are left out */
  readonly leftOut: readonly number[];
  /** the cells that may say that a figure is a target: those left out, and groups */
  readonly kindCells: readonly number[];
  /** ignored columns that name the indicator as well */
  readonly namesOfIndicator: readonly number[];
  /** the cells with codes of observation status */
  readonly statusCodes: readonly number[];
  /** ignored columns that say how long the period is */
  readonly frequencies: readonly number[];
  /** ignored columns that say whether a year is a fiscal one */
  readonly kindsOfYear: readonly number[];
  /** ignored columns with the part of a year */
  readonly partsOfYear: readonly number[];
  /** the cell with the first day of the period, where the period is a last day */
  readonly firstDay: number | undefined;
  /** the cells of `otherColumns` in a row */
  private readonly others: readonly number[];

  constructor(
    private readonly plan: ImportPlan,
    private readonly captions: readonly string[],
  ) {
    this.layout = layoutOf(captions, plan);
    const { columns } = this.layout;
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
    this.frequencies = this.leftOut.filter((index) => isFrequencyCaption(elementAt(cellCaptions, index)));
    this.kindsOfYear = this.leftOut.filter((index) => isYearKindCaption(elementAt(cellCaptions, index)));
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
  }

  /** The cells of a row that do not identify its figure, those of `otherColumns` in order, as one text. */
  otherCells(cells: readonly string[]): string {
    let text = "";
    for (const index of this.others) text += clean(cells[index] ?? "") + BETWEEN_CELLS;
    return text;
  }

  /** Whether a person chose to take only rows with another text in one of the columns. */
  isLeftOut(cells: readonly string[]): boolean {
    return Object.entries(this.plan.sameKey).some(([column, choice]) => {
      if (typeof choice !== "object") return false;
      const index = this.layout.kept.indexOf(Number(column));
      return index >= 0 && clean(cells[index] ?? "") !== choice.only;
    });
  }

  /** The text of a field before look-up; the constant if no column holds the field. */
  cellOf(cells: readonly string[], field: ConstantField): string {
    const index = this.indexes[field];
    return index === undefined ? (this.plan.constants[field] ?? "") : clean(cells[index] ?? "");
  }

  /** The text of a field in a row; "" if no column holds it. */
  textOf(cells: readonly string[], field: Field): string {
    const index = this.indexes[field];
    return index === undefined ? "" : clean(cells[index] ?? "");
  }

  /** The texts of the cells of group columns, with the captions of these. */
  groupCells(cells: readonly string[]): readonly { readonly word: string; readonly caption: string }[] {
    return this.groups.map((index) => ({
      word: clean(cells[index] ?? ""),
      caption: clean(this.layout.captions[index] ?? ""),
    }));
  }

  /** The place of an issue of a field. */
  placeOf(field: Field, row: ValueRow): ImportIssue["place"] {
    const column = this.indexes[field] ?? (field === "group" ? this.groups[0] : undefined);
    const caption = column === undefined ? "" : this.captionOf(column, row);
    return {
      kind: "import",
      field,
      ...(column !== undefined && { column }),
      ...(caption !== "" && { caption }),
    };
  }

  /** The caption of the column of a field; "" if no column holds it. */
  captionOfField(field: Field): string {
    const index = this.indexes[field];
    return index === undefined ? "" : clean(this.layout.captions[index] ?? "");
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
}

/** A text as cells store it: composed letters, no control or invisible characters, trimmed. */
export function clean(text: string): string {
  if (/^[!-~]*$/.test(text)) return text;
  return withoutControls(withoutInvisible(text).normalize("NFC"), " ").trim();
}
