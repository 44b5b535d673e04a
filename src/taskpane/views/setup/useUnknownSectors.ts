import { wordsOf } from "../../../model/vocabulary";
import { SETUP } from "../../../locales/setup";
import type { ParsedPartner } from "../../form/parsePartners";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import { normalizeText } from "../../../model/text/normalizeText";

/** How many words are named; the others are counted. */
const MAX_NAMED = 3;

/** Which words are no sector, what becomes of them, and which sectors there are; nothing where all are known. */
export function useUnknownSectors(partners: readonly ParsedPartner[]): readonly string[] {
  const { language } = useSpeech();
  const { say, sayCount } = useWords(SETUP);
  const words = distinct(partners.flatMap(({ unknownSector }) => unknownSector ?? []));
  if (words.length === 0) return [];
  const named = words
    .slice(0, MAX_NAMED)
    .map((word) => say("create.quoted", { word }))
    .join(", ");
  const more = words.length - MAX_NAMED;
  return [
    sayCount("create.unknownSectors", words.length, {
      words: more > 0 ? sayCount("create.andMore", more, { words: named }) : named,
    }),
    say("create.sectors", { sectors: wordsOf("sector", language).join(", ") }),
  ];
}

/** Upper and lower case are one; the first spelling stands for all. */
function distinct(words: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const word of words)
    if (!byKey.has(normalizeText(word, "name"))) byKey.set(normalizeText(word, "name"), word);
  return [...byKey.values()];
}
