import { isDeepStrictEqual } from "node:util";
import { planTranslation, translateWorkbook, type TranslationPlan } from "../../excel/translate";
import { isLanguage } from "../../languages";
import { CLI_COMMON_TEXTS } from "../../languages/texts/cli/common";
import { CLI_TRANSLATE_TEXTS } from "../../languages/texts/cli/translate";
import { CLI_UPGRADE_TEXTS } from "../../languages/texts/cli/upgrade";
import { requiredOperand, textOf, type Command } from "../command";
import { CommandError, EXIT } from "../exitCodes";
import { writeBytes } from "../files";
import { openFile } from "../openFile";
import type { Report } from "../report";
import { reportedColumnIssue, reportedConfirmation, reportedUnsupported } from "../reportedIssues";
import { entriesOfWorkbook, requireSameEntries } from "../sameEntries";

export const TRANSLATE_COMMAND: Command = {
  name: "translate",
  summary: textOf(CLI_TRANSLATE_TEXTS, "summary"),
  operand: { name: textOf(CLI_TRANSLATE_TEXTS, "file"), required: true },
  requiresLanguage: true,
  options: [
    {
      name: "out",
      value: textOf(CLI_TRANSLATE_TEXTS, "outFile"),
      summary: textOf(CLI_TRANSLATE_TEXTS, "out"),
      required: { unless: "dry-run" },
      extension: ".xlsx",
    },
    { name: "dry-run", summary: textOf(CLI_TRANSLATE_TEXTS, "dryRun") },
    { name: "confirm", summary: textOf(CLI_TRANSLATE_TEXTS, "confirm") },
  ],
  async run(invocation, report) {
    const { value, isSet } = invocation;
    const { language } = report;
    const words = CLI_TRANSLATE_TEXTS[language];
    const out = isSet("dry-run") ? undefined : value("out");
    const { bytes, excel, host, ...unsupported } = await openFile(requiredOperand(invocation), report);
    const plan = await planTranslation(language);
    if (plan.isDone) {
      report.print(words.nothingToDo);
      if (out !== undefined) {
        await writeBytes(out, bytes, language);
        report.print(CLI_UPGRADE_TEXTS[language].copied(out));
      }
      return resultOf(plan, out);
    }
    printPlan(plan, report);
    reportedUnsupported(unsupported, language).forEach((issue) => report.addIssue(issue));
    const reported = isSet("confirm") ? reportedConfirmation : reportedColumnIssue;
    plan.questions.forEach((column) => report.addIssue(reported(column, language)));
    if (plan.questions.length > 0 && !isSet("confirm")) {
      const message = CLI_UPGRADE_TEXTS[language].unconfirmed(plan.questions.length);
      throw new CommandError("columnsUnconfirmed", EXIT.refused, message);
    }
    if (out === undefined) {
      report.print(CLI_COMMON_TEXTS[language].nothingWritten);
      return resultOf(plan, out);
    }
    const before = await entriesOfWorkbook();
    await translateWorkbook(language, { isConfirmed: () => isSet("confirm") });
    const entries = await entriesOfWorkbook();
    if (!isDeepStrictEqual(withoutLanguage(entries), withoutLanguage(before)))
      throw new CommandError("entriesDiffer", EXIT.refused, CLI_COMMON_TEXTS[language].entriesDiffer);
    await writeBytes(out, await host.save(), language, (written) =>
      requireSameEntries(entries, written, excel, language),
    );
    report.print(words.translated(out));
    return resultOf(plan, out);
  },
};

function printPlan({ sheets, columns, words: cells, ownCaptions }: TranslationPlan, report: Report): void {
  const words = CLI_TRANSLATE_TEXTS[report.language];
  report.print(words.plan(columns, cells));
  sheets.forEach(({ from, to }) => report.print(`- ${words.sheet(from, to)}`));
  ownCaptions.forEach(({ caption }) => report.print(`- ${words.ownCaption(caption)}`));
}

function resultOf(
  { from, to, sheets, columns, words, ownCaptions }: TranslationPlan,
  out: string | undefined,
) {
  return { from, to, sheets, columns, words, ownCaptions, out: out ?? null };
}

/** Entries without the languages that they say, and without labels, which may be the default ones of either language. */
function withoutLanguage(entries: object): unknown {
  const isOfLanguage = (key: string, value: unknown) =>
    (key === "language" && isLanguage(value)) || key === "phaseLabels";
  return JSON.parse(
    JSON.stringify(entries, (key, value: unknown) => (isOfLanguage(key, value) ? undefined : value)),
  );
}
