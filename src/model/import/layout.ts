import { elementAt } from "../collections";
import { holdsNumbers, isKnownCaption, readingOf, type ColumnUse, type Field } from "./fields";
import { isNumber } from "./numbers";
import { namesPeriod } from "./periods";
import type { ImportPlan } from "./plan";
import type { SourceRow } from "./rows";
import { scaleIn } from "./scale";
import { sharedCaptions } from "./sharedCaptions";
import { captionsOf, dataRows, type ImportSource } from "./source";
import { isUnitCaption, isUnitText } from "./units";
import { isWithheld } from "./valueIssues";

/** The layout of rows by a plan: lines of the file, or one row per value of a wide file. */
export interface Layout {
  /**
   * the captions of the cells; for a wide file those of the kept columns, then "" for the cells with caption and value
   */
  readonly captions: readonly string[];
  /** the fields of the cells */
  readonly columns: readonly (Field | null)[];
  /** the cells that hold marks of the figures */
  readonly marks: readonly number[];
  /** the kept columns of the file, and the value columns; both in the file's order */
  readonly kept: readonly number[];
  readonly pivotColumns: readonly number[];
}

/** A row with one value, or a line that cannot be split. */
export interface ValueRow extends SourceRow {
  /** the 0-based column of the file that holds the value; undefined if a line is one row */
  readonly column?: number;
  /** the number of empty value cells that this row represents */
  readonly blanks?: number;
  /** the number columns of this row whose captions seem to span several columns */
  readonly shared?: readonly number[];
  /** the title of its section: the last line above it with a single text */
  readonly title?: string;
  /** the unit of its figure, by a row of units below the captions */
  readonly unit?: string;
  /** why a line is not a data row */
  readonly misfit?:
    | { readonly code: "cellCount" | "repeatedHeader" | "tagRow" | "unitRow"; readonly expected: number }
    /** the line of the captions of another table that the row belongs to */
    | { readonly code: "otherCaptions"; readonly captions: number };
}

/** Whether a row of a wide file is an unsplit line, with the cells of the file. */
export function isWholeLine({ column, blanks }: ValueRow, { pivotColumns }: Layout): boolean {
  return pivotColumns.length > 0 && column === undefined && blanks === undefined;
}

/** The layout of the rows of a file by a plan. */
export function layoutOf(captions: readonly string[], { columns, pivot }: ImportPlan): Layout {
  const indexes = captions.map((_, index) => index);
  const isFigure = (index: number) => pivot !== null && columns[index] === "figures";
  const pivotColumns = indexes.filter(isFigure);
  const kept = indexes.filter((index) => !isFigure(index));
  const uses = kept.map((index) => {
    const use = columns[index] ?? null;
    return use === "figures" || use === "mark" ? null : use;
  });
  const marks = kept.flatMap((index, place) => (columns[index] === "mark" ? [place] : []));
  if (pivot === null || pivotColumns.length === 0)
    return { captions, columns: uses, marks, kept: indexes, pivotColumns: [] };
  return {
    captions: [...kept.map((index) => elementAt(captions, index)), "", ""],
    columns: [...uses, pivot, "value"],
    marks,
    kept,
    pivotColumns,
  };
}

/**
 * The rows below the captions, with one value each. In a wide file each value cell is a row; a line without values is
 * one row.
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
  let otherCaptionsLine: number | undefined;
  let title: string | undefined;
  let units: ReadonlyMap<number, string> | undefined;
  const figure = Math.max(plan.columns.indexOf("value"), plan.columns.indexOf("numerator"));
  let isFirst = true;
  for (const row of dataRows(source, plan.decimals)) {
    const { cells } = row;
    const rowUnits = isFirst && source.header > 0 ? unitsIn(cells, plan.columns) : undefined;
    if (rowUnits) units = rowUnits;
    isFirst &&= areBlank(cells);
    title = rowUnits ? title : (titleIn(cells) ?? title);
    const isRepeated = source.header > 0 && repeats(cells, captions);
    if (isRepeated) otherCaptionsLine = undefined;
    else if (
      source.header > 0 &&
      !rowUnits &&
      (areOtherCaptions(cells, captions) ||
        (plan.pivot === "period" && areOtherPeriods(cells, captions, layout.pivotColumns)))
    ) {
      otherCaptionsLine = row.line;
    }
    if (row.isBroken || areBlank(cells)) yield row;
    else if (isTagRow(cells)) yield { ...row, misfit: { code: "tagRow", expected: captions.length } };
    else if (rowUnits) yield { ...row, misfit: { code: "unitRow", expected: captions.length } };
    else if (otherCaptionsLine !== undefined)
      yield { ...row, misfit: { code: "otherCaptions", captions: otherCaptionsLine } };
    else if (isRepeated) {
      yield { ...row, misfit: { code: "repeatedHeader", expected: captions.length } };
    } else if (cells.length <= lastUsed || isTooWide(cells, captions.length)) {
      yield { ...row, misfit: { code: "cellCount", expected: captions.length } };
    } else if (layout.pivotColumns.length > 0)
      yield* splitLine({ ...row, title, units }, captions, layout, shared);
    else if (shared.size === 0 && title === undefined && units === undefined) yield row;
    else
      yield {
        ...row,
        ...(title !== undefined && { title }),
        ...unitOf(units, figure),
        ...(shared.size > 0 && { shared: [...shared] }),
      };
  }
}

/**
 * The number of blank cells that all lines have beyond the captions, because a program writes trailing separators. In a
 * single line, an extra cell comes from a separator within a text or number: "12,5".
 */
