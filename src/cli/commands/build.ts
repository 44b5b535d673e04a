import { readReportDate } from "../arguments";
import { buildFromFile } from "../buildFromFile";
import { requiredOperand, requiredValue, textOf, type Command } from "../command";
import { CLI_BUILD_TEXTS } from "../../languages/texts/cli/build";

export const BUILD_COMMAND: Command = {
  name: "build",
  summary: textOf(CLI_BUILD_TEXTS, "summary"),
  operand: { name: textOf(CLI_BUILD_TEXTS, "file"), required: true },
  options: [
    {
      name: "out",
      value: textOf(CLI_BUILD_TEXTS, "outFile"),
      summary: textOf(CLI_BUILD_TEXTS, "out"),
      required: true,
      extension: ".xlsx",
    },
    {
      name: "as-of",
      value: textOf(CLI_BUILD_TEXTS, "day"),
      summary: textOf(CLI_BUILD_TEXTS, "asOf"),
    },
  ],
  async run(invocation, report) {
    const { language, value } = invocation;
    const [file, out] = [requiredOperand(invocation), requiredValue(invocation, "out")];
    const reportDate = readReportDate(value("as-of"), report.language);
    const figures = await buildFromFile({ file, out, ...(language && { language }), ...reportDate }, report);
    const { sheets, tables, formulas } = figures;
    report.print(CLI_BUILD_TEXTS[report.language].built(out, sheets, tables, formulas));
    return { out, language: report.language, ...figures };
  },
};
