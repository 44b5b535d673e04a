import type { Messages } from ".";
import en from "./preview.en.json";
import fr from "./preview.fr.json";

export type PreviewKey = keyof typeof en;

/** What the preview says around the grid and the pane. */
export const PREVIEW: Messages<PreviewKey> = { en, fr };
