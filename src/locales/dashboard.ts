import type { Messages } from ".";
import en from "./dashboard.en.json";
import fr from "./dashboard.fr.json";

/** What the view Dashboard says beside the figures. */
export const DASHBOARD: Messages<keyof typeof en> = { en, fr };
