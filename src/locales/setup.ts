import type { Messages } from ".";
import en from "./setup.en.json";
import fr from "./setup.fr.json";

/** What the view Set up says. */
export const SETUP: Messages<keyof typeof en> = { en, fr };
