import { NAMES } from "../../../src/blueprint/names";
import type { WorkbookState } from "../../../src/spreadsheet/state";

/** The address of the line about damage, and the dashboard's name. */
export function placeOfLine({ names }: WorkbookState): { readonly dashboard: string; readonly line: string } {
  const formula = names.find(({ name }) => name === NAMES.damageText)?.formula ?? "";
  const [, dashboard = "", address = ""] = /^='?([^'!]+)'?!(.+)$/.exec(formula) ?? [];
  return { dashboard, line: address.replaceAll("$", "") };
}
