import type { Messages } from ".";
import en from "./help.en.json";
import fr from "./help.fr.json";

/** What the view Help says of its own. */
export const HELP: Messages<keyof typeof en> = { en, fr };
