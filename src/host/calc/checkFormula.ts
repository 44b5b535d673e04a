import type { WorkbookState, CellRef } from "../../spreadsheet/state";
import type { HostErrorCode } from "../wire/HostError";
import {
  columnIndex,
  readStructuredReference,
  tableOf,
} from "../../spreadsheet/formulas/structuredReferences";
import { tokenize, type Token } from "../../spreadsheet/formulas/tokens";
import { functionsOfHost } from "./functions";
import { UNSUPPORTED_FUNCTIONS } from "./unsupportedFunctions";

/** Why a formula cannot be entered. */
export interface FormulaProblem {
  /** InvalidArgument: Excel refuses it. NotImplemented: Excel accepts it, but this host cannot compute it. */
  readonly code: Extract<HostErrorCode, "InvalidArgument" | "NotImplemented">;
  readonly message: string;
}

const MAX_LENGTH = 8192;
const MAX_DEPTH = 64;
const MAX_ARGUMENTS = 255;
const MAX_TEXT = 255;
const BINARY = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", ":"]);
const OPERANDS = new Set(["text", "number", "error", "area", "structured", "name"]);
/** The minimum and maximum number of arguments of the host's own functions. */
const ARITIES = new Map(
  functionsOfHost(() => new Date(0)).map(({ name, minArguments, maxArguments }) => [
    name,
    { minArguments, maxArguments },
  ]),
);

interface OpenBracket {
  readonly closes: "close" | "closeBrace";
  readonly isFunction: boolean;
  readonly name: string;
  arguments: number;
}

function functionName({ text }: Token): string {
  const name = text.toUpperCase();
  return name.startsWith("_") ? name.replace(/^_XLFN\.(?:_XLWS\.)?/, "") : name;
}

const invalid = (message: string): FormulaProblem => ({ code: "InvalidArgument", message });
const notImplemented = (message: string): FormulaProblem => ({ code: "NotImplemented", message });

function checkStructured(token: Token, workbook: WorkbookState, cellRef: CellRef): FormulaProblem | null {
  const reference = readStructuredReference(token.text);
  if (!reference) return invalid(`${token.text} is not a reference into a table`);
  const found = tableOf(reference, workbook, cellRef);
  if (!found) {
    return invalid(
      reference.table === undefined
        ? `${token.text} stands outside a table`
        : `there is no table named ${reference.table}`,
    );
  }
  const missing = reference.columns?.find((column) => columnIndex(found.table, column) < 0);
  return missing === undefined ? null : invalid(`${found.table.name} has no column named ${missing}`);
}

/** Checks the length of a quoted text; a doubled quote counts once. */
function checkText({ text }: Token): FormulaProblem | null {
  return text.slice(1, -1).replaceAll('""', '"').length > MAX_TEXT
    ? invalid(`a text within a formula has at most ${MAX_TEXT} characters`)
    : null;
}

function hasSheet({ sheets }: WorkbookState, name: string): boolean {
  // Formulas mostly have the case of the sheet's name.
  if (sheets.some((sheet) => sheet.name === name)) return true;
  const lowerCase = name.toLowerCase();
  return sheets.some((sheet) => sheet.name.toLowerCase() === lowerCase);
}

function checkOperand(token: Token, workbook: WorkbookState, cellRef: CellRef): FormulaProblem | null {
  if (token.kind === "text") return checkText(token);
  if (token.kind === "structured") return checkStructured(token, workbook, cellRef);
  const { sheet } = token;
  if (sheet === undefined) return null;
  return hasSheet(workbook, sheet) ? null : invalid(`there is no sheet named ${sheet}`);
}

/** Checks a formula's tokens as a sequence of operand, operator, operand, …, with a stack of open brackets. */
class FormulaChecker {
  private readonly brackets: OpenBracket[] = [];
  private expectsOperand = true;
  private afterOperator = false;

  constructor(
    private readonly workbook: WorkbookState,
    private readonly cellRef: CellRef,
  ) {}

  check(token: Token, next: Token | undefined, spaceBefore: boolean): FormulaProblem | null {
    if (token.kind === "unknown") return invalid(token.problem ?? `${token.text} is unknown`);
    return this.expectsOperand ? this.operand(token, next) : this.afterOperand(token, spaceBefore);
  }

  finish(): FormulaProblem | null {
    if (this.brackets.length > 0) return invalid("a parenthesis is not closed");
    return this.expectsOperand ? invalid("the formula ends before its last value") : null;
  }

  private operand(token: Token, next: Token | undefined): FormulaProblem | null {
    const bracket = this.brackets[this.brackets.length - 1];
    if (OPERANDS.has(token.kind)) {
      this.expectsOperand = false;
      this.afterOperator = false;
      return checkOperand(token, this.workbook, this.cellRef);
    }
    if (token.kind === "operator" && ["+", "-", "@"].includes(token.text)) {
      this.afterOperator = true;
      return null;
    }
    if (token.kind === "function") {
      if (next?.kind !== "open") return invalid(`${token.text} lacks its parenthesis`);
      const name = functionName(token);
      return UNSUPPORTED_FUNCTIONS.has(name) ? notImplemented(`the host does not compute ${name}`) : null;
    }
    if (token.kind === "openBrace") return this.open("closeBrace", false, "{");
    if (bracket?.isFunction && !this.afterOperator) {
      if (token.kind === "close") return this.close("close");
      if (token.kind === "comma") return this.separate(bracket);
    }
    return invalid(`a value is missing before ${token.text}`);
  }

