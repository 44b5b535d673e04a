import { textOf, type Command } from "../command";
import { UsageError } from "../exitCodes";
import { describe, overview, pageOf } from "../helpPages";
import { COMMON } from "../words/common";
import { HELP } from "../words/help";

export const HELP_COMMAND: Command = {
  name: "help",
  summary: textOf(HELP, "summary"),
  operand: { name: textOf(HELP, "operand"), required: false },
  options: [],
  run({ operand }, report, commands) {
    const { language } = report;
    const named = commands.find(({ name }) => name === operand);
    if (operand !== undefined && !named)
      throw new UsageError(language, COMMON[language].unknownCommand(operand));
    report.print(named ? pageOf(named, language) : overview(commands, language));
    const described = (named ? [named] : commands).map((command) => describe(command, language));
    return Promise.resolve({ commands: described });
  },
};
