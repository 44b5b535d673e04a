import { errorMessage, WorkbookError } from "../excel";
import { XlsxError } from "../xlsx";
import { FaultyEntriesError, type WorkbookErrorCode } from "../excel/errors";
import { CommandError, EXIT, type ExitCode } from "./exit";
import { toldEntries } from "./issueLines";
import type { Report } from "./report";
import { CLI_COMMON_TEXTS } from "../languages/texts/cli/common";

/** Why a command was not carried out. */
export interface Failure {
  readonly code: string;
  readonly exitCode: ExitCode;
  readonly message: string;
  /** where an error came from that nobody foresaw */
  readonly trace?: string;
}

/** What an error that a command threw amounts to; tells the issues that it bears. */
export function failureOf(error: unknown, report: Report): Failure {
  const { language } = report;
  if (error instanceof CommandError) return error;
  if (error instanceof FaultyEntriesError)
    toldEntries(error.issues, language).forEach((issue) => report.tell(issue));
  if (error instanceof WorkbookError) {
    const { workbookError, nothingWritten } = CLI_COMMON_TEXTS[language];
    const own: Readonly<Partial<Record<WorkbookErrorCode, string>>> = workbookError;
    const message = own[error.code] ?? errorMessage(error, language);
    return error.code === "notEnsemble"
      ? { code: error.code, exitCode: EXIT.cannot, message }
      : { code: error.code, exitCode: EXIT.refused, message: `${message} ${nothingWritten}` };
  }
  if (error instanceof XlsxError) {
    const code = error.code.charAt(0).toLowerCase() + error.code.slice(1);
    return { code, exitCode: EXIT.cannot, message: CLI_COMMON_TEXTS[language].openFault[error.code] };
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const told = {
    code: "unexpected",
    exitCode: EXIT.cannot,
    message: CLI_COMMON_TEXTS[language].unexpected(message),
  };
  return stack === undefined ? told : { ...told, trace: stack };
}
