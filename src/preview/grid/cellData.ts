import { CellValueType, type ICellData } from "@univerjs/core";
import { displayText, type Culture } from "../../spreadsheet/numberFormat";
import type { Cell, CellStyle } from "../../spreadsheet/state";
import { gridStyle } from "./cellStyle";

/** The format of fractional numbers without a number format, so that they use the language's decimal separator. */
const PLAIN_FRACTION = "0.##########";

/** A cell as the grid shows it: the calculated value, never a formula, so that the grid does not recalculate. */
export function cellData(
  { value, style }: Cell,
  baseStyle: CellStyle | undefined,
  culture: Culture,
): ICellData {
  const shownStyle = { ...baseStyle, ...style };
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
