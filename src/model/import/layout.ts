import { elementAt } from "../collections";
import { holdsNumbers, isKnownCaption, readingOf, type ColumnUse, type Field } from "./fields";
import { isNumber } from "./numbers";
import { namesPeriod } from "./periods";
import type { ImportPlan } from "./plan";
import type { SourceRow } from "./rows";
import { sharedCaptions } from "./sharedCaptions";
import { captionsOf, dataRows, type ImportSource } from "./source";

/** What the rows of a plan hold: lines of the file, or one row for each value where a line holds several. */
export interface Layout {
  /** the captions of their cells; of a wide file those of the kept columns, then none for the caption and the figure */
  readonly captions: readonly string[];
  /** what their cells are */
  readonly columns: readonly (Field | null)[];
  /** the columns of the file that are kept, and those of figures; both in the file's order */
  readonly kept: readonly number[];
  readonly pivotColumns: readonly number[];
}

/** A row of one value, or a line that cannot be taken apart. */
export interface ValueRow extends SourceRow {
  /** the column of the file that holds the value, from zero; undefined where a line is one row */
  readonly column?: number;
  /** how many empty cells of values this row represents */
  readonly blanks?: number;
  /** the columns of numbers of this row whose captions seem to belong to several columns */
  readonly shared?: readonly number[];
  /** why a line as a whole is none of the rows that are expected */
  readonly misfit?:
    | { readonly code: "cellCount" | "repeatedHeader"; readonly expected: number }
    /** the line of the captions of another table that the row belongs to */
    | { readonly code: "otherCaptions"; readonly captions: number };
}

/** Whether a row of a wide file is a line that could not be taken apart: its cells are those of the file. */
export function isWholeLine({ column, blanks }: ValueRow, { pivotColumns }: Layout): boolean {
  return pivotColumns.length > 0 && column === undefined && blanks === undefined;
}

/** How the rows of a file are laid out by a plan. */
export function layoutOf(captions: readonly string[], { columns, pivot }: ImportPlan): Layout {
  const indexes = captions.map((_, index) => index);
  const isFigure = (index: number) => pivot !== null && columns[index] === "figures";
  const pivotColumns = indexes.filter(isFigure);
  const kept = indexes.filter((index) => !isFigure(index));
  const uses = kept.map((index) => {
    const use = columns[index] ?? null;
    return use === "figures" ? null : use;
  });
  if (pivot === null || pivotColumns.length === 0)
    return { captions, columns: uses, kept: indexes, pivotColumns: [] };
  return {
    captions: [...kept.map((index) => elementAt(captions, index)), "", ""],
    columns: [...uses, pivot, "value"],
    kept,
    pivotColumns,
  };
}

/**
 * The rows below the captions, each of one value. Of a wide file each cell of figures is a row; the cells of a line
 * without any value are represented by one row.
 */
export function* valueRows(source: ImportSource, plan: ImportPlan): Generator<ValueRow, void, undefined> {
  const captions = captionsOf(source);
  const layout = layoutOf(captions, plan);
  const lastUsed = plan.columns.reduce((last, use, index) => (use === null ? last : index), -1);
  const surplus = commonSurplus(source, captions);
  const shared = sharedCaptions(source, captions, plan.columns);
  const isTooWide = (cells: readonly string[], width: number) =>
    cells.length > width &&
    (cells.length > width + surplus ||
      !areBlank(cells.slice(width)) ||
      (source.separator === "," && mayBeSplit(cells, plan.columns)));
  let other: number | undefined;
  for (const row of dataRows(source)) {
    const { cells } = row;
    const isRepeated = source.header > 0 && repeats(cells, captions);
    if (isRepeated) other = undefined;
    else if (
      source.header > 0 &&
      (areOtherCaptions(cells, captions) ||
        (plan.pivot === "period" && areOtherPeriods(cells, captions, layout.pivotColumns)))
    ) {
      other = row.line;
    }
    if (row.isBroken || areBlank(cells)) yield row;
    else if (other !== undefined) yield { ...row, misfit: { code: "otherCaptions", captions: other } };
    else if (isRepeated) {
      yield { ...row, misfit: { code: "repeatedHeader", expected: captions.length } };
    } else if (cells.length <= lastUsed || isTooWide(cells, captions.length)) {
      yield { ...row, misfit: { code: "cellCount", expected: captions.length } };
    } else if (layout.pivotColumns.length === 0)
      yield shared.size > 0 ? { ...row, shared: [...shared] } : row;
    else yield* takenApart(row, captions, layout, shared);
  }
}

