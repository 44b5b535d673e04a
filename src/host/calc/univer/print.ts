import { printRect } from "../../../spreadsheet/references";
import type { Expression } from "../expression";
import type { CellPosition } from "../functions/definition";
import { rectAt, isMeaningful } from "../references";
import type { Matrix } from "../matrix";
import type { Scalar } from "../values";
import { isError } from "../values";

/** Prints a number without an exponent, which Univer would read as text. */
function printNumber(value: number): string {
  const [digits, exponent] = String(value).split("e");
  return exponent === undefined ? digits! : `(${digits!}*10^${Number(exponent)})`;
}

function printValue(value: Scalar): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "number") return printNumber(value);
  // Univer does not accept TRUE and FALSE after a minus sign; it accepts a comparison.
  if (typeof value === "boolean") return value ? "(1=1)" : "(1=0)";
  return `"${value.replaceAll('"', '""')}"`;
}

function printArray({ rows, columns, values }: Matrix): string {
  const print = (value: Scalar) =>
    typeof value === "boolean" ? String(value).toUpperCase() : printValue(value);
  const row = (rowIndex: number) => values.slice(rowIndex * columns, (rowIndex + 1) * columns).map(print);
  return `{${Array.from({ length: rows }, (_, rowIndex) => row(rowIndex).join(",")).join(";")}}`;
}

/** Prints a formula of one cell for Univer: without tables and names, every reference with its sheet's key. */
export function printForUniver(expression: Expression, position: CellPosition): string {
  const print = (part: Expression) => printForUniver(part, position);
  switch (expression.kind) {
    case "value":
      return printValue(expression.value);
    case "array":
      return printArray(expression.matrix);
    case "cells": {
      const { reference } = expression;
      if (!isMeaningful(reference, position)) return "#VALUE!";
      return `${reference.sheetKey}!${printRect(rectAt(reference, position.row, position.column))}`;
    }
    case "negative":
      // Univer does not convert a text after a minus sign.
      return `(0-${print(expression.operand)})`;
    case "percent":
      return `(${print(expression.operand)}%)`;
    case "binary": {
      const { operator, left, right } = expression;
      return operator === ":"
        ? `${print(left)}:${print(right)}`
        : `(${print(left)}${operator}${print(right)})`;
    }
    case "call":
      return `${expression.name}(${expression.args.map(print).join(",")})`;
  }
}
