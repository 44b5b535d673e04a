import { errorMessage, WorkbookError } from "../excel";
import type { InitiativeFile, IsoDate, Language } from "../model/initiative";
import type { BuildFigures } from "./buildWorkbook";
import { CommandError, EXIT } from "./exit";
import { readBytes, writeBytes } from "./files";
import { parseInitiative } from "./issueLines";
import type { Report } from "./report";
import { BUILD } from "./words/build";

export interface BuildArguments {
  readonly file: string;
  readonly out: string;
  readonly language?: Language;
  readonly asOf?: IsoDate;
}

/**
 * Builds a workbook from an initiative file and saves it; tells every issue of the file. Throws a CommandError:
 * `faultyFile`, after its issues were told, `cannotRead`, `cannotWrite`, and the codes of building.
 */
export async function buildFromFile(args: BuildArguments, report: Report): Promise<BuildFigures> {
  const file = await readInitiative(args.file, report);
  const language = args.language ?? file.language;
  // Loaded only now: a faulty file is told at once, without the calculation engine and the client library.
  const { buildWorkbook } = await import("./buildWorkbook");
  try {
    const { bytes, ...figures } = await buildWorkbook(file, {
      language,
      ...(args.asOf === undefined ? {} : { reportDate: args.asOf }),
    });
    await writeBytes(args.out, bytes, language);
    return figures;
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new CommandError(error.code, EXIT.refused, errorMessage(error, language), { cause: error });
  }
}

async function readInitiative(path: string, report: Report): Promise<InitiativeFile> {
  const bytes = await readBytes(path, report.language);
  const { file, issues } = parseInitiative(bytes);
  report.speak(file?.language ?? languageIn(bytes));
  const told = issues(report.language);
  told.forEach((issue) => report.tell(issue));
  if (file) return file;
  const errors = told.filter(({ severity }) => severity === "error").length;
  throw new CommandError("faultyFile", EXIT.refused, BUILD[report.language].faultyFile(errors));
}

/** The language that a file with faults says it is in, as far as that can be read; in whatever encoding. */
function languageIn(bytes: Buffer): Language {
  const text = bytes.toString("latin1").replaceAll("\0", "");
  return /"language"\s*:\s*"fr"/.test(text) ? "fr" : "en";
}
