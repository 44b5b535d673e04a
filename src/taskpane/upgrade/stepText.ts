import { SHEETS } from "../../blueprint/text/sheets";
import type { UpgradeStep } from "../../excel";
import type { UPGRADE } from "../../locales/upgrade";
import type { ViewWords } from "../language/useWords";

/** What a step of an upgrade gives, changes or keeps, as one says it to the people who use the workbook. */
export function stepText(step: UpgradeStep, { say, sayCount }: ViewWords<keyof typeof UPGRADE.en>): string {
  switch (step.kind) {
    case "addTable":
    case "moveTable":
      return say(`step.${step.kind}`, { ...step, table: say(`table.${step.table}`) });
    case "renewSheet":
      return say(isHiddenSheet(step.sheet) ? "step.renewHidden" : "step.renewSheet", step);
    case "renewFormulas":
      return sayCount(`step.${step.kind}`, step.columns, { sheet: step.sheet });
    case "addNames":
      return sayCount(`step.${step.kind}`, step.names);
    default:
      return say(`step.${step.kind}`, step);
  }
}

/** Whether a sheet is the one that Ensemble keeps hidden, by its name in either language. */
function isHiddenSheet(name: string): boolean {
  return Object.values(SHEETS.lists.name).includes(name);
}
