import type { LocalizedText } from "../../catalogue/term";

/** What the sheet Indicators says beside the words of its lists. */
export const INDICATORS_TEXT = {
  why: {
    en: "{way}% of the way in {elapsed}% of the time; growth is {ratio} times what the target requires.",
    fr: "{way}\u00a0% du chemin en {elapsed}\u00a0% du temps; la croissance vaut {ratio} fois celle que demande la cible.",
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;
