import type { Messages } from ".";
import en from "./import.en.json";
import fr from "./import.fr.json";

/** What the import says: in the pane, and on the sheet of rows set aside. */
export const IMPORT: Messages<keyof typeof en> = { en, fr };
