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

/** The expressions that an expression consists of. */
export const partsOf = (expression: Expression): readonly Expression[] => {
  if (expression.kind === "call") return expression.args;
  if (expression.kind === "binary") return [expression.left, expression.right];
  return expression.kind === "negative" || expression.kind === "percent" ? [expression.operand] : [];
};

/** Tells references apart within an expression. */
function referenceKey(reference: CellsReference): string {
  const { within } = reference;
  const place = within ? `${within.row},${within.column},${within.rows},${within.columns}` : "";
  return `${printReference(reference)} ${place}`;
}

/** One bit for each of an expression's first 30 references; one for all others. */
const bitOf = (index: number): number => 1 << Math.min(index, 30);

/** Of an evaluation that used in which row the formula is, as ROW does: not only what the cells that it refers to hold. */
export const OWN_ROW = 0x8000_0000;

/** Of an evaluation that may have used every reference, and its own row. */
export const ALL_REFERENCES = 0xffff_ffff;

/** A reference of an expression. */
export interface UsedReference {
  readonly reference: CellsReference;
  /** its number among the references */
  readonly index: number;
  /** among the bits that say which references an evaluation has used */
  readonly bit: number;
}

/** The references of an expression, each once, and which of them it is. */
export class References {
  readonly all: readonly UsedReference[];
  /** those whose values the expression needs */
  readonly read: readonly UsedReference[];
  private readonly used = new Map<CellsReference, UsedReference>();

  constructor(expression: Expression) {
    const byKey = new Map<string, UsedReference>();
    const read = new Set<UsedReference>();
    const walk = (part: Expression, isRead: boolean): void => {
      if (part.kind === "cells") {
        const key = referenceKey(part.reference);
        let used = byKey.get(key);
        if (!used) {
          used = { reference: part.reference, index: byKey.size, bit: bitOf(byKey.size) };
          byKey.set(key, used);
        }
        this.used.set(part.reference, used);
        if (isRead) read.add(used);
        return;
      }
      const parts = partsOf(part);
      const readsOnlyPosition =
        part.kind === "call" && POSITION_FUNCTIONS.has(part.name) && parts[0]?.kind === "cells";
      for (const each of parts) walk(each, !readsOnlyPosition);
    };
    walk(expression, true);
    this.all = [...byKey.values()];
    this.read = this.all.filter((used) => read.has(used));
  }

  /** The number and bit of a reference that is a part of the expression. */
  find(reference: CellsReference): UsedReference | undefined {
    return this.used.get(reference);
  }
}

/** What an expression means: two expressions with equal meanings give the same value in every cell. */
export interface Meaning {
  /** the expression as a text, with the numbers of its references in their place */
  readonly shape: string;
  readonly references: readonly MeantReference[];
}

/** What a reference means. */
export interface MeantReference extends UsedReference {
  /** without the cells that it has to be in */
  readonly text: string;
  readonly within: Rect | undefined;
}

/** Whether a reference is to fixed cells that begin where they did before and end in another row. */
export function hasOtherEnd(before: MeantReference, after: MeantReference): boolean {
  const [a, b] = [before.reference, after.reference];
  return (
    a.sheetKey === b.sheetKey &&
    !before.within &&
    !after.within &&
    [a.rows, b.rows, a.columns, b.columns].every(isFixed) &&
    a.columns.first === b.columns.first &&
    a.columns.last === b.columns.last &&
    a.rows.first === b.rows.first &&
    a.rows.last !== b.rows.last
  );
}

/** The meaning of an expression with these references. */
export function meaningOf(expression: Expression, references: References): Meaning {
  const print = (part: Expression): string => {
    switch (part.kind) {
      case "value":
        return printScalar(part.value);
      case "array": {
        const { rows, columns, values } = part.matrix;
        return `{${rows},${columns};${values.map(printScalar).join()}}`;
      }
      case "cells":
        return `<${references.find(part.reference)?.index ?? ""}>`;
      case "binary":
        return `(${part.operator} ${print(part.left)} ${print(part.right)})`;
      case "call":
        return `(${part.name} ${part.args.map(print).join()})`;
      default:
        return `(${part.kind} ${print(part.operand)})`;
    }
  };
  const meant = references.all.map((used) => ({
    ...used,
    text: printReference(used.reference),
    within: used.reference.within,
  }));
  return { shape: print(expression), references: meant };
}

const printReference = ({ sheetKey, rows, columns }: CellsReference): string =>
  `${sheetKey} ${printExtent(rows)} ${printExtent(columns)}`;

function printExtent(extent: Extent): string {
  const { first, last, firstOffset, lastOffset } = extent;
  if (isFixed(extent)) return `${first},${last}`;
  return `${first === Infinity ? "" : `${first},${last},`}[${firstOffset},${lastOffset}]`;
}

/** A value as a text that no other value has. */
export function printScalar(value: Scalar): string {
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
