import type { Messages } from ".";
import en from "./home.en.json";
import fr from "./home.fr.json";

/** What the view Home says. */
export const HOME: Messages<keyof typeof en> = { en, fr };
