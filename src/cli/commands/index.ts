import type { Command } from "../command";
import { BUILD_COMMAND } from "./build";
import { CHECK_COMMAND } from "./check";
import { EXPORT_COMMAND } from "./export";
import { FIGURES_COMMAND } from "./figures";
import { IMPORT_COMMAND } from "./import";
import { HELP_COMMAND } from "./help";
import { REPAIR_COMMAND } from "./repair";
import { TRANSLATE_COMMAND } from "./translate";
import { UPGRADE_COMMAND } from "./upgrade";

/** Every command of the command line, in the order in which the help lists them. */
export const COMMANDS: readonly Command[] = [
  BUILD_COMMAND,
  EXPORT_COMMAND,
  FIGURES_COMMAND,
  IMPORT_COMMAND,
  UPGRADE_COMMAND,
  CHECK_COMMAND,
  REPAIR_COMMAND,
  TRANSLATE_COMMAND,
  HELP_COMMAND,
];