  private afterOperand(token: Token, spaceBefore: boolean): FormulaProblem | null {
    const bracket = this.brackets[this.brackets.length - 1];
    if (token.kind === "operator") {
      if (token.text === "%") return null;
      if (token.text === "#") return notImplemented("the host does not compute spilled ranges");
      if (!BINARY.has(token.text)) return invalid(`${token.text} stands where no operator can`);
      this.expectsOperand = true;
      this.afterOperator = true;
      return null;
    }
    if (token.kind === "close" || token.kind === "closeBrace") return this.close(token.kind);
    if (token.kind === "comma") {
      if (bracket?.isFunction || bracket?.closes === "closeBrace") return this.separate(bracket);
      return notImplemented("the host does not compute unions of ranges");
    }
    if (token.kind === "semicolon") {
      if (bracket?.closes === "closeBrace") return this.separate(bracket);
      return invalid("arguments are separated by commas");
    }
    if (spaceBefore && (token.kind === "area" || token.kind === "structured" || token.kind === "name")) {
      return notImplemented("the host does not compute intersections of ranges");
    }
    return invalid(`an operator is missing before ${token.text}`);
  }

  /** Opens a parenthesis or a brace; the caller knows whether a function name precedes "(". */
  open(closes: OpenBracket["closes"], isFunction: boolean, name: string): FormulaProblem | null {
    if (!this.expectsOperand) return invalid(`an operator is missing before ${name}`);
    if (this.brackets.length >= MAX_DEPTH) return invalid(`a formula nests at most ${MAX_DEPTH} levels`);
    this.afterOperator = false;
    this.brackets.push({ closes, isFunction, name, arguments: 1 });
    return null;
  }

  private close(kind: OpenBracket["closes"]): FormulaProblem | null {
    const bracket = this.brackets.pop();
    if (bracket?.closes !== kind) return invalid("a bracket is closed that was not opened");
    const isEmpty = this.expectsOperand && bracket.arguments === 1;
    this.expectsOperand = false;
    const arity = bracket.isFunction ? ARITIES.get(bracket.name) : undefined;
    const count = isEmpty ? 0 : bracket.arguments;
    if (!arity || (count >= arity.minArguments && count <= arity.maxArguments)) return null;
    return invalid(`${bracket.name} has too ${count < arity.minArguments ? "few" : "many"} arguments`);
  }

  private separate(bracket: OpenBracket): FormulaProblem | null {
    this.expectsOperand = true;
    this.afterOperator = false;
    bracket.arguments += 1;
    return bracket.isFunction && bracket.arguments > MAX_ARGUMENTS
      ? invalid(`${bracket.name} takes at most ${MAX_ARGUMENTS} arguments`)
      : null;
  }
}

/** By the tokens of a formula that is built correctly: its operands that stand for something in the workbook, each once. */
const operandsOfCorrect = new WeakMap<readonly Token[], readonly Token[]>();

/**
 * Checks whether a formula can be entered in a cell; null when it can. A text that does not begin with "=" is a
 * value and can always be entered.
 */
export function checkFormula(
  formula: string,
  workbook: WorkbookState,
  cellRef: CellRef,
): FormulaProblem | null {
  if (!formula.startsWith("=") || formula === "=") return null;
  if (formula.length > MAX_LENGTH) return invalid(`a formula has at most ${MAX_LENGTH} characters`);
  const tokens = tokenize(formula);
  const operands = operandsOfCorrect.get(tokens);
  if (!operands) {
    const problem = checkTokens(tokens, workbook, cellRef);
    if (!problem) operandsOfCorrect.set(tokens, [...new Set(tokens.filter(dependsOnWorkbook))]);
    return problem;
  }
  for (const token of operands) {
    const problem = checkOperand(token, workbook, cellRef);
    if (problem) return problem;
  }
  return null;
}

function dependsOnWorkbook({ kind, sheet }: Token): boolean {
  return kind === "structured" || sheet !== undefined;
}

/** Checks the tokens of a formula, from its leading "=" on. */
function checkTokens(
  tokens: readonly Token[],
  workbook: WorkbookState,
  cellRef: CellRef,
): FormulaProblem | null {
  const checker = new FormulaChecker(workbook, cellRef);
  let previous: Token | undefined;
  for (let index = 1; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    if (token.kind !== "space") {
      const calledFunction = previous?.kind === "function" ? previous : undefined;
      const problem =
        token.kind === "open"
          ? checker.open(
              "close",
              calledFunction !== undefined,
              calledFunction ? functionName(calledFunction) : "(",
            )
          : checker.check(token, tokens[index + 1], previous?.kind === "space");
      if (problem) return problem;
    }
    previous = token;
  }
  return checker.finish();
}
