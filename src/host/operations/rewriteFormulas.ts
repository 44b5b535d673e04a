import { comparable } from "../../spreadsheet/formulas/mentions";
import type { HostContext } from "../wire/definition";
import type {
  CellRef,
  Rect,
  ChartSeriesState,
  ConditionalFormatState,
  SheetState,
  TableState,
  ValidationState,
} from "../../spreadsheet/state";

/** Where a formula is: without a sheet for a name of the workbook, without row and column outside of cells. */
export interface FormulaLocation {
  readonly sheet: SheetState | null;
  readonly row?: number;
  readonly column?: number;
  /** the cells of a validation or a conditional format, whose formulas are relative to the first of them */
  readonly areas?: readonly Rect[];
}

export type FormulaChange = (formula: string, location: FormulaLocation) => string;

/** A memoized change that does not depend on the location: computed once for each distinct formula. */
export function memoizedChange(change: (formula: string) => string): FormulaChange {
  const cache = new Map<string, string>();
  return (formula) => {
    let result = cache.get(formula);
    if (result === undefined) {
      result = change(formula);
      cache.set(formula, result);
    }
    return result;
  };
}

/**
 * Whether a formula may refer to cells of some sheets by address. Quicker than splitting the formula, of which most do
 * not.
 */
export function mayReferToCells(
  sheets: readonly SheetState[],
): (formula: string, from: FormulaLocation) => boolean {
  const names = sheets.map(({ name }) => comparable(name));
  return (formula, { sheet }) => {
    if (sheet && sheets.includes(sheet)) return true;
    if (!formula.includes("!")) return false;
    const searched = comparable(formula);
    return names.some((name) => searched.includes(name));
  };
}

/**
 * Changes every formula of the workbook: cells, calculated columns, names, validations, conditional formats and
 * charts.
 */
export function rewriteFormulas({ workbook, services }: HostContext, rewrite: FormulaChange): void {
  const rewritten: CellRef[] = [];
  for (const name of workbook.names) name.formula = rewrite(name.formula, { sheet: null });
  for (const sheet of workbook.sheets) {
    sheet.cells.forEach((cell, row, column) => {
      if (cell.formula === undefined) return;
      const formula = rewrite(cell.formula, { sheet, row, column });
      if (formula === cell.formula) return;
      cell.formula = formula;
      rewritten.push({ sheetId: sheet.id, row, column });
    });
    for (const table of sheet.tables) rewriteCalculatedColumns(table, sheet, rewrite);
    for (const name of sheet.names) name.formula = rewrite(name.formula, { sheet });
    sheet.validations = sheet.validations.map((validation) =>
      rewriteValidation(validation, { sheet, areas: validation.areas }, rewrite),
    );
    for (const format of sheet.conditionalFormats) {
      rewriteConditionalFormat(format, { sheet, areas: format.areas }, rewrite);
    }
    for (const series of sheet.charts.flatMap((chart) => chart.series))
      rewriteSeries(series, { sheet }, rewrite);
  }
  services.formulasRewritten(rewritten);
}

/** A calculated column's formula is stored as in the first row of the body. */
function rewriteCalculatedColumns(table: TableState, sheet: SheetState, rewrite: FormulaChange): void {
  const row = table.area.row + (table.showHeaders ? 1 : 0);
  for (const [index, column] of table.columns.entries()) {
    if (column.calculatedFormula === undefined) continue;
    const location = { sheet, row, column: table.area.column + index };
    column.calculatedFormula = rewrite(column.calculatedFormula, location);
  }
}

function rewriteValidation(
  validation: ValidationState,
  location: FormulaLocation,
  rewrite: FormulaChange,
): ValidationState {
  return { ...validation, rule: rewriteTexts(validation.rule, location, rewrite) as ValidationState["rule"] };
}

function rewriteConditionalFormat(
  format: ConditionalFormatState,
  location: FormulaLocation,
  rewrite: FormulaChange,
): void {
  format.rule = rewriteTexts(format.rule, location, rewrite) as Record<string, unknown>;
}

/** Rules are plain objects in which the texts that begin with "=" are formulas. */
function rewriteTexts(value: unknown, location: FormulaLocation, rewrite: FormulaChange): unknown {
  if (typeof value === "string") return value.startsWith("=") ? rewrite(value, location) : value;
  if (Array.isArray(value)) return value.map((item) => rewriteTexts(item, location, rewrite));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, rewriteTexts(part, location, rewrite)]),
  );
}

function rewriteSeries(series: ChartSeriesState, location: FormulaLocation, rewrite: FormulaChange): void {
  series.values = rewrite(series.values, location);
  if (series.categories !== undefined) series.categories = rewrite(series.categories, location);
  if (series.nameFrom !== undefined) series.nameFrom = rewrite(series.nameFrom, location);
}
