/** What a click on a cell with HYPERLINK leads to. */
import { joinTokens, tokenize, type Token } from "../../spreadsheet/formulas/tokens";
import { isCellError } from "../../spreadsheet/state";
import type { HostContext } from "../wire/definition";
import { resolveRange } from "./resolveRange";
import { select } from "./sheets";
import type { RangeTarget } from "./targets";

/** The sign before a place in the workbook itself. */
const PLACE = "#";

/**
 * Selects the cells of this workbook that the link of a cell leads to: an address or a name of fixed cells after "#". Nothing is
 * done for any other link, where the cells are gone, and where their sheet is hidden.
 */
export async function followLink({ sheet, area }: RangeTarget, context: HostContext): Promise<boolean> {
  const formula = sheet.cells.get(area.row, area.column)?.formula;
  const links = formula === undefined ? null : withoutCaptions(tokenize(formula));
  if (links === null) return false;
  const cellRef = { sheetId: sheet.id, row: area.row, column: area.column };
  const link = await context.services.evaluate(joinTokens(links), cellRef);
  if (isCellError(link) || !String(link).startsWith(PLACE)) return false;
  const place = resolveRange(String(link).slice(PLACE.length), sheet, context.workbook);
  if (place?.sheet.visibility !== "Visible") return false;
  select(place.sheet, place.area, context);
  return true;
}

/** A formula in which each HYPERLINK stands for where it leads to, not for what it shows; null without one. */
function withoutCaptions(tokens: readonly Token[]): readonly { readonly text: string }[] | null {
  const start = tokens.findIndex(
    ({ kind, text }) => kind === "function" && text.toUpperCase() === "HYPERLINK",
  );
  if (start < 0) return null;
  let depth = 0;
  let firstEnd = -1;
  for (let index = start + 1; index < tokens.length; index += 1) {
    const { kind } = tokens[index]!;
    if (kind === "open" || kind === "openBrace") depth += 1;
    if (kind === "close" || kind === "closeBrace") depth -= 1;
    if (depth === 1 && kind === "comma" && firstEnd < 0) firstEnd = index;
    if (depth > 0) continue;
    const link = tokens.slice(start + 1, firstEnd < 0 ? index : firstEnd);
    const rest = tokens.slice(index + 1);
    return [...tokens.slice(0, start), ...link, { text: ")" }, ...(withoutCaptions(rest) ?? rest)];
  }
  return null;
}
