/** `npm run workbook`: builds a workbook from an initiative file, with its own output and exit codes. */
import { parseArgs } from "node:util";
import { readLanguage, readReportDate, optionError } from "./arguments";
import { buildFromFile, type BuildArguments } from "./buildFromFile";
import { CommandError, EXIT, UsageError } from "./exitCodes";
import { Report, type Output } from "./report";
import { DEFAULT_LANGUAGE, LANGUAGES } from "../languages";
import { CLI_WORKBOOK_TEXTS } from "../languages/texts/cli/workbook";

/** Runs the command; returns the exit code. */
export async function main(args: readonly string[], output: Output): Promise<number> {
  try {
    const buildArguments = readArguments(args);
    const statistics = await buildFromFile(buildArguments, new Report(output, buildArguments.language));
    output.out(JSON.stringify(statistics));
    return EXIT.done;
  } catch (error) {
    if (error instanceof UsageError) {
      output.err(`${error.message}\n\n${CLI_WORKBOOK_TEXTS[error.language].usage(LANGUAGES.join("|"))}`);
      return EXIT.cannot;
    }
    if (!(error instanceof CommandError)) throw error;
    // The issues of an invalid file have already been printed.
    if (error.code !== "faultyFile") output.err(error.message);
    return EXIT.refused;
  }
}

/** Reads the arguments; throws a UsageError. */
function readArguments(args: readonly string[]): BuildArguments {
  const { positionals, values } = parse(args);
  const { lang, out, "as-of": asOf } = values;
  const language = readLanguage(lang);
  const messageLanguage = language ?? DEFAULT_LANGUAGE;
  const words = CLI_WORKBOOK_TEXTS[messageLanguage];
  const [file] = positionals;
  if (file === undefined) throw new UsageError(messageLanguage, words.missingFile);
  if (positionals.length > 1) throw new UsageError(messageLanguage, words.tooManyFiles);
  if (out === undefined) throw new UsageError(messageLanguage, words.missingOut);
  if (!/\.xlsx$/i.test(out)) throw new UsageError(messageLanguage, words.outNotXlsx(out));
  return { file, out, ...(language && { language }), ...readReportDate(asOf, messageLanguage) };
}

function parse(args: readonly string[]) {
  const options = { out: { type: "string" }, lang: { type: "string" }, "as-of": { type: "string" } } as const;
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw optionError(error, args, options);
  }
}
