import { NAMES } from "../../../src/blueprint/names";
import type { WorkbookState } from "../../../src/spreadsheet/state";

/** The sheet name of the dashboard, and the address of its line that reports damage. */
export function damageLineOf({ names }: WorkbookState): {
  readonly dashboard: string;
  readonly line: string;
} {
  const formula = names.find(({ name }) => name === NAMES.damageText)?.formula ?? "";
  const [, dashboard = "", address = ""] = /^='?([^'!]+)'?!(.+)$/.exec(formula) ?? [];
  return { dashboard, line: address.replaceAll("$", "") };
}
