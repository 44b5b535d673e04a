import { HostError } from "../wire/HostError";
import type { BinarySign, Expression } from "./expression";
import { joinExtents, implicitIntersection, type CellsReference } from "./references";
import type { FormulaScope } from "./scope";
import { tokenize, type Token } from "../../spreadsheet/formulas/tokens";
import { UNSUPPORTED_FUNCTIONS } from "./unsupportedFunctions";
import { isError, Matrix, REF, VALUE, type Scalar } from "./values";
import type { CellError, CellRef } from "../../spreadsheet/state";

const MAX_NAME_DEPTH = 32;

/** How strongly the operators bind; those of equal strength are taken from the left. */
const BINARY: Readonly<Record<BinarySign, number>> = {
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
const PREFIX = 6;
const PERCENT = 7;
const RANGE = 8;

const NAME_ERROR: CellError = { error: "#NAME?" };
const literal = (value: Scalar): Expression => ({ kind: "value", value });
const unread = (): Error => new Error("the engine cannot read it");

/** A literal between its quotes. */
const textOf = ({ text }: Token): string => text.slice(1, -1).replaceAll('""', '"');

const errorOf = ({ local }: Token): CellError => ({ error: local.toUpperCase() as CellError["error"] });

function together(a: CellsReference, b: CellsReference): Expression {
  if (a.sheet !== b.sheet) return literal(VALUE);
  const within = a.within ?? b.within;
  const { sheet, sheetKey } = a;
  const rows = joinExtents(a.rows, b.rows);
  const columns = joinExtents(a.columns, b.columns);
  return {
    kind: "cells",
    reference: { sheet, sheetKey, rows, columns, ...(within ? { within } : {}) },
  };
}

class Parser {
  private readonly tokens: readonly Token[];
  private place = 0;

  constructor(
    formula: string,
    private readonly scope: FormulaScope,
    private readonly at: CellRef,
    /** how many names lead here: 0 in a cell's own formula */
    private readonly depth: number,
  ) {
    this.tokens = tokenize(formula.replace(/^=/, "")).filter(({ kind }) => kind !== "space");
  }

  whole(): Expression {
    const expression = this.expression(0);
    if (this.place < this.tokens.length) throw unread();
    return expression;
  }

  private next(): Token {
    const token = this.tokens[this.place];
    if (!token) throw unread();
    this.place += 1;
    return token;
  }

  private take(kind: Token["kind"]): boolean {
    if (this.tokens[this.place]?.kind !== kind) return false;
    this.place += 1;
    return true;
  }

  private expression(least: number): Expression {
    let left = this.operand();
    for (let token = this.tokens[this.place]; token?.kind === "operator"; token = this.tokens[this.place]) {
      if (token.text === "%") {
        if (PERCENT < least) break;
        this.place += 1;
        left = { kind: "percent", of: left };
        continue;
      }
      const strength = BINARY[token.text as BinarySign];
      if (strength === undefined) throw unread();
      if (strength < least) break;
      this.place += 1;
      left = this.joined(token.text as BinarySign, left, this.expression(strength + 1));
    }
    return left;
  }

  private joined(sign: BinarySign, left: Expression, right: Expression): Expression {
    if (sign === ":" && left.kind === "cells" && right.kind === "cells") {
      return together(left.reference, right.reference);
    }
    return { kind: "binary", sign, left, right };
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
        const inside = this.expression(0);
        if (!this.take("close")) throw unread();
        return inside;
      }
      case "openBrace":
        return { kind: "array", matrix: this.array() };
      case "function":
        return this.call(token.text);
      default:
        return this.named(token);
    }
  }

  private prefixed(sign: string): Expression {
    if (sign === "+") return this.expression(PREFIX);
    if (sign === "-") return { kind: "negative", of: this.expression(PREFIX) };
    if (sign !== "@") throw unread();
    const of = this.expression(RANGE);
    if (of.kind !== "cells") return of;
    const reference = implicitIntersection(of.reference);
    return reference ? { kind: "cells", reference } : literal(VALUE);
  }

  private call(written: string): Expression {
    const name = written.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, "");
    if (UNSUPPORTED_FUNCTIONS.has(name)) {
      throw new HostError("NotImplemented", `the host does not compute ${name}`);
    }
    if (!this.take("open")) throw unread();
    const args: Expression[] = [];
    if (this.take("close")) return { kind: "call", name, args };
    do args.push(this.argument());
    while (this.take("comma"));
    if (!this.take("close")) throw unread();
    return { kind: "call", name, args };
  }

  private argument(): Expression {
    const kind = this.tokens[this.place]?.kind;
    return kind === "comma" || kind === "close" ? literal(null) : this.expression(0);
  }

  /** An array written out, whose "{" was read. */
  private array(): Matrix {
    const rows: Scalar[][] = [[]];
    for (;;) {
      rows[rows.length - 1]!.push(this.arrayValue());
      if (this.take("comma")) continue;
      if (this.take("semicolon")) rows.push([]);
      else if (this.take("closeBrace")) break;
      else throw unread();
    }
    const columns = rows[0]!.length;
    if (rows.some((row) => row.length !== columns)) throw unread();
    return new Matrix(rows.length, columns, rows.flat());
  }

  private arrayValue(): Scalar {
    const token = this.next();
    if (token.kind === "text") return textOf(token);
    if (token.kind === "error") return errorOf(token);
    if (token.kind === "number") return Number(token.text);
    if (token.kind === "name" && /^(?:true|false)$/i.test(token.text)) return /^t/i.test(token.text);
    if (token.kind !== "operator" || !/^[+-]$/.test(token.text)) throw unread();
    const value = this.arrayValue();
    if (typeof value !== "number") throw unread();
    return token.text === "-" ? -value : value;
  }

  private named(token: Token): Expression {
    const cells = this.scope.cellsOf(token, this.at, this.depth === 0);
    if (cells) return isError(cells) ? literal(cells) : { kind: "cells", reference: cells };
    if (token.kind !== "name") throw unread();
    if (/^(?:true|false)$/i.test(token.text)) return literal(/^t/i.test(token.text));
    const sheet = token.sheet === undefined ? undefined : this.scope.sheetNamed(token.sheet);
    if (token.sheet !== undefined && !sheet) return literal(REF);
    const name = this.scope.name(token.local, sheet?.id ?? this.at.sheetId);
    if (!name || this.depth >= MAX_NAME_DEPTH) return literal(NAME_ERROR);
    return new Parser(name.formula, this.scope, this.at, this.depth + 1).whole();
  }
}

/** Takes a formula of a cell apart; an error says why it cannot be computed. */
export function parseFormula(formula: string, scope: FormulaScope, at: CellRef): Expression {
  return new Parser(formula, scope, at, 0).whole();
}
