import { errorMessage, WorkbookError } from "../excel";
import { XlsxError } from "../xlsx";
import { InvalidEntriesError, type WorkbookErrorCode } from "../excel/errors";
import { CommandError, EXIT, type ExitCode } from "./exitCodes";
import { reportedEntryIssues } from "./reportedIssues";
import type { Report } from "./report";
import { CLI_COMMON_TEXTS } from "../languages/texts/cli/common";

/** Why a command failed. */
export interface Failure {
  readonly code: string;
  readonly exitCode: ExitCode;
  readonly message: string;
  /** what the command found out before it failed */
  readonly result?: object | undefined;
  /** the stack of an unexpected error */
  readonly trace?: string;
}

/** Converts an error of a command to a failure; reports the issues of the error. */
export function failureOf(error: unknown, report: Report): Failure {
  const { language } = report;
  if (error instanceof CommandError) return error;
  if (error instanceof InvalidEntriesError)
    reportedEntryIssues(error.issues, language).forEach((issue) => report.addIssue(issue));
  if (error instanceof WorkbookError) {
    const { workbookError, nothingWritten } = CLI_COMMON_TEXTS[language];
    const cliMessages: Readonly<Partial<Record<WorkbookErrorCode, string>>> = workbookError;
    const message = cliMessages[error.code] ?? errorMessage(error, language);
    return error.code === "notEnsemble"
      ? { code: error.code, exitCode: EXIT.cannot, message }
      : { code: error.code, exitCode: EXIT.refused, message: `${message} ${nothingWritten}` };
  }
  if (error instanceof XlsxError) {
    const code = error.code.charAt(0).toLowerCase() + error.code.slice(1);
    return { code, exitCode: EXIT.cannot, message: CLI_COMMON_TEXTS[language].openFault[error.code] };
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const failure = {
    code: "unexpected",
    exitCode: EXIT.cannot,
    message: CLI_COMMON_TEXTS[language].unexpected(message),
  };
  return stack === undefined ? failure : { ...failure, trace: stack };
}
