import { useMemo } from "react";
import {
  translateCount,
  translate,
  type MessageParams,
  type PluralOf,
  type Messages,
} from "../../languages/messages";
import { useI18n } from "../i18n/I18nContext";

/** Translation functions of a view, whose messages are part of its lazy-loaded code. */
export interface ViewMessages<Key extends string> {
  t(key: Key, params?: MessageParams): string;
  tCount(key: PluralOf<Key>, count: number, params?: MessageParams): string;
}

/** The messages of a view in the pane's language. */
export function useMessages<Key extends string>(messages: Messages<Key>): ViewMessages<Key> {
  const { language } = useI18n();
  return useMemo(
    () => ({
      t: (key, params) => translate(messages, language, key, params),
      tCount: (key, count, params) => translateCount(messages, language, key, count, params),
    }),
    [messages, language],
  );
}
