import { LANGUAGES } from "../../languages";
import { SHEETS_HEADINGS_TEXTS } from "../../languages/texts/sheets/headings";
import type { UpgradeStep } from "../../excel";
import type { PANE_UPGRADE_TEXTS } from "../../languages/texts/pane/upgrade";
import type { ViewMessages } from "../i18n/useMessages";

/** What a step of an upgrade gives, changes or keeps, as one says it to the people who use the workbook. */
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

/** Whether a sheet is the one that Ensemble keeps hidden, by its name in either language. */
function isHiddenSheet(name: string): boolean {
  return LANGUAGES.some((language) => SHEETS_HEADINGS_TEXTS[language].lists.name === name);
}
