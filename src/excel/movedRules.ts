/** Rules of cells that are applied elsewhere than in the blueprint. */
import { cellAddress } from "../blueprint/formula";
import type { Rect } from "../blueprint/types";

/** Converts all formulas of a validation rule, which are at different depths. */
export function movedRule(
  rule: Readonly<Record<string, unknown>>,
  moved: (formula: string) => string,
): Readonly<Record<string, unknown>> {
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") return value.startsWith("=") ? moved(value) : value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(rule) as Record<string, unknown>;
}

/** Rewrites a formula from one cell to another: references to that cell are adjusted. */
export function formulaAt(formula: string, from: string, to: string): string {
  return formulaWithMovedCells(formula, new Map([[from, to]]));
}

/** By the addresses of cells in the blueprint, where they are: for `formulaWithMovedCells`. The ranges have their places loaded. */
export function movedAddresses(
  cells: readonly {
    readonly rect: Pick<Rect, "row" | "column">;
    readonly range: Pick<Excel.Range, "rowIndex" | "columnIndex">;
  }[],
): ReadonlyMap<string, string> {
  return new Map(
    cells.map(({ rect, range }) => [
      cellAddress(rect.row, rect.column),
      cellAddress(range.rowIndex, range.columnIndex),
    ]),
  );
}

const CELL = /(?<![\p{L}\p{N}_.$!])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_(!])/gu;

/** Rewrites a formula after cells have moved: references to them are adjusted. By the addresses before, as in "B4". */
export function formulaWithMovedCells(formula: string, moved: ReadonlyMap<string, string>): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(
            CELL,
            (match, column: string, letters: string, row: string, number: string): string => {
              const [, toLetters, toNumber] =
                /^([A-Z]+)(\d+)$/.exec(moved.get(`${letters}${number}`) ?? "") ?? [];
              return toLetters === undefined ? match : `${column}${toLetters}${row}${toNumber}`;
            },
          ),
    )
    .join("");
}
