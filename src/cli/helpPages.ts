/** The help pages, generated from the definitions of the commands. */
import type { Language } from "../languages";
import { CALL, COMMON_OPTIONS, optionInUsage, usageOf, type Command, type OptionDefinition } from "./command";
import { CLI_HELP_TEXTS } from "../languages/texts/cli/help";

/** The list of all commands. */
export function overview(commands: readonly Command[], language: Language): string {
  const words = CLI_HELP_TEXTS[language];
  return [
    `${words.usage} ${CALL} ${words.anyCommand}`,
    "",
    words.commands,
    ...inColumns(commands.map(({ name, summary }) => [name, summary[language]])),
    "",
    words.commonOptions,
    ...optionLines(COMMON_OPTIONS, language),
    "",
    words.more,
  ].join("\n");
}

/** The help page of a command. */
export function pageOf(command: Command, language: Language): string {
  const words = CLI_HELP_TEXTS[language];
  const { options, summary } = command;
  return [
    `${words.usage} ${usageOf(command, language)}`,
    "",
    summary[language],
    ...(options.length > 0 ? ["", words.options, ...optionLines(options, language)] : []),
    "",
    words.commonOptions,
    ...optionLines(COMMON_OPTIONS, language),
  ].join("\n");
}

/** A command in the JSON output. */
export function describe(command: Command, language: Language) {
  const option = ({ name, value, summary }: OptionDefinition) => ({
    name: `--${name}`,
    ...(value && { value: value[language] }),
    summary: summary[language],
  });
  return {
    name: command.name,
    summary: command.summary[language],
    usage: usageOf(command, language),
    options: [...command.options, ...COMMON_OPTIONS].map(option),
  };
}

function optionLines(options: readonly OptionDefinition[], language: Language): string[] {
  return inColumns(options.map((option) => [optionInUsage(option, language), option.summary[language]]));
}

function inColumns(lines: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...lines.map(([left]) => left.length));
  return lines.map(([left, right]) => `  ${left.padEnd(width)}   ${right}`);
}
