import type { Messages } from ".";
import en from "./commands.en.json";
import fr from "./commands.fr.json";

/** What the ribbon's buttons say when they did not do what they were pressed for. */
export const COMMANDS: Messages<keyof typeof en> = { en, fr };
