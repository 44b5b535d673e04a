import type { Messages } from ".";
import en from "./upgrade.en.json";
import fr from "./upgrade.fr.json";

/** What the upgrade of a workbook of an earlier version says. */
export const UPGRADE: Messages<keyof typeof en> = { en, fr };
