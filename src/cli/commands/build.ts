import { readReportDate } from "../arguments";
import { buildFromFile } from "../buildFromFile";
import { textOf, type Command } from "../command";
import { BUILD } from "../words/build";

export const BUILD_COMMAND: Command = {
  name: "build",
  summary: textOf(BUILD, "summary"),
  operand: { name: textOf(BUILD, "file"), required: true },
  options: [
    {
      name: "out",
      value: { en: "FILE.xlsx", fr: "FICHIER.xlsx" },
      summary: textOf(BUILD, "out"),
      required: true,
      extension: ".xlsx",
    },
    { name: "as-of", value: { en: "YYYY-MM-DD", fr: "AAAA-MM-JJ" }, summary: textOf(BUILD, "asOf") },
  ],
  async run({ operand, language, value }, report) {
    const [file, out] = [operand!, value("out")!];
    const reportDate = readReportDate(value("as-of"), report.language);
    const figures = await buildFromFile({ file, out, ...(language && { language }), ...reportDate }, report);
    const { sheets, tables, formulas } = figures;
    report.print(BUILD[report.language].built(out, sheets, tables, formulas));
    return { out, language: report.language, ...figures };
  },
};
