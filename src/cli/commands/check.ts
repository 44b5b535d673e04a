import { errorMessage, WorkbookError } from "../../excel";
import { checkWorkbook } from "../../excel/check";
import { planRepair, type RepairPlan } from "../../excel/repair";
import { leftPartText, repairStepText } from "../../excel/repair/repairText";
import type { Language } from "../../languages";
import { CLI_CHECK_TEXTS } from "../../languages/texts/cli/check";
import { CLI_REPAIR_TEXTS } from "../../languages/texts/cli/repair";
import { CALL, requiredOperand, textOf, type Command } from "../command";
import { CommandError, EXIT } from "../exitCodes";
import { openFile } from "../openFile";
import type { Report } from "../report";
import { reportedCellIssue } from "../reportedIssues";

export const CHECK_COMMAND: Command = {
  name: "check",
  summary: textOf(CLI_CHECK_TEXTS, "summary"),
  operand: { name: textOf(CLI_CHECK_TEXTS, "file"), required: true },
  options: [],
  async run(invocation, report) {
    const file = requiredOperand(invocation);
    await openFile(file, report);
    const plan = await planRepair();
    report.setFileLanguage(plan.language);
    const { language } = report;
    const words = CLI_CHECK_TEXTS[language];
    const checked = await checkEntries(plan, report);
    checked?.issues.forEach((issue) => report.addIssue(reportedCellIssue(issue, language)));
    printPlan(plan, report);
    if (plan.steps.length > 0)
      report.print(words.repairBy(`${CALL} repair ${file} --out ${CLI_REPAIR_TEXTS[language].outFile}`));
    const count = (severity: string) => report.issues.filter((issue) => issue.severity === severity).length;
    const [errors, warnings] = [count("error"), count("warning")];
    const result = {
      ...{ language: plan.language, checked: checked !== undefined, rows: checked?.rows ?? null },
      ...{ errors, warnings, notices: count("notice") },
      ...planResult(plan, language),
    };
    if (errors + warnings + plan.steps.length === 0) {
      report.print(words.nothing(checked?.rows ?? 0));
      return result;
    }
    const message = words.found(errors, warnings, plan.steps.length);
    throw new CommandError("findings", EXIT.refused, message, { result });
  },
};

/** The issues of the entries; undefined where the workbook has to be repaired first. */
async function checkEntries(plan: RepairPlan, report: Report) {
  try {
    return await checkWorkbook();
  } catch (error) {
    if (!(error instanceof WorkbookError) || plan.steps.length === 0) throw error;
    const { language } = report;
    report.printError(CLI_CHECK_TEXTS[language].unread(errorMessage(error, language)));
    return undefined;
  }
}

/** Prints the steps of a repair, and what it leaves. */
export function printPlan(
  { steps, left, isFirstPart }: RepairPlan,
  report: Report,
  heading: string = CLI_CHECK_TEXTS[report.language].damaged,
): void {
  const { language } = report;
  const words = CLI_CHECK_TEXTS[language];
  if (steps.length > 0) report.print(heading);
  steps.forEach((step, index) => report.print(`${index + 1}. ${repairStepText(step, language)}`));
  if (steps.length > 0 && isFirstPart) report.print(words.firstPart);
  if (left.length > 0) report.print(words.left);
  left.forEach((part) => report.print(`- ${leftPartText(part, language)}`));
}

/** The steps of a repair, and what it leaves, for the JSON output. */
export function planResult({ steps, left }: RepairPlan, language: Language) {
  return {
    steps: steps.map((step) => ({ ...step, message: repairStepText(step, language) })),
    left: left.map((part) => ({ ...part, message: leftPartText(part, language) })),
  };
}
