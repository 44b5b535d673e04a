import en from "./check.en.json";
import fr from "./check.fr.json";
import type { Messages } from ".";

/** What the check says around its findings. */
export const CHECK: Messages<keyof typeof en> = { en, fr };
