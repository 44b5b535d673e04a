import { LANGUAGES } from "../../languages";
import { SHEETS_HEADINGS_TEXTS } from "../../languages/texts/sheets/headings";
import type { UpgradeStep } from "../../excel";
import type { PANE_UPGRADE_TEXTS } from "../../languages/texts/pane/upgrade";
import type { ViewMessages } from "../i18n/useMessages";

/** The description of an upgrade step for users. */
export function stepText(
  step: UpgradeStep,
  { t, tCount }: ViewMessages<keyof typeof PANE_UPGRADE_TEXTS.en>,
): string {
  switch (step.kind) {
    case "addTable":
    case "moveTable":
      return t(`step.${step.kind}`, { ...step, table: t(`table.${step.table}`) });
    case "renewSheet":
      return t(isHiddenSheet(step.sheet) ? "step.renewHidden" : "step.renewSheet", step);
    case "renewFormulas":
      return tCount(`step.${step.kind}`, step.columns, { sheet: step.sheet });
    case "addNames":
      return tCount(`step.${step.kind}`, step.names);
    default:
      return t(`step.${step.kind}`, step);
  }
}

/** Whether a sheet is Ensemble's hidden sheet, by its name in any language. */
function isHiddenSheet(name: string): boolean {
  return LANGUAGES.some((language) => SHEETS_HEADINGS_TEXTS[language].lists.name === name);
}
