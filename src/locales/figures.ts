import type { Messages } from ".";
import en from "./figures.en.json";
import fr from "./figures.fr.json";

/** What the views of the dashboard's figures say. */
export const FIGURES: Messages<keyof typeof en> = { en, fr };
