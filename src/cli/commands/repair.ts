import { readEntries, WorkbookError } from "../../excel";
import { planRepair, repairWorkbook, type RepairPlan } from "../../excel/repair";
import { CLI_COMMON_TEXTS } from "../../languages/texts/cli/common";
import { CLI_REPAIR_TEXTS } from "../../languages/texts/cli/repair";
import { CLI_UPGRADE_TEXTS } from "../../languages/texts/cli/upgrade";
import { requiredOperand, textOf, type Command } from "../command";
import { CommandError, EXIT } from "../exitCodes";
import { writeBytes } from "../files";
import { openFile } from "../openFile";
import { reportColumns } from "../report";
import { reportedColumnIssue, reportedConfirmation, reportedUnsupported } from "../reportedIssues";
import { entriesOfWorkbook, requireSameEntries } from "../sameEntries";
import { planResult, printPlan } from "./check";

export const REPAIR_COMMAND: Command = {
  name: "repair",
  summary: textOf(CLI_REPAIR_TEXTS, "summary"),
  operand: { name: textOf(CLI_REPAIR_TEXTS, "file"), required: true },
  options: [
    {
      name: "out",
      value: textOf(CLI_REPAIR_TEXTS, "outFile"),
      summary: textOf(CLI_REPAIR_TEXTS, "out"),
      required: { unless: "dry-run" },
      extension: ".xlsx",
    },
    { name: "dry-run", summary: textOf(CLI_REPAIR_TEXTS, "dryRun") },
    { name: "confirm", summary: textOf(CLI_REPAIR_TEXTS, "confirm") },
  ],
  async run(invocation, report) {
    const { value, isSet } = invocation;
    const out = isSet("dry-run") ? undefined : value("out");
    const { bytes, excel, host, ...unsupported } = await openFile(requiredOperand(invocation), report);
    const plan = await planRepair();
    report.setFileLanguage(plan.language);
    const { language } = report;
    const words = CLI_REPAIR_TEXTS[language];
    // Every part shows the next one, and this is a copy: what is done is what would be done.
    const done = plan.steps.length > 0 ? await repairAll(isSet("confirm")) : plan;
    printPlan(done, report, out === undefined ? words.wouldDo : words.done);
    const reported = isSet("confirm") ? reportedConfirmation : reportedColumnIssue;
    done.questions.forEach((column) => report.addIssue(reported(column, language)));
    if (done.questions.length > 0 && !isSet("confirm")) {
      const message = CLI_UPGRADE_TEXTS[language].unconfirmed(done.questions.length);
      throw new CommandError("columnsUnconfirmed", EXIT.refused, message, {
        result: planResult(done, language),
      });
    }
    const result = planResult(done, language);
    if (done.steps.length === 0) report.print(words.nothingToDo);
    if (out === undefined) {
      report.print(CLI_COMMON_TEXTS[language].nothingWritten);
      return { ...result, out: null };
    }
    if (done.steps.length === 0) {
      reportColumns((await readEntries()).columns, report);
      await writeBytes(out, bytes, language);
      report.print(CLI_UPGRADE_TEXTS[language].copied(out));
      return { ...result, out };
    }
    reportedUnsupported(unsupported, language).forEach((issue) => report.addIssue(issue));
    const entries = await entriesOfWorkbook();
    await writeBytes(out, await host.save(), language, (written) =>
      requireSameEntries(entries, written, excel, language),
    );
    report.print(words.repaired(out));
    return { ...result, out };
  },
};

/** Repairs the copy; where columns have to be confirmed first, the plan that says so. */
async function repairAll(isConfirmed: boolean): Promise<RepairPlan> {
  try {
    return await repairWorkbook({ isConfirmed: () => isConfirmed });
  } catch (error) {
    if (!(error instanceof WorkbookError) || error.code !== "columnsUnconfirmed") throw error;
    return planRepair();
  }
}
