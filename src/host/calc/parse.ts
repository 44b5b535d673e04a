import { HostError } from "../wire/HostError";
import type { BinaryOperator, Expression } from "./expression";
import { Matrix } from "./matrix";
import { joinExtents, implicitIntersection, type CellsReference } from "./references";
import type { FormulaScope } from "./scope";
import { tokenizeExpression, type Token } from "../../spreadsheet/formulas/tokens";
import { UNSUPPORTED_FUNCTIONS } from "./unsupportedFunctions";
import { isError, REF, VALUE, type Scalar } from "./values";
import type { CellError, CellRef } from "../../spreadsheet/state";

const MAX_NAME_DEPTH = 32;

/** Operator precedence; all binary operators are left-associative. */
const PRECEDENCE: Readonly<Record<BinaryOperator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
  ":": 8,
};
const PREFIX_PRECEDENCE = 6;
const PERCENT_PRECEDENCE = 7;
const RANGE_PRECEDENCE = 8;

const NAME_ERROR: CellError = { error: "#NAME?" };
const literal = (value: Scalar): Expression => ({ kind: "value", value });
const syntaxError = (): Error => new Error("the engine cannot read it");

/** The content of a quoted text. */
const textOf = ({ text }: Token): string => text.slice(1, -1).replaceAll('""', '"');

const errorOf = ({ local }: Token): CellError => ({ error: local.toUpperCase() as CellError["error"] });

function enclosingReference(a: CellsReference, b: CellsReference): Expression {
  if (a.sheetKey !== b.sheetKey) return literal(VALUE);
  const within = a.within ?? b.within;
  const { sheetKey } = a;
  const rows = joinExtents(a.rows, b.rows);
  const columns = joinExtents(a.columns, b.columns);
  return {
    kind: "cells",
    reference: { sheetKey, rows, columns, ...(within ? { within } : {}) },
  };
}

class Parser {
  private readonly tokens: readonly Token[];
  private position = 0;

  constructor(
    formula: string,
    private readonly scope: FormulaScope,
    private readonly cellRef: CellRef,
    /** nesting depth of names: 0 in a cell's own formula */
    private readonly depth: number,
  ) {
    this.tokens = tokenizeExpression(formula).filter(({ kind }) => kind !== "space");
  }

  parse(): Expression {
    const expression = this.expression(0);
    if (this.position < this.tokens.length) throw syntaxError();
    return expression;
  }

  private next(): Token {
    const token = this.tokens[this.position];
    if (!token) throw syntaxError();
    this.position += 1;
    return token;
  }

  private take(kind: Token["kind"]): boolean {
    if (this.tokens[this.position]?.kind !== kind) return false;
    this.position += 1;
    return true;
  }

  private expression(minPrecedence: number): Expression {
    let left = this.operand();
    for (
      let token = this.tokens[this.position];
      token?.kind === "operator";
      token = this.tokens[this.position]
    ) {
      if (token.text === "%") {
        if (PERCENT_PRECEDENCE < minPrecedence) break;
        this.position += 1;
        left = { kind: "percent", operand: left };
        continue;
      }
      const precedence = PRECEDENCE[token.text as BinaryOperator];
      if (precedence === undefined) throw syntaxError();
      if (precedence < minPrecedence) break;
      this.position += 1;
      left = this.joined(token.text as BinaryOperator, left, this.expression(precedence + 1));
    }
    return left;
  }

  private joined(operator: BinaryOperator, left: Expression, right: Expression): Expression {
    if (operator === ":" && left.kind === "cells" && right.kind === "cells") {
      return enclosingReference(left.reference, right.reference);
    }
    return { kind: "binary", operator, left, right };
  }

  private operand(): Expression {
    const token = this.next();
    switch (token.kind) {
      case "number":
        return literal(Number(token.text));
      case "text":
        return literal(textOf(token));
      case "error":
        return literal(errorOf(token));
      case "operator":
        return this.prefixed(token.text);
      case "open": {
        const inner = this.expression(0);
        if (!this.take("close")) throw syntaxError();
        return inner;
      }
      case "openBrace":
        return { kind: "array", matrix: this.array() };
      case "function":
        return this.call(token.text);
      default:
        return this.named(token);
    }
  }

  private prefixed(operator: string): Expression {
    if (operator === "+") return this.expression(PREFIX_PRECEDENCE);
    if (operator === "-") return { kind: "negative", operand: this.expression(PREFIX_PRECEDENCE) };
    if (operator !== "@") throw syntaxError();
    const operand = this.expression(RANGE_PRECEDENCE);
    if (operand.kind !== "cells") return operand;
    const reference = implicitIntersection(operand.reference);
    return reference ? { kind: "cells", reference } : literal(VALUE);
  }

  private call(functionText: string): Expression {
    const name = functionText.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, "");
    if (UNSUPPORTED_FUNCTIONS.has(name)) {
      throw new HostError("NotImplemented", `the host does not compute ${name}`);
    }
    if (!this.take("open")) throw syntaxError();
    const args: Expression[] = [];
    if (this.take("close")) return { kind: "call", name, args };
    do args.push(this.argument());
    while (this.take("comma"));
    if (!this.take("close")) throw syntaxError();
    return { kind: "call", name, args };
  }

  private argument(): Expression {
    const kind = this.tokens[this.position]?.kind;
    return kind === "comma" || kind === "close" ? literal(null) : this.expression(0);
  }

  /** Parses the rest of an array constant after its "{". */
  private array(): Matrix {
    const rows: Scalar[][] = [[]];
    for (;;) {
      rows[rows.length - 1]!.push(this.arrayValue());
      if (this.take("comma")) continue;
      if (this.take("semicolon")) rows.push([]);
      else if (this.take("closeBrace")) break;
      else throw syntaxError();
    }
    const columns = rows[0]!.length;
    if (rows.some((row) => row.length !== columns)) throw syntaxError();
    return new Matrix(rows.length, columns, rows.flat());
  }

  private arrayValue(): Scalar {
    const token = this.next();
    if (token.kind === "text") return textOf(token);
    if (token.kind === "error") return errorOf(token);
    if (token.kind === "number") return Number(token.text);
    if (token.kind === "name" && /^(?:true|false)$/i.test(token.text)) return /^t/i.test(token.text);
    if (token.kind !== "operator" || !/^[+-]$/.test(token.text)) throw syntaxError();
    const value = this.arrayValue();
    if (typeof value !== "number") throw syntaxError();
    return token.text === "-" ? -value : value;
  }

  private named(token: Token): Expression {
    const cells = this.scope.cellsOf(token, this.cellRef, this.depth === 0);
    if (cells) return isError(cells) ? literal(cells) : { kind: "cells", reference: cells };
    if (token.kind !== "name") throw syntaxError();
    if (/^(?:true|false)$/i.test(token.text)) return literal(/^t/i.test(token.text));
    const sheet = token.sheet === undefined ? undefined : this.scope.sheetNamed(token.sheet);
    if (token.sheet !== undefined && !sheet) return literal(REF);
    const name = this.scope.name(token.local, sheet?.id ?? this.cellRef.sheetId);
    if (!name || this.depth >= MAX_NAME_DEPTH) return literal(NAME_ERROR);
    return new Parser(name.formula, this.scope, this.cellRef, this.depth + 1).parse();
  }
}

/** Parses a formula of a cell; throws an error that says why it cannot be calculated. */
export function parseFormula(formula: string, scope: FormulaScope, cellRef: CellRef): Expression {
  return new Parser(formula, scope, cellRef, 0).parse();
}
