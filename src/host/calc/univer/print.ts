import { printRect } from "../../../spreadsheet/references";
import type { Expression } from "../expression";
import type { Place } from "../functions/definition";
import { rectAt, isMeaningful } from "../references";
import type { Matrix, Scalar } from "../values";
import { isError } from "../values";

/** A number without an exponent or a bare point, which Univer would take for text. */
function printNumber(value: number): string {
  const [digits, exponent] = String(value).split("e");
  return exponent === undefined ? digits! : `(${digits!}*10^${Number(exponent)})`;
}

function printValue(value: Scalar): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  if (typeof value === "number") return printNumber(value);
  // Univer does not take the words after a sign; a comparison it always takes.
  if (typeof value === "boolean") return value ? "(1=1)" : "(1=0)";
  return `"${value.replaceAll('"', '""')}"`;
}

function printArray({ rows, columns, values }: Matrix): string {
  const print = (value: Scalar) =>
    typeof value === "boolean" ? String(value).toUpperCase() : printValue(value);
  const row = (at: number) => values.slice(at * columns, (at + 1) * columns).map(print);
  return `{${Array.from({ length: rows }, (_, at) => row(at).join(",")).join(";")}}`;
}

/** Writes a formula as Univer reads it in one cell: without tables and names, every reference with its sheet's key. */
export function printForUniver(expression: Expression, at: Place): string {
  const print = (part: Expression) => printForUniver(part, at);
  switch (expression.kind) {
    case "value":
      return printValue(expression.value);
    case "array":
      return printArray(expression.matrix);
    case "cells": {
      const { reference } = expression;
      if (!isMeaningful(reference, at)) return "#VALUE!";
      return `${reference.sheetKey}!${printRect(rectAt(reference, at.row, at.column))}`;
    }
    case "negative":
      // Univer passes a text on as it is after a sign.
      return `(0-${print(expression.of)})`;
    case "percent":
      return `(${print(expression.of)}%)`;
    case "binary": {
      const { sign, left, right } = expression;
      return sign === ":" ? `${print(left)}:${print(right)}` : `(${print(left)}${sign}${print(right)})`;
    }
    case "call":
      return `${expression.name}(${expression.args.map(print).join(",")})`;
  }
}
