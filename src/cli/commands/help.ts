import { textOf, type Command } from "../command";
import { UsageError } from "../exitCodes";
import { describe, overview, pageOf } from "../helpPages";
import { CLI_COMMON_TEXTS } from "../../languages/texts/cli/common";
import { CLI_HELP_TEXTS } from "../../languages/texts/cli/help";

export const HELP_COMMAND: Command = {
  name: "help",
  summary: textOf(CLI_HELP_TEXTS, "summary"),
  operand: { name: textOf(CLI_HELP_TEXTS, "operand"), required: false },
  options: [],
  run({ operand }, report, commands) {
    const { language } = report;
    const command = commands.find(({ name }) => name === operand);
    if (operand !== undefined && !command)
      throw new UsageError(language, CLI_COMMON_TEXTS[language].unknownCommand(operand));
    report.print(command ? pageOf(command, language) : overview(commands, language));
    const described = (command ? [command] : commands).map((each) => describe(each, language));
    return Promise.resolve({ commands: described });
  },
};
