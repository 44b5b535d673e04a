import type { Language } from "../model/initiative";
import { issueLine, type ToldIssue } from "./reportedIssues";

/** Where lines go: one for the result, others for messages. */
export interface Output {
  out(line: string): void;
  err(line: string): void;
}

/** What a command says while it runs: in lines, or gathered for one line of JSON. */
export class Report {
  private readonly told: ToldIssue[] = [];
  private spoken: Language = "en";

  /** @param asked the language that the messages are asked for in */
  constructor(
    private readonly output: Output,
    private readonly asked: Language | undefined,
    readonly isJson = false,
  ) {}

  /** The language asked for, else that of the file, English before it is known. */
  get language(): Language {
    return this.asked ?? this.spoken;
  }

  /** Takes the language of the file, unless another was asked for. */
  speak(language: Language): void {
    this.spoken = language;
  }

  /** Everything that was told so far. */
  get issues(): readonly ToldIssue[] {
    return this.told;
  }

  /** A sentence about the result. */
  say(line: string): void {
    if (!this.isJson) this.output.out(line);
  }

  /** Something of the file that a person should know. */
  tell(issue: ToldIssue): void {
    this.told.push(issue);
    if (!this.isJson) this.output.err(issueLine(issue, this.language));
  }

  /** A message that is no result. */
  complain(message: string): void {
    if (!this.isJson) this.output.err(message);
  }

  /** The one line of JSON, in its place. */
  conclude(result: object): void {
    if (this.isJson) this.output.out(JSON.stringify(result));
  }
}
