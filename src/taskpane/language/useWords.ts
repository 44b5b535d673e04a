import { useMemo } from "react";
import { sayCountIn, sayIn, type MessageParams, type PluralOf, type Words } from "../../locales";
import { useSpeech } from "./LanguageContext";

/** How a view says its own sentences, which are loaded with it. */
export interface ViewWords<Key extends string> {
  say(key: Key, params?: MessageParams): string;
  sayCount(key: PluralOf<Key>, count: number, params?: MessageParams): string;
}

/** The sentences of a view in the pane's language. */
export function useWords<Key extends string>(words: Words<Key>): ViewWords<Key> {
  const { language } = useSpeech();
  return useMemo(
    () => ({
      say: (key, params) => sayIn(words, language, key, params),
      sayCount: (key, count, params) => sayCountIn(words, language, key, count, params),
    }),
    [words, language],
  );
}
