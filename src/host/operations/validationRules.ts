import { shiftFormula } from "../../spreadsheet/formulas/shiftFormula";
import { resolveTableToken } from "../../spreadsheet/formulas/structuredReferences";
import { tokenize } from "../../spreadsheet/formulas/tokens";
import type { CellValue, SheetState, ValidationState, CellRef } from "../../spreadsheet/state";
import { isCellError } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { readAddress } from "./arguments";
import type { ComparisonRule, ListRule, ValidationOperator } from "./dataValidationRule";
import { keptRule } from "./dataValidationRule";
import { resolveName } from "./names";
import type { RangeTarget } from "./targets";
import { containsCell } from "../../spreadsheet/rects";

/** What an entry comes to: taken, or answered with the validation's alert. */
export type EntryVerdict =
  { readonly ok: true } | { readonly ok: false; readonly alert: ValidationState["errorAlert"] };

/** Lists that a formula computes are read cell by cell; a longer one is cut. */
const LONGEST_COMPUTED_LIST = 1000;

/** The validation that a cell has, if any. */
export function validationAt(sheet: SheetState, row: number, column: number): ValidationState | undefined {
  return sheet.validations.find(({ areas }) => areas.some((area) => containsCell(area, row, column)));
}

/**
 * What Excel does with a value that a person types into a validated cell. A custom formula sees the workbook as it
 * stands, so the caller puts the value into the cell and calculates first, and takes it out again if it is refused.
 */
export async function checkEntry(
  validation: ValidationState,
  value: CellValue,
  context: HostContext,
  at: CellRef,
): Promise<EntryVerdict> {
  if (!validation.errorAlert.showAlert || (await satisfies(validation, value, context, at)))
    return { ok: true };
  return { ok: false, alert: validation.errorAlert };
}

/** What the cell's drop-down offers, first to last; null where the validation has no drop-down. */
export async function listChoices(
  validation: ValidationState,
  context: HostContext,
  at: CellRef,
): Promise<CellValue[] | null> {
  const kept = keptRule(validation.rule);
  if (kept?.key !== "list" || !kept.rule.inCellDropDown) return null;
  const { values } = await readSource(kept.rule, validation, context, at);
  return values;
}

/** Whether a value meets a validation's rule, whatever its alert says. */
export async function satisfies(
  validation: ValidationState,
  value: CellValue,
  context: HostContext,
  at: CellRef,
): Promise<boolean> {
  const kept = keptRule(validation.rule);
  if (!kept || (value === "" && validation.ignoreBlanks)) return true;
  const evaluate = (formula: string) => evaluateFor(formula, validation, context, at);
  switch (kept.key) {
    case "list":
      return isInList(value, kept.rule, validation, context, at);
    case "custom":
      return isTrue(await evaluate(kept.rule.formula));
    case "textLength":
      return !isCellError(value) && compares(String(value).length, kept.rule, evaluate);
    case "wholeNumber":
      return typeof value === "number" && Number.isInteger(value) && compares(value, kept.rule, evaluate);
    case "decimal":
      return typeof value === "number" && compares(value, kept.rule, evaluate);
    case "date":
    case "time":
      return typeof value === "number" && value >= 0 && compares(value, kept.rule, evaluate);
  }
}

/** The formula as it reads from the entry's cell: the rule's formulas are written from its first cell. */
function formulaAt(formula: string, { areas }: ValidationState, at: CellRef): string {
  const first = areas[0] ?? at;
  return shiftFormula(formula, at.row - first.row, at.column - first.column);
}

async function evaluateFor(
  formula: string,
  validation: ValidationState,
  { services }: HostContext,
  at: CellRef,
): Promise<CellValue> {
  const literal = /^=(-?\d+(?:\.\d+)?)$/.exec(formula);
  return literal ? Number(literal[1]) : services.evaluate(formulaAt(formula, validation, at), at);
}

function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === "number" && value !== 0);
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

async function compares(
  value: number,
  rule: ComparisonRule,
  evaluate: (formula: string) => Promise<CellValue>,
): Promise<boolean> {
  const first = asNumber(await evaluate(rule.formula1));
  const second = rule.formula2 === undefined ? 0 : asNumber(await evaluate(rule.formula2));
  return first !== null && second !== null && COMPARISONS[rule.operator](value, first, second);
}

/** A bound: an empty cell counts as 0, text and errors are no bound. */
function asNumber(value: CellValue): number | null {
  if (value === "") return 0;
  return typeof value === "number" ? value : null;
}

async function isInList(
  value: CellValue,
  rule: ListRule,
  validation: ValidationState,
  context: HostContext,
  at: CellRef,
): Promise<boolean> {
  if (isCellError(value)) return false;
  const { values, letsAllPass } = await readSource(rule, validation, context, at);
  // Excel minds the case of a list that stands in the rule, not of one that stands in cells.
  const same = rule.source.startsWith("=") ? sameIgnoringCase : sameText;
  return letsAllPass || values.some((choice) => same(choice, value));
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
  /** Excel takes anything when "ignore blanks" is on and the source is a name whose cells are not all filled */
  readonly letsAllPass: boolean;
}

async function readSource(
  rule: ListRule,
  validation: ValidationState,
  context: HostContext,
  at: CellRef,
): Promise<ListSource> {
  if (!rule.source.startsWith("=")) {
    const values = rule.source.split(",").map((choice) => choice.trim());
    return { values: values.filter((choice) => choice !== ""), letsAllPass: false };
  }
  const formula = formulaAt(rule.source, validation, at);
  const cells = cellsOf(formula, context, at);
  if (!cells) return { values: await computedList(formula, context, at), letsAllPass: false };
  const values = [...cells.sheet.cells.within(cells.area)]
    .map(({ cell }) => cell.value)
    .filter((value) => value !== "");
  const gaps = values.length < cells.area.rows * cells.area.columns;
  return { values, letsAllPass: gaps && validation.ignoreBlanks && cells.named };
}

interface SourceCells extends RangeTarget {
  readonly named: boolean;
}

/** The cells that a list's source stands for, directly or through a name; null where it has to be computed. */
function cellsOf(formula: string, { workbook }: HostContext, at: CellRef): SourceCells | null {
  const sheet = workbook.sheets.find(({ id }) => id === at.sheetId);
  if (!sheet) return null;
  const direct = readAddress(formula, sheet, workbook);
  if (direct) return { ...direct, named: false };
  const tokens = tokenize(formula.slice(1));
  const name =
    tokens.length === 1 && tokens[0]!.kind === "name" ? resolveName(tokens[0]!.local, sheet, workbook) : null;
  if (!name) return null;
  const named = readAddress(name.formula, sheet, workbook);
  if (named) return { ...named, named: true };
  const parts = tokenize(name.formula.slice(1));
  const column = parts.length === 1 ? resolveTableToken(parts[0]!, workbook, at) : null;
  return column && !("error" in column) ? { ...column, named: true } : null;
}

async function computedList(formula: string, { services }: HostContext, at: CellRef): Promise<CellValue[]> {
  const source = formula.slice(1);
  const count = await services.evaluate(`=ROWS(${source})*COLUMNS(${source})`, at);
  if (typeof count !== "number") return [];
  const values: CellValue[] = [];
  for (let index = 1; index <= Math.min(count, LONGEST_COMPUTED_LIST); index += 1) {
    const value = await services.evaluate(`=INDEX(${source},${index})`, at);
    if (value !== "" && !isCellError(value)) values.push(value);
  }
  return values;
}
