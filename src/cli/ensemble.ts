/** `npm run ensemble`: all commands, with common exit codes and a common JSON format (docs/command-line.md). */
import { scanArguments, readInvocation, type ScannedArguments } from "./arguments";
import { usageOf, type Command } from "./command";
import { COMMANDS } from "./commands";
import { HELP_COMMAND } from "./commands/help";
import { EXIT, UsageError } from "./exitCodes";
import { failureOf } from "./failure";
import { isSameFile } from "./files";
import { overview } from "./helpPages";
import { Report, type Output } from "./report";
import { CLI_COMMON_TEXTS } from "../languages/texts/cli/common";
import { CLI_HELP_TEXTS } from "../languages/texts/cli/help";

/** Runs a command; returns the exit code. */
export async function main(args: readonly string[], output: Output): Promise<number> {
  const scanned = scanArguments(args, COMMANDS);
  const report = new Report(output, scanned.language, scanned.isJson);
  const command = COMMANDS.find(({ name }) => name === scanned.name);
  const commandName = scanned.isHelp ? HELP_COMMAND.name : (scanned.name ?? null);
  try {
    const result = await run(command, scanned, report);
    report.printJson({ command: commandName, ok: true, exitCode: EXIT.done, issues: report.issues, result });
    return EXIT.done;
  } catch (error) {
    const { code, exitCode, message, trace, result } = failureOf(error, report);
    if (trace !== undefined) output.err(trace);
    report.printError(error instanceof UsageError ? `${message}\n\n${usage(command, report)}` : message);
    report.printJson({
      command: commandName,
      ok: false,
      exitCode,
      issues: report.issues,
      error: { code, message },
      ...(result && { result }),
    });
    return exitCode;
  }
}

async function run(command: Command | undefined, scanned: ScannedArguments, report: Report): Promise<object> {
  const { language } = report;
  const { name, isHelp } = scanned;
  if (name !== undefined && !command)
    throw new UsageError(language, CLI_COMMON_TEXTS[language].unknownCommand(name));
  if (isHelp) return HELP_COMMAND.run(helpInvocation(command), report, COMMANDS);
  if (!command) throw new UsageError(language, CLI_COMMON_TEXTS[language].missingCommand);
  const invocation = readInvocation(command, scanned);
  const { operand } = invocation;
  const out = invocation.value("out");
  if (operand !== undefined && out !== undefined && (await isSameFile(operand, out)))
    throw new UsageError(language, CLI_COMMON_TEXTS[language].outIsInput(operand));
  return command.run(invocation, report, COMMANDS);
}

/** `COMMAND --help`, as `help COMMAND`. */
function helpInvocation(command: Command | undefined) {
  return {
    ...(command && { operand: command.name }),
    furtherOperands: [],
    value: () => undefined,
    isSet: () => false,
  };
}

function usage(command: Command | undefined, { language }: Report): string {
  return command
    ? `${CLI_HELP_TEXTS[language].usage} ${usageOf(command, language)}`
    : overview(COMMANDS, language);
}
