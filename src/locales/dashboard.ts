import type { Words } from ".";
import en from "./dashboard.en.json";
import fr from "./dashboard.fr.json";

/** What the view Dashboard says beside the figures. */
export const DASHBOARD: Words<keyof typeof en> = { en, fr };
