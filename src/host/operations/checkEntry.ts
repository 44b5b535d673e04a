import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import { resolveTableToken } from "../../spreadsheet/formulas/structuredReferences";
import { tokenize } from "../../spreadsheet/formulas/tokens";
import type { CellValue, SheetState, ValidationState, CellRef } from "../../spreadsheet/state";
import { isCellError } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { readAddress } from "./arguments";
import { isTrue } from "./cellValues";
import type { ComparisonRule, ListRule, ValidationOperator } from "./dataValidationRule";
import { storedRule } from "./dataValidationRule";
import { resolveName } from "./names";
import type { RangeTarget } from "./targets";
import { containsCell } from "../../spreadsheet/rects";

/** The result of checking an entry: accepted, or refused with the validation's alert. */
export type EntryCheck =
  { readonly ok: true } | { readonly ok: false; readonly alert: ValidationState["errorAlert"] };

/** Computed lists are read cell by cell; longer ones are truncated. */
const MAX_COMPUTED_ITEMS = 1000;

/** The validation that a cell has, if any. */
export function validationAt(sheet: SheetState, row: number, column: number): ValidationState | undefined {
  return sheet.validations.find(({ areas }) => areas.some((area) => containsCell(area, row, column)));
}

/**
 * What Excel does with a value that a person types into a validated cell. A custom formula reads the workbook as it
 * is, so the caller sets the cell and calculates first, and restores it if the value is refused.
 */
export async function checkEntry(
  validation: ValidationState,
  value: CellValue,
  context: HostContext,
  cellRef: CellRef,
): Promise<EntryCheck> {
  if (!validation.errorAlert.showAlert || (await meetsRule(validation, value, context, cellRef)))
    return { ok: true };
  return { ok: false, alert: validation.errorAlert };
}

/** The items of the cell's drop-down, in order; null where the validation has no drop-down. */
export async function listChoices(
  validation: ValidationState,
  context: HostContext,
  cellRef: CellRef,
): Promise<CellValue[] | null> {
  const stored = storedRule(validation.rule);
  if (stored?.key !== "list" || !stored.rule.inCellDropDown) return null;
  const { values } = await readSource(stored.rule, validation, context, cellRef);
  return values;
}

/** Whether a value meets a validation's rule, regardless of its alert. */
export async function meetsRule(
  validation: ValidationState,
  value: CellValue,
  context: HostContext,
  cellRef: CellRef,
): Promise<boolean> {
  const stored = storedRule(validation.rule);
  if (!stored || (value === "" && validation.ignoreBlanks)) return true;
  const evaluate = (formula: string) => evaluateFor(formula, validation, context, cellRef);
  switch (stored.key) {
    case "list":
      return isInList(value, stored.rule, validation, context, cellRef);
    case "custom":
      return isTrue(await evaluate(stored.rule.formula));
    case "textLength":
      return !isCellError(value) && meetsComparison(String(value).length, stored.rule, evaluate);
    case "wholeNumber":
      return (
        typeof value === "number" && Number.isInteger(value) && meetsComparison(value, stored.rule, evaluate)
      );
    case "decimal":
      return typeof value === "number" && meetsComparison(value, stored.rule, evaluate);
    case "date":
    case "time":
      return typeof value === "number" && value >= 0 && meetsComparison(value, stored.rule, evaluate);
  }
}

/** A rule's formula, relative to the entry's cell: it is stored relative to the rule's first cell. */
function formulaAt(formula: string, { areas }: ValidationState, cellRef: CellRef): string {
  const first = areas[0] ?? cellRef;
  return shiftFormula(formula, cellRef.row - first.row, cellRef.column - first.column);
}

async function evaluateFor(
  formula: string,
  validation: ValidationState,
  { services }: HostContext,
  cellRef: CellRef,
): Promise<CellValue> {
  const literal = /^=(-?\d+(?:\.\d+)?)$/.exec(formula);
  return literal ? Number(literal[1]) : services.evaluate(formulaAt(formula, validation, cellRef), cellRef);
}

const COMPARISONS: Readonly<Record<ValidationOperator, (value: number, a: number, b: number) => boolean>> = {
  Between: (value, a, b) => value >= a && value <= b,
  NotBetween: (value, a, b) => value < a || value > b,
  EqualTo: (value, a) => value === a,
  NotEqualTo: (value, a) => value !== a,
  GreaterThan: (value, a) => value > a,
  LessThan: (value, a) => value < a,
  GreaterThanOrEqualTo: (value, a) => value >= a,
  LessThanOrEqualTo: (value, a) => value <= a,
};

