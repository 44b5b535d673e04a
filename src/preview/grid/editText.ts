import { displayText, type Culture } from "../../spreadsheet/numberFormat";
import { isCellError, type Cell } from "../../spreadsheet/state";

const DATE_PARTS = /[ymdhs]/i;
const LITERALS = /"[^"]*"|\[[^\]]*\]|\\./g;

/** The text of a cell in the editor: its formula, else its value as a user would type it. */
export function editText(cell: Cell | undefined, culture: Culture): string {
  if (!cell) return "";
  if (cell.formula !== undefined) return cell.formula;
  const { value } = cell;
  const format = cell.style?.numberFormat;
  if (typeof value === "number") {
    const formatCodes = (format ?? "").replace(LITERALS, "");
    if (DATE_PARTS.test(formatCodes) && formatCodes !== "General")
      return displayText(value, "yyyy-mm-dd", culture);
    if (formatCodes.includes("%"))
      return displayText(value, "0.##########%", culture).replace(/[.,](?=%)/, "");
    return displayText(value, undefined, culture);
  }
  return isCellError(value) ? value.error : displayText(value, undefined, culture);
}
