import {
  makeRoom,
  planRoom,
  planUpgrade,
  readEntries,
  upgradeWorkbook,
  type UpgradePlan,
  type UpgradeStep,
} from "../../excel";
import type { Language } from "../../languages";
import { requiredOperand, textOf, type Command } from "../command";
import { CommandError, EXIT } from "../exitCodes";
import { writeBytes } from "../files";
import { reportedColumnIssue, reportedConfirmation, reportedUnsupported } from "../reportedIssues";
import { openFile } from "../openFile";
import { reportColumns, type Report } from "../report";
import { entriesOfWorkbook, requireSameEntries } from "../sameEntries";
import { CLI_COMMON_TEXTS } from "../../languages/texts/cli/common";
import { CLI_UPGRADE_TEXTS } from "../../languages/texts/cli/upgrade";

export const UPGRADE_COMMAND: Command = {
  name: "upgrade",
  summary: textOf(CLI_UPGRADE_TEXTS, "summary"),
  operand: { name: textOf(CLI_UPGRADE_TEXTS, "file"), required: true },
  options: [
    {
      name: "out",
      value: textOf(CLI_UPGRADE_TEXTS, "outFile"),
      summary: textOf(CLI_UPGRADE_TEXTS, "out"),
      required: { unless: "dry-run" },
      extension: ".xlsx",
    },
    { name: "dry-run", summary: textOf(CLI_UPGRADE_TEXTS, "dryRun") },
    { name: "confirm", summary: textOf(CLI_UPGRADE_TEXTS, "confirm") },
  ],
  async run(invocation, report) {
    const { value, isSet } = invocation;
    const out = isSet("dry-run") ? undefined : value("out");
    const { bytes, excel, host, ...unsupported } = await openFile(requiredOperand(invocation), report);
    const upgrade = await planUpgrade();
    const isCurrent = upgrade.from === upgrade.to;
    const plan = isCurrent ? await planRoom() : upgrade;
    if (plan.steps.length === 0) return copyCurrent(upgrade, bytes, out, report);

    printPlan(plan, report);
    reportedUnsupported(unsupported, report.language).forEach((issue) => report.addIssue(issue));
    const reported = isSet("confirm") ? reportedConfirmation : reportedColumnIssue;
    plan.questions.forEach((column) => report.addIssue(reported(column, report.language)));
    const words = CLI_UPGRADE_TEXTS[report.language];
    if (plan.questions.length > 0 && !isSet("confirm")) {
      const message = words.unconfirmed(plan.questions.length);
      throw new CommandError("columnsUnconfirmed", EXIT.refused, message);
    }
    if (out === undefined) {
      report.print(CLI_COMMON_TEXTS[report.language].nothingWritten);
      return resultOf(plan, report.language, { out: null, compared: false });
    }
    const before = await entriesOfWorkbook();
    const carryOut = isCurrent ? makeRoom : upgradeWorkbook;
    await carryOut({ isConfirmed: () => isSet("confirm") });
    const check = (written: Uint8Array) => requireSameEntries(before, written, excel, report.language);
    await writeBytes(out, await host.save(), report.language, check);
    report.print(isCurrent ? words.roomMade(out) : words.upgraded(out));
    return resultOf(plan, report.language, { out, compared: true });
  },
};

/** Handles a workbook of the current version: copies it byte for byte and reports its columns as `export` does. */
async function copyCurrent(plan: UpgradePlan, bytes: Uint8Array, out: string | undefined, report: Report) {
  const words = CLI_UPGRADE_TEXTS[report.language];
  report.print(words.nothingToDo);
  const { columns } = await readEntries();
  reportColumns(columns, report);
  if (out !== undefined) {
    await writeBytes(out, bytes, report.language);
    report.print(words.copied(out));
  }
  return resultOf(plan, report.language, { out: out ?? null, compared: false });
}

function printPlan({ from, to, steps }: UpgradePlan, report: Report): void {
  const words = CLI_UPGRADE_TEXTS[report.language];
  report.print(from === to ? words.roomPlan : words.plan(from, to));
  steps.forEach((step, index) => report.print(`${index + 1}. ${stepText(step, report.language)}`));
}

/** The text of each kind of step. */
type StepTexts = {
  readonly [Kind in UpgradeStep["kind"]]: (step: Extract<UpgradeStep, { readonly kind: Kind }>) => string;
};

/** A sentence about a step. */
export function stepText(step: UpgradeStep, language: Language): string {
  const texts: StepTexts = CLI_UPGRADE_TEXTS[language].steps;
  const textOfStep = texts[step.kind] as (step: UpgradeStep) => string;
  return textOfStep(step);
}

function resultOf(
  { from, to, steps }: UpgradePlan,
  language: Language,
  written: { readonly out: string | null; readonly compared: boolean },
) {
  return {
    from,
    to,
    steps: steps.map((step) => ({ ...step, message: stepText(step, language) })),
    ...written,
  };
}
