import type { Messages } from ".";
import en from "./add.en.json";
import fr from "./add.fr.json";

/** What the view Add data says. */
export const ADD: Messages<keyof typeof en> = { en, fr };
