import type { ColumnState } from "../excel";
import { DEFAULT_LANGUAGE, type Language } from "../languages";
import { issueLine, reportedColumnIssue, type ReportedIssue } from "./reportedIssues";

/** Where lines go: one for the result, others for messages. */
export interface Output {
  out(line: string): void;
  err(line: string): void;
}

/** The output of a command: lines, or one line of JSON at the end. */
export class Report {
  private readonly collected: ReportedIssue[] = [];
  private ofFile: Language = DEFAULT_LANGUAGE;

  /** @param requestedLanguage the language that the messages are asked for in */
  constructor(
    private readonly output: Output,
    private readonly requestedLanguage: Language | undefined,
    readonly isJson = false,
  ) {}

  /** The language asked for, else that of the file; the default language before that is known. */
  get language(): Language {
    return this.requestedLanguage ?? this.ofFile;
  }

  /** Sets the language of the file, which messages are in unless another was asked for. */
  setFileLanguage(language: Language): void {
    this.ofFile = language;
  }

  /** All issues so far. */
  get issues(): readonly ReportedIssue[] {
    return this.collected;
  }

  /** A sentence about the result. */
  print(line: string): void {
    if (!this.isJson) this.output.out(line);
  }

  /** Something of the file that a person should know. */
  addIssue(issue: ReportedIssue): void {
    this.collected.push(issue);
    if (!this.isJson) this.output.err(issueLine(issue, this.language));
  }

  /** A message that is no result. */
  printError(message: string): void {
    if (!this.isJson) this.output.err(message);
  }

  /** The one line of JSON, in its place. */
  printJson(result: object): void {
    if (this.isJson) this.output.out(JSON.stringify(result));
  }
}

/** Reports the columns of a workbook that are missing or that nobody confirmed. */
export function reportColumns(columns: readonly ColumnState[], report: Report): void {
  columns.forEach((column) => report.addIssue(reportedColumnIssue(column, report.language)));
}
