import {
  areaOf,
  columnLetters,
  printArea,
  quoteSheetName,
  readReference,
} from "../../spreadsheet/references";
import type { Area, SheetState, WorkbookState } from "../../spreadsheet/state";

const letters: string[] = [];

/** "B3"; letters are remembered because every cell of the file asks for them. */
export function cellName(row: number, column: number): string {
  const known = (letters[column] ??= columnLetters(column));
  return known + String(row + 1);
}

/** "A1:B3", or "A1" for a single cell. */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** "A1:B3 D4", as the file format lists the areas that a rule covers. */
export function areaNames(areas: readonly Area[]): string {
  return areas.map(areaName).join(" ");
}

/** "'My sheet'!$A$1:$B$3" */
export function absoluteReference(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${printArea(area)}`;
}

/** A formula without its leading "=", as the file holds it. */
export function withoutEquals(formula: string): string {
  return formula.startsWith("=") ? formula.slice(1) : formula;
}

/** The cells that a plain reference names ("=Sheet!$B$2:$B$7"), or undefined for any other formula. */
export function resolveReference(
  formula: string,
  workbook: WorkbookState,
): { sheet: SheetState; area: Area } | undefined {
  const text = withoutEquals(formula);
  const mark = text.lastIndexOf("!");
  const reference = readReference(text.slice(mark + 1));
  if (mark < 0 || reference?.shape !== "cells") return undefined;
  const name = text
    .slice(0, mark)
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'")
    .toLowerCase();
  const sheet = workbook.sheets.find((candidate) => candidate.name.toLowerCase() === name);
  return sheet && { sheet, area: areaOf(reference) };
}
