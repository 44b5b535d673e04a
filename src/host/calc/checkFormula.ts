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
  /** InvalidArgument: Excel refuses it. NotImplemented: Excel takes it, but this host cannot compute it. */
  readonly code: Extract<HostErrorCode, "InvalidArgument" | "NotImplemented">;
  readonly message: string;
}

const MAX_LENGTH = 8192;
const MAX_DEPTH = 64;
const MAX_ARGUMENTS = 255;
const MAX_TEXT = 255;
const BINARY = new Set(["+", "-", "*", "/", "^", "&", "=", "<", ">", "<=", ">=", "<>", ":"]);
const OPERANDS = new Set(["text", "number", "error", "area", "structured", "name"]);
/** How many arguments the functions take that the host computes itself. */
const ARITIES = new Map(
  functionsOfHost(() => new Date(0)).map(({ name, least, most }) => [name, { least, most }]),
);

interface Frame {
  readonly closes: "close" | "closeBrace";
  readonly isFunction: boolean;
  readonly name: string;
  arguments: number;
}

const functionName = ({ text }: Token): string => text.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, "");

const refusal = (message: string): FormulaProblem => ({ code: "InvalidArgument", message });
const beyondHost = (message: string): FormulaProblem => ({ code: "NotImplemented", message });

function checkStructured(token: Token, workbook: WorkbookState, at: CellRef): FormulaProblem | null {
  const reference = readStructuredReference(token.text);
  if (!reference) return refusal(`${token.text} is not a reference into a table`);
  const found = tableOf(reference, workbook, at);
  if (!found) {
    return refusal(
      reference.table === undefined
        ? `${token.text} stands outside a table`
        : `there is no table named ${reference.table}`,
    );
  }
  const missing = reference.columns?.find((column) => columnIndex(found.table, column) < 0);
  return missing === undefined ? null : refusal(`${found.table.name} has no column named ${missing}`);
}

/** A text between its quotes, in which a doubled quote is one. */
function checkText({ text }: Token): FormulaProblem | null {
  return text.slice(1, -1).replaceAll('""', '"').length > MAX_TEXT
    ? refusal(`a text within a formula has at most ${MAX_TEXT} characters`)
    : null;
}

function checkOperand(token: Token, workbook: WorkbookState, at: CellRef): FormulaProblem | null {
  if (token.kind === "text") return checkText(token);
  if (token.kind === "structured") return checkStructured(token, workbook, at);
  const { sheet } = token;
  if (sheet === undefined) return null;
  const named = sheet.toLowerCase();
  return workbook.sheets.some((candidate) => candidate.name.toLowerCase() === named)
    ? null
    : refusal(`there is no sheet named ${sheet}`);
}

/** Walks a formula's tokens as a sentence: operand, operator, operand, …, with what is open kept in frames. */
class Walk {
  private readonly frames: Frame[] = [];
  private wantsOperand = true;
  private afterOperator = false;

  constructor(
    private readonly workbook: WorkbookState,
    private readonly at: CellRef,
  ) {}

  take(token: Token, next: Token | undefined, spaceBefore: boolean): FormulaProblem | null {
    if (token.kind === "unknown") return refusal(token.problem ?? `${token.text} is unknown`);
    return this.wantsOperand ? this.operand(token, next) : this.afterOperand(token, spaceBefore);
  }

  end(): FormulaProblem | null {
    if (this.frames.length > 0) return refusal("a parenthesis is not closed");
    return this.wantsOperand ? refusal("the formula ends before its last value") : null;
  }

