import type { CellRef } from "../../spreadsheet/state";
import { functionsCalled, meaningOf, References, type Expression, type Meaning } from "./expression";
import { parseFormula } from "./parse";
import type { FormulaScope } from "./scope";

/** FORMULATEXT is not in Excel: here, since a formula whose text changes (a renamed sheet) may keep its value. */
const VOLATILE = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "FORMULATEXT"]);

/** What a formula says, before it is compiled for a workbook. */
export interface FormulaReading {
  readonly expression: Expression;
  readonly references: References;
  readonly meaning: Meaning;
  /** the text of the meaning, by which equal ones are found */
  readonly key: string;
  /** the functions that it calls */
  readonly functions: ReadonlySet<string>;
  /** whether it is recalculated at every calculation */
  readonly isVolatile: boolean;
  /** the sheets, tables and names that were looked up */
  readonly lookups: ReadonlySet<string>;
}

interface KeptReading {
  readonly reading: FormulaReading;
  /** what each lookup stood for */
  readonly definitions: ReadonlyMap<string, string | undefined>;
}

/** The maximum number of kept readings: a workbook has some 4,500. */
const MAX_KEPT = 20_000;

/** By the place and text of the formula. Workbooks that are opened one after the other have most formulas in common. */
const kept = new Map<string, KeptReading>();

const keyOf = ({ shape, references }: Meaning): string =>
  [shape, ...references.map(({ text, within }) => text + (within ? Object.values(within).join() : ""))].join(
    ";",
  );

/**
 * Reads the formula of a cell, or takes what it said in another workbook where everything that it looks up stands for the
 * same.
 * @param textInPlace the formula's text with references relative to its cell, and the table that contains the cell if it
 * refers to it
 */
export function readFormula(
  formula: string,
  scope: FormulaScope,
  cellRef: CellRef,
  textInPlace: string,
): FormulaReading {
  const place = `${scope.keyOf(cellRef.sheetId) ?? ""}\u0000${textInPlace}`;
  const known = kept.get(place);
  if (known && isUpToDate(known, scope)) return known.reading;
  const { result: expression, lookups } = scope.recordLookups(() => parseFormula(formula, scope, cellRef));
  const references = new References(expression);
  const meaning = meaningOf(expression, references);
  const functions = functionsCalled(expression);
  const isVolatile = [...functions].some((name) => VOLATILE.has(name));
  const reading = { expression, references, meaning, key: keyOf(meaning), functions, isVolatile, lookups };
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(place, {
    reading,
    definitions: new Map([...lookups].map((lookup) => [lookup, scope.definitionOf(lookup)])),
  });
  return reading;
}

function isUpToDate({ definitions }: KeptReading, scope: FormulaScope): boolean {
  for (const [lookup, definition] of definitions) {
    if (scope.definitionOf(lookup) !== definition) return false;
  }
  return true;
}
