import type { Words } from ".";
import en from "./commands.en.json";
import fr from "./commands.fr.json";

/** What the ribbon's buttons say when they did not do what they were pressed for. */
export const COMMANDS: Words<keyof typeof en> = { en, fr };