/**
 * How many blank cells all lines have beyond the captions, as where a program writes separators at the end of each. In
 * one line alone they come of a separator that belongs to a text or a number: "12,5".
 */
function commonSurplus(source: ImportSource, captions: readonly string[]): number {
  let lines = 0;
  let common = Infinity;
  for (const { cells, isBroken } of dataRows(source)) {
    // Titles and notes are shorter; captions may stand again among the rows.
    if (isBroken || cells.length < captions.length || areBlank(cells) || repeats(cells, captions)) continue;
    common = Math.min(common, cells.length - captions.length);
    if (common === 0) return 0;
    lines += 1;
  }
  return lines > 1 ? common : 0;
}

/** Whether a number with a decimal comma may stand in two cells, of which the second looks like a note or a group. */
function mayBeSplit(cells: readonly string[], columns: ImportPlan["columns"]): boolean {
  return columns.some((use, index) => {
    const isHidden = takesAnyText(columns[index + 1] ?? null);
    return holdsNumbers(use) && isHidden && [index, index + 1].every((at) => /^-?\d+$/.test(cells[at] ?? ""));
  });
}

/** Whether a column is left out, or takes whatever stands in it. */
function takesAnyText(use: ColumnUse | null): boolean {
  return use === null || use === "group" || (use !== "figures" && readingOf(use) === "text");
}

function areBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function* takenApart(
  { line, cells }: SourceRow,
  captions: readonly string[],
  { kept, pivotColumns }: Layout,
  shared: ReadonlySet<number>,
): Generator<ValueRow, void, undefined> {
  const own = kept.map((index) => cells[index] ?? "");
  const filled = pivotColumns.filter((index) => (cells[index] ?? "").trim() !== "");
  if (filled.length === 0) {
    yield { line, cells: [...own, "", ""], blanks: pivotColumns.length };
    return;
  }
  for (const column of pivotColumns) {
    const figure = cells[column] ?? "";
    const unclear = [...shared].filter((index) => index === column || kept.includes(index));
    const more = figure.trim() === "" ? { blanks: 1 } : unclear.length > 0 ? { shared: unclear } : {};
    yield { line, column, cells: [...own, elementAt(captions, column), figure], ...more };
  }
}

/**
 * Whether a line holds the captions of another table, such as one of other years below the first: texts and periods,
 * at least two of which, and half of them beside periods, stand among the captions or are known ones.
 */
function areOtherCaptions(cells: readonly string[], captions: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (filled.length < 2 || filled.some((cell) => isNumber(cell) && !namesPeriod(cell))) return false;
  const texts = filled.filter((cell) => !namesPeriod(cell));
  const known = texts.filter((cell) => captions.includes(cell) || isKnownCaption(cell));
  return (
    known.length * 2 >= texts.length && known.length + (filled.length - texts.length) >= 2 && known.length > 0
  );
}

/**
 * Whether the figures of a line are periods, as in the captions of a table below the first. Years are numbers as well:
 * they are captions where all of them lie as many years from those above.
 */
function areOtherPeriods(
  cells: readonly string[],
  captions: readonly string[],
  figures: readonly number[],
): boolean {
  const filled = figures
    .map((index) => ({ cell: (cells[index] ?? "").trim(), caption: elementAt(captions, index) }))
    .filter(({ cell }) => cell !== "");
  if (filled.length < 2 || !filled.every(({ cell }) => namesPeriod(cell))) return false;
  if (!filled.every(({ cell }) => isNumber(cell))) return true;
  const [first, ...others] = filled.map(({ cell, caption }) => Number(cell) - Number(caption));
  return Number.isFinite(first) && others.every((apart) => apart === first);
}

/** Whether a line says the captions again, as where several tables stand one below the other. */
function repeats(cells: readonly string[], captions: readonly string[]): boolean {
  return (
    cells.length >= captions.length && cells.every((cell, index) => cell.trim() === (captions[index] ?? ""))
  );
}
