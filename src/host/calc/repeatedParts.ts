import { partsOf, printScalar, type Expression, type References } from "./expression";

/** Functions that give another value whenever they are called. */
const RANDOM = new Set(["RAND", "RANDBETWEEN", "RANDARRAY"]);

/** Equal parts of an expression. */
interface EqualParts {
  /** the numbers of the parts that they consist of */
  readonly parts: readonly number[];
  /** whether each of them gives another value */
  readonly isRandom: boolean;
  /** in how many places of different expressions they are */
  places: number;
}

/** Finds which parts of a formula are equal: they have one value in a cell, and need to be calculated only once. */
export class RepeatedParts {
  private readonly numbers = new Map<Expression, number>();
  private readonly byText = new Map<string, number>();
  private readonly equalParts: EqualParts[] = [];

  constructor(
    expression: Expression,
    private readonly references: References,
  ) {
    this.number(expression);
    this.byText.clear();
    // What is within equal parts is in one place, however often those are repeated.
    for (const part of this.equalParts.flatMap(({ parts }) => parts)) {
      const equal = this.equalParts[part];
      if (equal) equal.places += 1;
    }
  }

  /** The number that a part has in common with all equal ones; null if it is calculated in one place only. */
  find(part: Expression): number | null {
    const number = this.numbers.get(part);
    const equal = number === undefined ? undefined : this.equalParts[number];
    if (number === undefined || !equal || equal.isRandom) return null;
    return equal.parts.length > 0 && equal.places > 1 ? number : null;
  }

  private number(expression: Expression): number {
    const parts = partsOf(expression).map((part) => this.number(part));
    const text = this.textOf(expression, parts);
    let number = this.byText.get(text);
    if (number === undefined) {
      number = this.equalParts.length;
      this.byText.set(text, number);
      const isRandom =
        (expression.kind === "call" && RANDOM.has(expression.name)) ||
        parts.some((part) => this.equalParts[part]?.isRandom === true);
      this.equalParts.push({ parts, isRandom, places: 0 });
    }
    this.numbers.set(expression, number);
    return number;
  }

  /** The same text for equal expressions, with the numbers of their parts. */
  private textOf(expression: Expression, parts: readonly number[]): string {
    switch (expression.kind) {
      case "value":
        return `value ${printScalar(expression.value)}`;
      case "array":
        return `array ${this.equalParts.length}`;
      case "cells":
        return `cells ${this.references.find(expression.reference)?.index ?? ""}`;
      case "binary":
        return `${expression.operator} ${parts.join()}`;
      case "call":
        return `${expression.name}(${parts.join()})`;
      default:
        return `${expression.kind} ${parts.join()}`;
    }
  }
}

const known = new WeakMap<Expression, RepeatedParts>();

/** The repeated parts of a formula, found once: workbooks that are opened one after the other share their expressions. */
export function repeatedPartsOf(expression: Expression, references: References): RepeatedParts {
  let parts = known.get(expression);
  if (!parts) known.set(expression, (parts = new RepeatedParts(expression, references)));
  return parts;
}
