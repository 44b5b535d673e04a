import type { Language } from "../languages";

/** The exit codes of all commands; `docs/command-line.md` explains them. */
export const EXIT = { done: 0, refused: 1, cannot: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command that failed, with a message in the command's language. Nothing was written. */
export class CommandError extends Error {
  /** what the command found out before it failed */
  readonly result: object | undefined;

  constructor(
    readonly code: string,
    readonly exitCode: ExitCode,
    message: string,
    options?: ErrorOptions & { readonly result?: object },
  ) {
    super(message, options);
    this.name = "CommandError";
    this.result = options?.result;
  }
}

/** Invalid arguments; the message is in the requested language if it is known. */
export class UsageError extends CommandError {
  constructor(
    readonly language: Language,
    message: string,
  ) {
    super("usage", EXIT.cannot, message);
    this.name = "UsageError";
  }
}