async function meetsComparison(
  value: number,
  rule: ComparisonRule,
  evaluate: (formula: string) => Promise<CellValue>,
): Promise<boolean> {
  const first = asNumber(await evaluate(rule.formula1));
  const second = rule.formula2 === undefined ? 0 : asNumber(await evaluate(rule.formula2));
  return first !== null && second !== null && COMPARISONS[rule.operator](value, first, second);
}

/** Converts a bound: an empty cell is 0, text and errors are no bound (null). */
function asNumber(value: CellValue): number | null {
  if (value === "") return 0;
  return typeof value === "number" ? value : null;
}

async function isInList(
  value: CellValue,
  rule: ListRule,
  validation: ValidationState,
  context: HostContext,
  cellRef: CellRef,
): Promise<boolean> {
  if (isCellError(value)) return false;
  const { values, acceptsAnything } = await readSource(rule, validation, context, cellRef);
  // Excel is case-sensitive for a list in the rule, not for one in cells.
  const isSame = rule.source.startsWith("=") ? sameIgnoringCase : sameText;
  return acceptsAnything || values.some((choice) => isSame(choice, value));
}

function sameText(choice: CellValue, value: CellValue): boolean {
  return typeof value === "number" ? Number(choice) === value : choice === String(value).trim();
}

function sameIgnoringCase(choice: CellValue, value: CellValue): boolean {
  if (typeof choice === "string" && typeof value === "string") {
    return choice.toLowerCase() === value.toLowerCase();
  }
  return choice === value;
}

interface ListSource {
  readonly values: CellValue[];
  /** Excel accepts anything when "ignore blanks" is on and the source is a name with empty cells */
  readonly acceptsAnything: boolean;
}

async function readSource(
  rule: ListRule,
  validation: ValidationState,
  context: HostContext,
  cellRef: CellRef,
): Promise<ListSource> {
  if (!rule.source.startsWith("=")) {
    const values = rule.source.split(",").map((choice) => choice.trim());
    return { values: values.filter((choice) => choice !== ""), acceptsAnything: false };
  }
  const formula = formulaAt(rule.source, validation, cellRef);
  const cells = cellsOf(formula, context, cellRef);
  if (!cells) return { values: await computedList(formula, context, cellRef), acceptsAnything: false };
  const values = [...cells.sheet.cells.within(cells.area)]
    .map(({ cell }) => cell.value)
    .filter((value) => value !== "");
  const hasGaps = values.length < cells.area.rows * cells.area.columns;
  return { values, acceptsAnything: hasGaps && validation.ignoreBlanks && cells.isNamed };
}

interface SourceCells extends RangeTarget {
  readonly isNamed: boolean;
}

/** The cells of a list's source, direct or through a name; null where it has to be calculated. */
function cellsOf(formula: string, { workbook }: HostContext, cellRef: CellRef): SourceCells | null {
  const sheet = workbook.sheets.find(({ id }) => id === cellRef.sheetId);
  if (!sheet) return null;
  const direct = readAddress(formula, sheet, workbook);
  if (direct) return { ...direct, isNamed: false };
  const [token, ...more] = tokenize(formula.slice(1));
  const name = token?.kind === "name" && more.length === 0 ? resolveName(token.local, sheet, workbook) : null;
  if (!name) return null;
  const named = readAddress(name.formula, sheet, workbook);
  if (named) return { ...named, isNamed: true };
  const [part, ...rest] = tokenize(name.formula.slice(1));
  const column = part && rest.length === 0 ? resolveTableToken(part, workbook, cellRef) : null;
  return column && !("error" in column) ? { ...column, isNamed: true } : null;
}

async function computedList(
  formula: string,
  { services }: HostContext,
  cellRef: CellRef,
): Promise<CellValue[]> {
  const source = formula.slice(1);
  const count = await services.evaluate(`=ROWS(${source})*COLUMNS(${source})`, cellRef);
  if (typeof count !== "number") return [];
  const values: CellValue[] = [];
  for (let index = 1; index <= Math.min(count, MAX_COMPUTED_ITEMS); index += 1) {
    const value = await services.evaluate(`=INDEX(${source},${index})`, cellRef);
    if (value !== "" && !isCellError(value)) values.push(value);
  }
  return values;
}
