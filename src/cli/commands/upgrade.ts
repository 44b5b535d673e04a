import { isDeepStrictEqual } from "node:util";
import {
  planUpgrade,
  readEntries,
  upgradeWorkbook,
  WorkbookError,
  type UpgradePlan,
  type UpgradeStep,
} from "../../excel";
import { XlsxError } from "../../xlsx/read/XlsxError";
import type { Language } from "../../model/initiative";
import { textOf, type Command } from "../command";
import type { EmbeddedExcel } from "../embeddedExcel";
import { CommandError, EXIT } from "../exitCodes";
import { writeBytes } from "../files";
import { reportedColumnIssue, reportedConfirmation, reportedUnsupportedFeature } from "../reportedIssues";
import { openFile } from "../openFile";
import { reportColumns, type Report } from "../report";
import { COMMON } from "../words/common";
import { UPGRADE } from "../words/upgrade";

export const UPGRADE_COMMAND: Command = {
  name: "upgrade",
  summary: textOf(UPGRADE, "summary"),
  operand: { name: textOf(UPGRADE, "file"), required: true },
  options: [
    {
      name: "out",
      value: { en: "FILE2.xlsx", fr: "FICHIER2.xlsx" },
      summary: textOf(UPGRADE, "out"),
      required: { unless: "dry-run" },
      extension: ".xlsx",
    },
    { name: "dry-run", summary: textOf(UPGRADE, "dryRun") },
    { name: "confirm", summary: textOf(UPGRADE, "confirm") },
  ],
  async run({ operand, value, isSet }, report) {
    const out = isSet("dry-run") ? undefined : value("out");
    const { bytes, excel, host, unsupportedFeatures } = await openFile(operand!, report);
    const plan = await planUpgrade();
    if (plan.from === plan.to) return copyCurrent(plan, bytes, out, report);

    printPlan(plan, report);
    unsupportedFeatures.forEach((kind) => report.addIssue(reportedUnsupportedFeature(kind, report.language)));
    const reported = isSet("confirm") ? reportedConfirmation : reportedColumnIssue;
    plan.questions.forEach((column) => report.addIssue(reported(column, report.language)));
    const words = UPGRADE[report.language];
    if (plan.questions.length > 0 && !isSet("confirm")) {
      const message = words.unconfirmed(plan.questions.length);
      throw new CommandError("columnsUnconfirmed", EXIT.refused, message);
    }
    if (out === undefined) {
      report.print(COMMON[report.language].nothingWritten);
      return resultOf(plan, report.language, { out: null, compared: false });
    }
    const before = await entriesOfWorkbook();
    await upgradeWorkbook({ isConfirmed: () => isSet("confirm") });
    const check = (written: Uint8Array) => requireSameEntries(before, written, excel, report.language);
    await writeBytes(out, await host.save(), report.language, check);
    report.print(words.upgraded(out));
    return resultOf(plan, report.language, { out, compared: true });
  },
};

/** A workbook of the current version: copied byte by byte. Its columns are reported as `export` reports them. */
async function copyCurrent(plan: UpgradePlan, bytes: Uint8Array, out: string | undefined, report: Report) {
  const words = UPGRADE[report.language];
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
  report.print(UPGRADE[report.language].plan(from, to));
  steps.forEach((step, index) => report.print(`${index + 1}. ${stepText(step, report.language)}`));
}

/** A step in a sentence. */
export function stepText(step: UpgradeStep, language: Language): string {
  const { steps } = UPGRADE[language];
  const say = steps[step.kind] as (step: UpgradeStep) => string;
  return say(step);
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

/** Everything that people entered in the open workbook, faulty entries too. */
async function entriesOfWorkbook(): Promise<object> {
  const { value, errors } = await readEntries();
  return { value, errors };
}

/** Throws a CommandError `entriesDiffer` where the file that was written does not hold the entries. */
async function requireSameEntries(
  before: object,
  written: Uint8Array,
  excel: EmbeddedExcel,
  language: Language,
): Promise<void> {
  const differ = (cause?: unknown) =>
    new CommandError("entriesDiffer", EXIT.refused, UPGRADE[language].entriesDiffer, { cause });
  try {
    await excel.open(written);
    if (!isDeepStrictEqual(await entriesOfWorkbook(), before)) throw differ();
  } catch (error) {
    throw error instanceof XlsxError || error instanceof WorkbookError ? differ(error) : error;
  }
}
