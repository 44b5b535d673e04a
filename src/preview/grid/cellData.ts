import { CellValueType, type ICellData } from "@univerjs/core";
import { displayText, type Culture } from "../../spreadsheet/numberFormat";
import type { Cell, CellStyle } from "../../spreadsheet/state";
import { gridStyle } from "./cellStyle";

/** Numbers without a format of their own, written with the language's decimal sign. */
const PLAIN_FRACTION = "0.##########";

/** A cell as the grid shows it: what was computed, never a formula, so that nothing is calculated a second time. */
export function cellData({ value, style }: Cell, under: CellStyle | undefined, culture: Culture): ICellData {
  const shownStyle = { ...under, ...style };
  const s = gridStyle(shownStyle, value, patternOf(shownStyle.numberFormat, value));
  if (value === "") return { v: null, t: null, s };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER, s };
  return { v: displayText(value, shownStyle.numberFormat, culture), t: CellValueType.STRING, s };
}

function patternOf(numberFormat: string | undefined, value: Cell["value"]): string | undefined {
  if (typeof value !== "number") return undefined;
  if (numberFormat !== undefined && numberFormat !== "General" && numberFormat !== "@") return numberFormat;
  return Number.isInteger(value) ? undefined : PLAIN_FRACTION;
}
