import { createWorkbook, errorMessage, WorkbookError, type CreateOptions } from "../excel";
import { DEFAULT_LANGUAGE, isLanguage, type Language } from "../languages";
import type { InitiativeFile, IsoDate } from "../model/initiative";
import { parseInitiativeFile, readInitiativeText } from "../model/initiativeFile";
import { CALL } from "./command";
import { CommandError, EXIT } from "./exitCodes";
import { readBytes, writeBytes } from "./files";
import { reportedEntryIssues } from "./reportedIssues";
import type { Report } from "./report";
import { CLI_BUILD_TEXTS } from "../languages/texts/cli/build";

export interface BuildArguments {
  readonly file: string;
  readonly out: string;
  readonly language?: Language;
  readonly asOf?: IsoDate;
}

/** Statistics of a built workbook. */
interface BuildStatistics {
  readonly sheets: number;
  readonly tables: number;
  readonly formulas: number;
  readonly roundTrips: number;
  readonly requestBytes: number;
  readonly largestRequestBytes: number;
  readonly milliseconds: number;
}

/**
 * Builds a workbook from an initiative file and saves it; reports every issue of the file. Throws a CommandError:
 * `faultyFile`, after reporting its issues, `notAnInitiativeFile`, `cannotRead`, `cannotWrite`, and the codes of building.
 */
export async function buildFromFile(args: BuildArguments, report: Report): Promise<BuildStatistics> {
  const file = await readInitiative(args.file, report);
  const language = args.language ?? file.language;
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

/** Builds a workbook as the add-in does in Excel, but with the embedded host instead of Excel, and saves it. */
async function buildWorkbook(
  file: InitiativeFile,
  options: CreateOptions,
): Promise<BuildStatistics & { readonly bytes: Uint8Array }> {
  // Loaded lazily: errors in a file are reported at once, without loading the calculation engine and the client library.
  const { EmbeddedExcel } = await import("./embeddedExcel");
  const start = performance.now();
  const host = new EmbeddedExcel().create(options.language);
  const report = await createWorkbook(file, options);
  await host.settle();
  const bytes = await host.save();
  const { roundTrips, requestBytes, largestRequestBytes } = host.counters;
  return {
    sheets: report.sheets.length,
    tables: report.tables,
    formulas: report.formulas,
    roundTrips,
    requestBytes,
    largestRequestBytes,
    milliseconds: Math.round(performance.now() - start),
    bytes,
  };
}

async function readInitiative(path: string, report: Report): Promise<InitiativeFile> {
  const bytes = await readBytes(path, report.language);
  if (isWorkbook(bytes))
    throw new CommandError(
      "notAnInitiativeFile",
      EXIT.cannot,
      CLI_BUILD_TEXTS[report.language].workbookGiven(path, CALL),
    );
  const read = readInitiativeText(bytes);
  const { file, issues } =
    read.text === undefined ? { file: undefined, issues: read.issues } : parseInitiativeFile(read.text);
  report.setFileLanguage(file?.language ?? statedLanguage(bytes));
  reportedEntryIssues(issues, report.language).forEach((issue) => report.addIssue(issue));
  if (file) return file;
  const errors = issues.filter(({ severity }) => severity === "error").length;
  throw new CommandError("faultyFile", EXIT.refused, CLI_BUILD_TEXTS[report.language].faultyFile(errors));
}

/** The language that an invalid file states, if it can be found; works in any encoding. */
function statedLanguage(bytes: Buffer): Language {
  const text = bytes.toString("latin1").replaceAll("\0", "");
  const language = /"language"\s*:\s*"([^"]*)"/.exec(text)?.[1];
  return isLanguage(language) ? language : DEFAULT_LANGUAGE;
}

/** Whether a file is a workbook: a ZIP file with a workbook part, or an OLE file (Excel 97, or encrypted). */
function isWorkbook(bytes: Buffer): boolean {
  const startsWith = (signature: string) =>
    bytes.subarray(0, signature.length).equals(Buffer.from(signature, "latin1"));
  return (startsWith("PK") && bytes.includes("xl/workbook.")) || startsWith("\xd0\xcf\x11\xe0");
}
