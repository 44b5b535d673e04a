import en from "./check.en.json";
import fr from "./check.fr.json";
import type { Words } from ".";

/** What the check says around its findings. */
export const CHECK: Words<keyof typeof en> = { en, fr };