  private operand(token: Token, next: Token | undefined): FormulaProblem | null {
    const frame = this.frames[this.frames.length - 1];
    if (OPERANDS.has(token.kind)) {
      this.wantsOperand = false;
      this.afterOperator = false;
      return checkOperand(token, this.workbook, this.at);
    }
    if (token.kind === "operator" && ["+", "-", "@"].includes(token.text)) {
      this.afterOperator = true;
      return null;
    }
    if (token.kind === "function") {
      if (next?.kind !== "open") return refusal(`${token.text} lacks its parenthesis`);
      const name = functionName(token);
      return UNSUPPORTED_FUNCTIONS.has(name) ? beyondHost(`the host does not compute ${name}`) : null;
    }
    if (token.kind === "openBrace") return this.open("closeBrace", false, "{");
    if (frame?.isFunction && !this.afterOperator) {
      if (token.kind === "close") return this.close("close");
      if (token.kind === "comma") return this.separate(frame);
    }
    return refusal(`a value is missing before ${token.text}`);
  }

  private afterOperand(token: Token, spaceBefore: boolean): FormulaProblem | null {
    const frame = this.frames[this.frames.length - 1];
    if (token.kind === "operator") {
      if (token.text === "%") return null;
      if (token.text === "#") return beyondHost("the host does not compute spilled ranges");
      if (!BINARY.has(token.text)) return refusal(`${token.text} stands where no operator can`);
      this.wantsOperand = true;
      this.afterOperator = true;
      return null;
    }
    if (token.kind === "close" || token.kind === "closeBrace") return this.close(token.kind);
    if (token.kind === "comma") {
      if (frame?.isFunction || frame?.closes === "closeBrace") return this.separate(frame);
      return beyondHost("the host does not compute unions of ranges");
    }
    if (token.kind === "semicolon") {
      if (frame?.closes === "closeBrace") return this.separate(frame);
      return refusal("arguments are separated by commas");
    }
    if (spaceBefore && (token.kind === "area" || token.kind === "structured" || token.kind === "name")) {
      return beyondHost("the host does not compute intersections of ranges");
    }
    return refusal(`an operator is missing before ${token.text}`);
  }

  /** Opens a parenthesis or a brace; called for "(" by the caller, who knows whether a function stands before it. */
  open(closes: Frame["closes"], isFunction: boolean, name: string): FormulaProblem | null {
    if (!this.wantsOperand) return refusal(`an operator is missing before ${name}`);
    if (this.frames.length >= MAX_DEPTH) return refusal(`a formula nests at most ${MAX_DEPTH} levels`);
    this.afterOperator = false;
    this.frames.push({ closes, isFunction, name, arguments: 1 });
    return null;
  }

  private close(kind: Frame["closes"]): FormulaProblem | null {
    const frame = this.frames.pop();
    if (frame?.closes !== kind) return refusal("a bracket is closed that was not opened");
    const empty = this.wantsOperand && frame.arguments === 1;
    this.wantsOperand = false;
    const arity = frame.isFunction ? ARITIES.get(frame.name) : undefined;
    const given = empty ? 0 : frame.arguments;
    if (!arity || (given >= arity.least && given <= arity.most)) return null;
    return refusal(`${frame.name} has too ${given < arity.least ? "few" : "many"} arguments`);
  }

  private separate(frame: Frame): FormulaProblem | null {
    this.wantsOperand = true;
    this.afterOperator = false;
    frame.arguments += 1;
    return frame.isFunction && frame.arguments > MAX_ARGUMENTS
      ? refusal(`${frame.name} takes at most ${MAX_ARGUMENTS} arguments`)
      : null;
  }
}

/**
 * Whether a formula can be entered in a cell as it stands: null when it can. What does not begin with "=" is a value,
 * not a formula, and always can.
 */
export function checkFormula(formula: string, workbook: WorkbookState, at: CellRef): FormulaProblem | null {
  if (!formula.startsWith("=") || formula === "=") return null;
  if (formula.length > MAX_LENGTH) return refusal(`a formula has at most ${MAX_LENGTH} characters`);
  const walk = new Walk(workbook, at);
  const tokens = tokenize(formula.slice(1));
  let before: Token | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "space") {
      const called = before?.kind === "function";
      const problem =
        token.kind === "open"
          ? walk.open("close", called, called ? functionName(before!) : "(")
          : walk.take(token, tokens[index + 1], before?.kind === "space");
      if (problem) return problem;
    }
    before = token;
  }
  return walk.end();
}
