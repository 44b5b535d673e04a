import { labelsOf } from "../../../model/vocabulary";
import { PANE_SETUP_TEXTS } from "../../../languages/texts/pane/setup";
import type { ParsedPartner } from "../../form/parsePartners";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { normalizeText } from "../../../model/text/normalizeText";

/** The maximum number of words that are named; the others are counted. */
const MAX_NAMED = 3;

/** Explains which words are not sectors, what happens to them, and which sectors exist; empty if all are known. */
export function useUnknownSectors(partners: readonly ParsedPartner[]): readonly string[] {
  const { language } = useI18n();
  const { t, tCount } = useMessages(PANE_SETUP_TEXTS);
  const words = distinct(partners.flatMap(({ unknownSector }) => unknownSector ?? []));
  if (words.length === 0) return [];
  const named = words
    .slice(0, MAX_NAMED)
    .map((word) => t("create.quoted", { word }))
    .join(", ");
  const more = words.length - MAX_NAMED;
  return [
    tCount("create.unknownSectors", words.length, {
      words: more > 0 ? tCount("create.andMore", more, { words: named }) : named,
    }),
    t("create.sectors", { sectors: labelsOf("sector", language).join(", ") }),
  ];
}

/** The distinct words, ignoring case, each in its first spelling. */
function distinct(words: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const word of words)
    if (!byKey.has(normalizeText(word, "name"))) byKey.set(normalizeText(word, "name"), word);
  return [...byKey.values()];
}
