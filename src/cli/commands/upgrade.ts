import {
  exportInitiative,
  planUpgrade,
  upgradeWorkbook,
  WorkbookError,
  type ExportedInitiative,
  type UpgradePlan,
  type UpgradeStep,
} from "../../excel";
import { OpenFault } from "../../host/xlsx/read/refusal";
import type { Language } from "../../model/initiative";
import { serializeInitiative } from "../../model/initiativeFile";
import { textOf, type Command } from "../command";
import type { EmbeddedExcel } from "../embeddedExcel";
import { CommandError, EXIT } from "../exit";
import { readBytes, writeBytes } from "../files";
import { columnIssue, leftOutIssue, notComparedIssue } from "../issueLines";
import type { Report } from "../report";
import { UPGRADE } from "../words/upgrade";
import { speakItsLanguage } from "../workbookLanguage";

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
    const bytes = await readBytes(operand!, report.language);
    const out = isSet("dry-run") ? undefined : value("out");
    // Loaded only now, as the calculation engine and the client library take their time.
    const { EmbeddedExcel } = await import("../embeddedExcel");
    const excel = new EmbeddedExcel();
    const { host, leftOut } = await excel.open(bytes);
    await speakItsLanguage(report);
    const before = await exportedIfPossible();
    if (before) report.speak(before.file.language);
    const plan = await planUpgrade();
    if (plan.from === plan.to) return copied(plan, bytes, out, report);

    sayPlan(plan, report);
    leftOut.forEach((kind) => report.tell(leftOutIssue(kind, report.language)));
    plan.questions.forEach((column) => report.tell(columnIssue(column, report.language)));
    const words = UPGRADE[report.language];
    if (out === undefined) {
      report.say(words.nothingWritten);
      return resultOf(plan, report.language, { out: null, compared: false });
    }
    if (plan.questions.length > 0 && !isSet("confirm")) {
      const message = words.unconfirmed(plan.questions.length);
      throw new CommandError("columnsUnconfirmed", EXIT.refused, message);
    }
    await upgradeWorkbook({ isConfirmed: () => isSet("confirm") });
    const compared = comparable(before, report);
    const check = (written: Uint8Array) => requireSameEntries(compared, written, excel, report.language);
    await writeBytes(out, await host.save(), report.language, check);
    report.say(words.upgraded(out));
    return resultOf(plan, report.language, { out, compared: compared !== undefined });
  },
};

/** The file that the open workbook can be exported to, if there is one. */
async function exportedIfPossible(): Promise<ExportedInitiative | undefined> {
  try {
    return await exportInitiative();
  } catch (error) {
    // Faulty entries do not hinder an upgrade; whatever does is told by its plan.
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
}

/** A workbook of the current version: its very bytes. */
async function copied(plan: UpgradePlan, bytes: Uint8Array, out: string | undefined, report: Report) {
  const words = UPGRADE[report.language];
  report.say(words.nothingToDo);
  if (out !== undefined) {
    await writeBytes(out, bytes, report.language);
    report.say(words.copied(out));
  }
  return resultOf(plan, report.language, { out: out ?? null, compared: false });
}

function sayPlan({ from, to, steps }: UpgradePlan, report: Report): void {
  report.say(UPGRADE[report.language].plan(from, to));
  steps.forEach((step, index) => report.say(`${index + 1}. ${sentenceOf(step, report.language)}`));
}

/** A step in a sentence. */
export function sentenceOf(step: UpgradeStep, language: Language): string {
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
    steps: steps.map((step) => ({ ...step, message: sentenceOf(step, language) })),
    ...written,
  };
}

/** The text that the new file's entries are held against; tells where there is none. */
function comparable(before: ExportedInitiative | undefined, report: Report): string | undefined {
  // What is missing is added, and then asked of every entry.
  const lacksColumns = before?.columns.some(({ state, required }) => state === "missing" && required);
  if (before && !lacksColumns) return serializeInitiative(before.file);
  const { faultyEntries, columnsMissing } = UPGRADE[report.language];
  report.tell(notComparedIssue(before ? columnsMissing : faultyEntries, report.language));
  return undefined;
}

/** Throws a CommandError `entriesDiffer` where the file that was written does not hold the entries. */
async function requireSameEntries(
  wanted: string | undefined,
  written: Uint8Array,
  excel: EmbeddedExcel,
  language: Language,
): Promise<void> {
  if (wanted === undefined) return;
  const differ = (cause?: unknown) =>
    new CommandError("entriesDiffer", EXIT.refused, UPGRADE[language].entriesDiffer, { cause });
  try {
    await excel.open(written);
    const { file } = await exportInitiative();
    if (serializeInitiative(file) !== wanted) throw differ();
  } catch (error) {
    throw error instanceof OpenFault || error instanceof WorkbookError ? differ(error) : error;
  }
}
