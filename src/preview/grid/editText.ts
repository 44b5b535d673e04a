import { displayText, type Culture } from "../../spreadsheet/numberFormat";
import { isCellError, type Cell } from "../../spreadsheet/state";

const DATE_PARTS = /[ymdhs]/i;
const LITERALS = /"[^"]*"|\[[^\]]*\]|\\./g;

/** What a person finds in a cell to edit: its formula, else its value as it would be typed. */
export function editText(cell: Cell | undefined, culture: Culture): string {
  if (!cell) return "";
  if (cell.formula !== undefined) return cell.formula;
  const { value } = cell;
  const format = cell.style?.numberFormat;
  if (typeof value === "number") {
    const shown = (format ?? "").replace(LITERALS, "");
    if (DATE_PARTS.test(shown) && shown !== "General") return displayText(value, "yyyy-mm-dd", culture);
    if (shown.includes("%")) return displayText(value, "0.##########%", culture).replace(/[.,](?=%)/, "");
    return displayText(value, undefined, culture);
  }
  return isCellError(value) ? value.error : displayText(value, undefined, culture);
}
