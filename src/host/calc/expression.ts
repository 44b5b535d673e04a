import type { Rect } from "../../spreadsheet/state";
import { isFixed, type CellsReference, type Extent } from "./references";
import type { Matrix } from "./matrix";
import { isError, type Scalar } from "./values";

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=" | ":";

/** A parsed formula. Tables and names are resolved: every reference names its sheet. */
export type Expression =
  /** a value written into the formula; null is an omitted argument */
  | { readonly kind: "value"; readonly value: Scalar }
  | { readonly kind: "array"; readonly matrix: Matrix }
  | { readonly kind: "cells"; readonly reference: CellsReference }
  | { readonly kind: "negative"; readonly operand: Expression }
  | { readonly kind: "percent"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] };

/** Functions that read the position of a range, not its contents: a formula may pass its own column to them. */
const POSITION_FUNCTIONS = new Set(["ROWS", "COLUMNS", "ROW", "COLUMN"]);

const partsOf = (expression: Expression): readonly Expression[] => {
  if (expression.kind === "call") return expression.args;
  if (expression.kind === "binary") return [expression.left, expression.right];
  return expression.kind === "negative" || expression.kind === "percent" ? [expression.operand] : [];
};

/** The cells whose values an expression needs, each once. */
export function cellsRead(expression: Expression): CellsReference[] {
  const found = new Map<string, CellsReference>();
  const walk = (part: Expression): void => {
    if (part.kind === "cells") {
      const { within } = part.reference;
      const place = within ? `${within.row},${within.column},${within.rows},${within.columns}` : "";
      found.set(`${printReference(part.reference)} ${place}`, part.reference);
      return;
    }
    const [firstPart] = partsOf(part);
    const readsOnlyPosition =
      part.kind === "call" && POSITION_FUNCTIONS.has(part.name) && firstPart?.kind === "cells";
    if (!readsOnlyPosition) partsOf(part).forEach(walk);
  };
  walk(expression);
  return [...found.values()];
}

/** What an expression means: two expressions with equal meanings give the same value in every cell. */
export interface Meaning {
  /** the expression as a text, without the cells that its references have to be in */
  readonly text: string;
  /** those cells, by reference */
  readonly within: readonly (Rect | undefined)[];
}

/** The meaning of an expression. */
export function meaningOf(expression: Expression): Meaning {
  const within: (Rect | undefined)[] = [];
  const print = (part: Expression): string => {
    switch (part.kind) {
      case "value":
        return printScalar(part.value);
      case "array": {
        const { rows, columns, values } = part.matrix;
        return `{${rows},${columns};${values.map(printScalar).join()}}`;
      }
      case "cells":
        within.push(part.reference.within);
        return `<${printReference(part.reference)}>`;
      case "binary":
        return `(${part.operator} ${print(part.left)} ${print(part.right)})`;
      case "call":
        return `(${part.name} ${part.args.map(print).join()})`;
      default:
        return `(${part.kind} ${print(part.operand)})`;
    }
  };
  return { text: print(expression), within };
}

const printReference = ({ sheetKey, rows, columns }: CellsReference): string =>
  `${sheetKey} ${printExtent(rows)} ${printExtent(columns)}`;

function printExtent(extent: Extent): string {
  const { first, last, firstOffset, lastOffset } = extent;
  if (isFixed(extent)) return `${first},${last}`;
  return `${first === Infinity ? "" : `${first},${last},`}[${firstOffset},${lastOffset}]`;
}

function printScalar(value: Scalar): string {
  if (isError(value)) return value.error;
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

/** The functions that an expression calls. */
export function functionsCalled(expression: Expression): Set<string> {
  const found = new Set<string>();
  const walk = (part: Expression): void => {
    if (part.kind === "call") found.add(part.name);
    partsOf(part).forEach(walk);
  };
  walk(expression);
  return found;
}
