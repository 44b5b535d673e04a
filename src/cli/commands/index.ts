import type { Command } from "../command";
import { BUILD_COMMAND } from "./build";
import { EXPORT_COMMAND } from "./exportInitiative";
import { HELP_COMMAND } from "./help";

/** Every command of the command line, in the order in which help names them. */
export const COMMANDS: readonly Command[] = [BUILD_COMMAND, EXPORT_COMMAND, HELP_COMMAND];
