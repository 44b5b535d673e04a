import { errorMessage, WorkbookError } from "../excel";
import { FaultyEntriesError } from "../excel/errors";
import { XlsxError } from "../xlsx/read/XlsxError";
import { CommandError, EXIT, type ExitCode } from "./exitCodes";
import { reportedEntryIssues } from "./reportedIssues";
import type { Report } from "./report";
import { COMMON } from "./words/common";

/** Why a command failed. */
export interface Failure {
  readonly code: string;
  readonly exitCode: ExitCode;
  readonly message: string;
  /** the stack of an unexpected error */
  readonly trace?: string;
}

/** The failure that an error of a command means; reports the issues of the error. */
export function failureOf(error: unknown, report: Report): Failure {
  const { language } = report;
  if (error instanceof CommandError) return error;
  if (error instanceof FaultyEntriesError)
    reportedEntryIssues(error.issues, language).forEach((issue) => report.addIssue(issue));
  if (error instanceof WorkbookError) {
    const { workbookError, nothingWritten } = COMMON[language];
    const message = workbookError[error.code] ?? errorMessage(error, language);
    return error.code === "notEnsemble"
      ? { code: error.code, exitCode: EXIT.cannot, message }
      : { code: error.code, exitCode: EXIT.refused, message: `${message} ${nothingWritten}` };
  }
  if (error instanceof XlsxError) {
    const code = error.code.charAt(0).toLowerCase() + error.code.slice(1);
    return { code, exitCode: EXIT.cannot, message: COMMON[language].openFault[error.code] };
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const failure = {
    code: "unexpected",
    exitCode: EXIT.cannot,
    message: COMMON[language].unexpected(message),
  };
  return stack === undefined ? failure : { ...failure, trace: stack };
}
