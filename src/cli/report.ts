import type { ColumnState } from "../excel";
import { DEFAULT_LANGUAGE, type Language } from "../languages";
import { issueLine, reportedColumnIssue, type ReportedIssue } from "./reportedIssues";

/** The output streams: one for the result, one for messages. */
export interface Output {
  out(line: string): void;
  err(line: string): void;
}

/** The output of a command: lines, or one line of JSON at the end. */
export class Report {
  private readonly collected: ReportedIssue[] = [];
  private fileLanguage: Language = DEFAULT_LANGUAGE;

  /** @param requestedLanguage the language that was requested for the messages */
  constructor(
    private readonly output: Output,
    private readonly requestedLanguage: Language | undefined,
    readonly isJson = false,
  ) {}

  /** The requested language, else that of the file; the default language until that is known. */
  get language(): Language {
    return this.requestedLanguage ?? this.fileLanguage;
  }

  /** Sets the language of the file, which is used for messages unless another was requested. */
  setFileLanguage(language: Language): void {
    this.fileLanguage = language;
  }

  /** All issues so far. */
  get issues(): readonly ReportedIssue[] {
    return this.collected;
  }

  /** Prints a sentence about the result. */
  print(line: string): void {
    if (!this.isJson) this.output.out(line);
  }

  /** Reports an issue of the file. */
  addIssue(issue: ReportedIssue): void {
    this.collected.push(issue);
    if (!this.isJson) this.output.err(issueLine(issue, this.language));
  }

  /** Prints a message to the error stream. */
  printError(message: string): void {
    if (!this.isJson) this.output.err(message);
  }

  /** Prints the single line of JSON, if JSON was requested. */
  printJson(result: object): void {
    if (this.isJson) this.output.out(JSON.stringify(result));
  }
}

/** Reports the columns of a workbook that are missing or that nobody confirmed. */
export function reportColumns(columns: readonly ColumnState[], report: Report): void {
  columns.forEach((column) => report.addIssue(reportedColumnIssue(column, report.language)));
}