function commonSurplus(source: ImportSource, captions: readonly string[]): number {
  let lines = 0;
  let common = Infinity;
  for (const { cells, isBroken } of dataRows(source)) {
    // Titles and notes are shorter; captions may be repeated among the rows.
    if (isBroken || cells.length < captions.length || areBlank(cells) || repeats(cells, captions)) continue;
    common = Math.min(common, cells.length - captions.length);
    if (common === 0) return 0;
    lines += 1;
  }
  return lines > 1 ? common : 0;
}

/**
 * Whether a number with a decimal comma may be split over two cells, the second of which looks like a note or a group.
 */
function mayBeSplit(cells: readonly string[], columns: ImportPlan["columns"]): boolean {
  return columns.some((use, index) => {
    const isHidden = takesAnyText(columns[index + 1] ?? null);
    return (
      holdsNumbers(use) &&
      isHidden &&
      [index, index + 1].every((cellIndex) => /^-?\d+$/.test(cells[cellIndex] ?? ""))
    );
  });
}

/** Whether a column is ignored, or accepts any text. */
function takesAnyText(use: ColumnUse | null): boolean {
  if (use === null || use === "group" || use === "mark") return true;
  return use !== "figures" && readingOf(use) === "text";
}

/** The text of a line with a single filled cell, a text, as the titles of sections have. */
function titleIn(cells: readonly string[]): string | undefined {
  let found: string | undefined;
  for (const cell of cells) {
    const text = cell.trim();
    if (text === "") continue;
    // A line of units below wide captions says the same of each.
    if (found !== undefined && (scaleIn(text) === undefined || scaleIn(text) !== scaleIn(found)))
      return undefined;
    found ??= text;
  }
  return found === undefined || isNumber(found) ? undefined : found;
}

/**
 * The units in a row below the captions, by column: most of its cells of figures are units, none begins with a digit, and columns of
 * names hold nothing, or a caption of units.
 */
function unitsIn(
  cells: readonly string[],
  columns: ImportPlan["columns"],
): ReadonlyMap<number, string> | undefined {
  const filled = cells.flatMap((cell, index) => (cell.trim() === "" ? [] : [[index, cell.trim()] as const]));
  const isFigure = (index: number) => holdsNumbers(columns[index] ?? null);
  const figures = filled.filter(([index]) => isFigure(index));
  const units = figures.filter(([, text]) => isUnitText(text));
  const mayBeUnits = filled.every(([index, text]) =>
    isFigure(index)
      ? !/^\d/.test(text) && (isUnitText(text) || !isWithheld(text))
      : isUnitCaption(text) ||
        /^[-–—]+$/.test(text) ||
        ((columns[index] ?? null) === null && isUnitText(text)),
  );
  return mayBeUnits && units.length * 2 > figures.length ? new Map(figures) : undefined;
}

function unitOf(units: ReadonlyMap<number, string> | undefined, column: number): { readonly unit?: string } {
  const unit = units?.get(column);
  return unit === undefined ? {} : { unit };
}

/** Whether a line holds tags for machines below the captions: "#org+name", "#value". */
export function isTagRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length > 1 && filled.every((cell) => /^\s*#[a-z]/i.test(cell));
}

function areBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function* splitLine(
  {
    line,
    cells,
    merged,
    title,
    units,
  }: SourceRow & {
    readonly title: string | undefined;
    readonly units: ReadonlyMap<number, string> | undefined;
  },
  captions: readonly string[],
  { kept, pivotColumns }: Layout,
  shared: ReadonlySet<number>,
): Generator<ValueRow, void, undefined> {
  const keptCells = kept.map((index) => cells[index] ?? "");
  const filled = pivotColumns.filter((index) => (cells[index] ?? "").trim() !== "");
  if (filled.length === 0) {
    yield { line, cells: [...keptCells, "", ""], blanks: pivotColumns.length };
    return;
  }
  for (const column of pivotColumns) {
    const figure = cells[column] ?? "";
    const unclear = [...shared].filter((index) => index === column || kept.includes(index));
    const annotation = figure.trim() === "" ? { blanks: 1 } : unclear.length > 0 ? { shared: unclear } : {};
    yield {
      ...{ line, column, cells: [...keptCells, elementAt(captions, column), figure] },
      ...annotation,
      ...(title !== undefined && { title }),
      ...unitOf(units, column),
      ...(merged !== undefined && { merged }),
    };
  }
}

/**
 * Whether a line holds the captions of another table, such as one of other years below the first: it holds only texts
 * and periods; at least two of its cells are periods or captions, and at least half of its texts are captions of this
 * or known ones.
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
 * Whether the value cells of a line are periods, as in the captions of a second table. Years are also numbers: they are
 * captions if all differ from the captions above by the same number of years.
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
  return Number.isFinite(first) && others.every((difference) => difference === first);
}

/** Whether a line repeats the captions, as when several tables are stacked. */
function repeats(cells: readonly string[], captions: readonly string[]): boolean {
  return (
    cells.length >= captions.length && cells.every((cell, index) => cell.trim() === (captions[index] ?? ""))
  );
}
