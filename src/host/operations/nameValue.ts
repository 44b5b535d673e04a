import { printRect, quoteSheetName } from "../../spreadsheet/references";
import { isCellError, type CellValue, type SheetState } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { HostError } from "../wire/HostError";
import { valueOnWire, valueTypeOf } from "./cellValues";
import { readCells } from "./readCells";
import { rangeOfFormula } from "./resolveRange";
import { activeSheet } from "./sheets";
import type { NameTarget, RangeTarget } from "./targets";

type WireValue = ReturnType<typeof valueOnWire>;

/** The value of a name as `NamedItem.type` and `NamedItem.value` give it. */
interface NameValue {
  readonly type: "Array" | "Boolean" | "Double" | "Error" | "Integer" | "Range" | "String";
  readonly value: WireValue;
}

/** The sheet to which a name's formula is relative: its own, or the active one. */
export function contextSheet(self: NameTarget, { workbook }: HostContext): SheetState {
  return self.sheet ?? activeSheet(workbook);
}

/** The cells that a name stands for, or null. */
export function rangeOf(self: NameTarget, context: HostContext): RangeTarget | null {
  return rangeOfFormula(self.name.formula, contextSheet(self, context), context.workbook);
}

/** What a name's formula computes; for a range its address. */
export async function valueOfName(self: NameTarget, context: HostContext): Promise<NameValue> {
  const range = rangeOf(self, context);
  if (range) {
    return { type: "Range", value: `${quoteSheetName(range.sheet.name)}!${printRect(range.area)}` };
  }
  const [rows, columns] = await sizeOfName(self, context);
  const value = await evaluated(self, context, self.name.formula);
  if (rows * columns > 1) return { type: "Array", value: valueOnWire(value) };
  return { type: typeOf(value), value: valueOnWire(value) };
}

function typeOf(value: CellValue): NameValue["type"] {
  if (isCellError(value)) return "Error";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "string") return "String";
  return Number.isInteger(value) ? "Integer" : "Double";
}

/** The values of a name, row by row: those of its cells, or what its formula computes. */
export async function valuesOfName(
  self: NameTarget,
  context: HostContext,
): Promise<{ values: WireValue[][]; types: ReturnType<typeof valueTypeOf>[][] }> {
  const range = rangeOf(self, context);
  if (range) {
    const values = readCells(range.sheet, range.area, (cell) => valueOnWire(cell?.value ?? ""));
    const types = readCells(range.sheet, range.area, (cell) => valueTypeOf(cell));
    if (!values || !types)
      throw new HostError("InvalidArgument", "The name stands for whole rows or columns.");
    return { values, types };
  }
  const [rows, columns] = await sizeOfName(self, context);
  const results: CellValue[][] = [];
  for (let row = 1; row <= rows; row += 1) {
    const line: CellValue[] = [];
    for (let column = 1; column <= columns; column += 1) {
      const formula =
        rows * columns > 1 ? `=INDEX(${expressionOf(self)},${row},${column})` : self.name.formula;
      line.push(await evaluated(self, context, formula));
    }
    results.push(line);
  }
  return {
    values: results.map((line) => line.map(valueOnWire)),
    types: results.map((line) => line.map((value) => valueTypeOf({ value }))),
  };
}

/** How many rows and columns a name's formula computes. */
async function sizeOfName(self: NameTarget, context: HostContext): Promise<[rows: number, columns: number]> {
  const rows = await evaluated(self, context, `=ROWS(${expressionOf(self)})`);
  const columns = await evaluated(self, context, `=COLUMNS(${expressionOf(self)})`);
  return [typeof rows === "number" ? rows : 1, typeof columns === "number" ? columns : 1];
}

function expressionOf({ name }: NameTarget): string {
  return name.formula.slice(1);
}

function evaluated(self: NameTarget, context: HostContext, formula: string): Promise<CellValue> {
  const cellRef = { sheetId: contextSheet(self, context).id, row: 0, column: 0 };
  return context.services.evaluate(formula, cellRef);
}
