import { readArguments } from "./arguments";
import { buildFromFile } from "./buildFromFile";
import { CommandError, EXIT, UsageFault } from "./exit";
import { Report, type Output } from "./report";
import { WORKBOOK } from "./words/workbook";

/** `npm run workbook`: builds a workbook from an initiative file; gives the exit code. */
export async function main(args: readonly string[], output: Output): Promise<number> {
  try {
    const read = readArguments(args);
    const figures = await buildFromFile(read, new Report(output, read.language));
    output.out(JSON.stringify(figures));
    return EXIT.done;
  } catch (error) {
    if (error instanceof UsageFault) {
      output.err(`${error.message}\n\n${WORKBOOK[error.language].usage}`);
      return EXIT.cannot;
    }
    if (!(error instanceof CommandError)) throw error;
    // The issues of a faulty file were told one by one.
    if (error.code !== "faultyFile") output.err(error.message);
    return EXIT.refused;
  }
}
