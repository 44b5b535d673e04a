import type { CellValue, WorkbookState } from "../../../spreadsheet/state";
import { isCellError } from "../../../spreadsheet/state";
import { resolveReference, withoutEquals } from "../../../spreadsheet/references";
import { styleAt } from "../../../spreadsheet/styles";
import { element, textElement } from "../xml";

interface Point {
  readonly index: number;
  readonly value: Exclude<CellValue, { error: string }>;
}

interface Points {
  readonly count: number;
  readonly points: readonly Point[];
  readonly numberFormat: string;
}

/** The current values of a reference's cells, row by row; empty cells and errors leave a gap. */
function cachedPoints(formula: string, workbook: WorkbookState): Points | undefined {
  const found = resolveReference(formula, workbook);
  if (!found) return undefined;
  const { sheet, area } = found;
  const points: Point[] = [];
  let numberFormat: string | undefined;
  for (const { row, column, cell } of sheet.cells.within(area)) {
    numberFormat ??= styleAt(sheet, row, column).numberFormat;
    const { value } = cell;
    if (value === "" || isCellError(value)) continue;
    points.push({ index: (row - area.row) * area.columns + column - area.column, value });
  }
  return { count: area.rows * area.columns, points, numberFormat: numberFormat ?? "General" };
}

function pointsXml(points: readonly Point[]): string {
  return points
    .map(({ index, value }) => element("c:pt", { idx: index }, textElement("c:v", pointText(value))))
    .join("");
}

function pointText(value: Point["value"]): string {
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

function numberReference(formula: string, cached: Points | undefined): string {
  const numbers = cached?.points.filter(({ value }) => typeof value === "number") ?? [];
  const cache = cached
    ? element(
        "c:numCache",
        {},
        textElement("c:formatCode", cached.numberFormat) +
          element("c:ptCount", { val: cached.count }) +
          pointsXml(numbers),
      )
    : "";
  return element("c:numRef", {}, textElement("c:f", withoutEquals(formula)) + cache);
}

function textReference(formula: string, cached: Points | undefined): string {
  const cache = cached
    ? element("c:strCache", {}, element("c:ptCount", { val: cached.count }) + pointsXml(cached.points))
    : "";
  return element("c:strRef", {}, textElement("c:f", withoutEquals(formula)) + cache);
}

/** A series' values: the reference, and the current values for readers that do not calculate. */
export function valuesXml(formula: string, workbook: WorkbookState): string {
  return element("c:val", {}, numberReference(formula, cachedPoints(formula, workbook)));
}

/** The categories: as numbers (years, dates) if every cell contains a number. */
export function categoriesXml(formula: string, workbook: WorkbookState): string {
  const cached = cachedPoints(formula, workbook);
  const isNumeric =
    cached !== undefined &&
    cached.points.length > 0 &&
    cached.points.every(({ value }) => typeof value === "number");
  return element("c:cat", {}, isNumeric ? numberReference(formula, cached) : textReference(formula, cached));
}

/** The name of a series: a reference to its cell, or the text. */
export function seriesNameXml(name: string, nameFrom: string | undefined, workbook: WorkbookState): string {
  if (nameFrom) return element("c:tx", {}, textReference(nameFrom, cachedPoints(nameFrom, workbook)));
  return name === "" ? "" : element("c:tx", {}, textElement("c:v", name));
}
