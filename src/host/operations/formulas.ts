import type {
  Rect,
  ChartSeriesState,
  ConditionalFormatState,
  SheetState,
  TableState,
  ValidationState,
  WorkbookState,
} from "../../spreadsheet/state";

/** Where a formula stands: on no sheet when it belongs to a name of the workbook, in no cell when not in a cell. */
export interface FormulaPlace {
  readonly sheet: SheetState | null;
  readonly row?: number;
  readonly column?: number;
  /** the cells of a validation or a conditional format, whose formulas are written from the first of them */
  readonly areas?: readonly Rect[];
}

export type FormulaChange = (formula: string, place: FormulaPlace) => string;

/** A change that is the same wherever a formula stands: made once for each, however many cells hold it. */
export function anywhere(change: (formula: string) => string): FormulaChange {
  const known = new Map<string, string>();
  return (formula) => {
    let result = known.get(formula);
    if (result === undefined) {
      result = change(formula);
      known.set(formula, result);
    }
    return result;
  };
}

/**
 * Changes every formula of the workbook, wherever it stands: cells, calculated columns, names, validations,
 * conditional formats and charts. Gives whether any became another.
 */
export function rewriteFormulas(workbook: WorkbookState, change: FormulaChange): boolean {
  let changed = false;
  const rewrite: FormulaChange = (formula, place) => {
    const result = change(formula, place);
    if (result !== formula) changed = true;
    return result;
  };
  for (const name of workbook.names) name.formula = rewrite(name.formula, { sheet: null });
  for (const sheet of workbook.sheets) {
    for (const { row, column, cell } of sheet.cells.entries()) {
      if (cell.formula !== undefined) cell.formula = rewrite(cell.formula, { sheet, row, column });
    }
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
  return changed;
}

/** A calculated column's formula is kept as it stands in the first row of the body. */
function rewriteCalculatedColumns(table: TableState, sheet: SheetState, rewrite: FormulaChange): void {
  const row = table.area.row + (table.showHeaders ? 1 : 0);
  for (const [index, column] of table.columns.entries()) {
    if (column.calculatedFormula === undefined) continue;
    const place = { sheet, row, column: table.area.column + index };
    column.calculatedFormula = rewrite(column.calculatedFormula, place);
  }
}

function rewriteValidation(
  validation: ValidationState,
  place: FormulaPlace,
  rewrite: FormulaChange,
): ValidationState {
  return { ...validation, rule: rewriteTexts(validation.rule, place, rewrite) as ValidationState["rule"] };
}

function rewriteConditionalFormat(
  format: ConditionalFormatState,
  place: FormulaPlace,
  rewrite: FormulaChange,
): void {
  format.rule = rewriteTexts(format.rule, place, rewrite) as Record<string, unknown>;
}

/** Rules are plain objects in which the texts that begin with "=" are formulas. */
function rewriteTexts(value: unknown, place: FormulaPlace, rewrite: FormulaChange): unknown {
  if (typeof value === "string") return value.startsWith("=") ? rewrite(value, place) : value;
  if (Array.isArray(value)) return value.map((item) => rewriteTexts(item, place, rewrite));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, rewriteTexts(part, place, rewrite)]),
  );
}

function rewriteSeries(series: ChartSeriesState, place: FormulaPlace, rewrite: FormulaChange): void {
  series.values = rewrite(series.values, place);
  if (series.categories !== undefined) series.categories = rewrite(series.categories, place);
  if (series.nameFrom !== undefined) series.nameFrom = rewrite(series.nameFrom, place);
}
