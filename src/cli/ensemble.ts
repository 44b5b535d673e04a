/** `npm run ensemble`: all commands, with one set of exit codes and one shape of JSON (docs/command-line.md). */
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

/** Carries a command out; gives the exit code. */
export async function main(args: readonly string[], output: Output): Promise<number> {
  const scanned = scanArguments(args, COMMANDS);
  const report = new Report(output, scanned.language, scanned.isJson);
  const named = COMMANDS.find(({ name }) => name === scanned.name);
  const command = scanned.isHelp ? HELP_COMMAND.name : (scanned.name ?? null);
  try {
    const result = await run(named, scanned, report);
    report.printJson({ command, ok: true, exitCode: EXIT.done, issues: report.issues, result });
    return EXIT.done;
  } catch (error) {
    const { code, exitCode, message, trace } = failureOf(error, report);
    if (trace !== undefined) output.err(trace);
    report.printError(error instanceof UsageError ? `${message}\n\n${usage(named, report)}` : message);
    report.printJson({ command, ok: false, exitCode, issues: report.issues, error: { code, message } });
    return exitCode;
  }
}

async function run(named: Command | undefined, scanned: ScannedArguments, report: Report): Promise<object> {
  const { language } = report;
  const { name, isHelp } = scanned;
  if (name !== undefined && !named)
    throw new UsageError(language, CLI_COMMON_TEXTS[language].unknownCommand(name));
  if (isHelp) return HELP_COMMAND.run(helpInvocation(named), report, COMMANDS);
  if (!named) throw new UsageError(language, CLI_COMMON_TEXTS[language].missingCommand);
  const invocation = readInvocation(named, scanned);
  const { operand } = invocation;
  const out = invocation.value("out");
  if (operand !== undefined && out !== undefined && (await isSameFile(operand, out)))
    throw new UsageError(language, CLI_COMMON_TEXTS[language].outIsInput(operand));
  return named.run(invocation, report, COMMANDS);
}

/** `COMMAND --help`, as `help COMMAND`. */
function helpInvocation(named: Command | undefined) {
  return { ...(named && { operand: named.name }), value: () => undefined, isSet: () => false };
}

function usage(named: Command | undefined, { language }: Report): string {
  return named
    ? `${CLI_HELP_TEXTS[language].usage} ${usageOf(named, language)}`
    : overview(COMMANDS, language);
}
