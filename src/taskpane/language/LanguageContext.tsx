import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import {
  languageOf,
  dayWriter,
  REGION,
  t,
  tCount,
  type MessageKey,
  type MessageParams,
  type PluralKey,
} from "../../locales";
import type { IsoDate, Language } from "../../model/initiative";

/** The pane's language, and everything that is written according to it. */
export interface Speech {
  readonly language: Language;
  setLanguage(language: Language): void;
  say(key: MessageKey, params?: MessageParams): string;
  sayCount(key: PluralKey, count: number, params?: MessageParams): string;
  number(value: number): string;
  percent(share: number): string;
  date(date: IsoDate): string;
  /** a period, by the month in which it ends */
  month(date: IsoDate): string;
}

const SpeechContext = createContext<Speech | null>(null);

/** Uses the language of Office until the person chooses another. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(() => languageOf(languageOfOffice()));
  useEffect(() => {
    document.documentElement.lang = REGION[language];
  }, [language]);
  const speech = useMemo(() => speechIn(language, setLanguage), [language]);
  return (
    <SpeechContext.Provider value={speech}>
      <div lang={REGION[language]}>{children}</div>
    </SpeechContext.Provider>
  );
}

/** Outside of Excel, Office may give no context; the browser's own language then serves. */
function languageOfOffice(): string {
  const context: Partial<Office.Context> | undefined = Office.context;
  return context?.displayLanguage ?? navigator.language;
}

/** The pane's way of speaking. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("useSpeech stands outside of LanguageProvider");
  return speech;
}

function speechIn(language: Language, setLanguage: (language: Language) => void): Speech {
  const region = REGION[language];
  const numbers = new Intl.NumberFormat(region, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(region, { style: "percent", maximumFractionDigits: 0 });
  const dayInWords = dayWriter(language, "UTC");
  const months = new Intl.DateTimeFormat(region, { month: "long", year: "numeric", timeZone: "UTC" });
  return {
    language,
    setLanguage,
    say: (key, params) => t(language, key, params),
    sayCount: (key, count, params) => tCount(language, key, count, params),
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    date: (date) => dayInWords(new Date(date)),
    month: (date) => months.format(new Date(date)),
  };
}
