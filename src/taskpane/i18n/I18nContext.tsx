import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { PANE_COMMON_TEXTS } from "../../languages/texts/pane/common";
import { formattersOf, type Formatters } from "../../languages/formatting";
import { translate, translateCount, type MessageParams, type PluralOf } from "../../languages/messages";
import { LANGUAGE_FORMATS } from "../../languages/texts/format";
import { languageOf, type Language } from "../../languages";
import { officeContext } from "../officeContext";

/** The keys of texts that are common to all views and the pane around them. */
type CommonKey = keyof typeof PANE_COMMON_TEXTS.en;

/** The pane's language, its messages common to all views, and number and date formats. */
export interface I18n extends Formatters {
  readonly language: Language;
  setLanguage(language: Language): void;
  t(key: CommonKey, params?: MessageParams): string;
  tCount(key: PluralOf<CommonKey>, count: number, params?: MessageParams): string;
}

const I18nContext = createContext<I18n | null>(null);

/** Uses the language of Office until the user chooses another. */
export function I18nProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(() => languageOf(languageOfOffice()));
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_FORMATS[language].region;
  }, [language]);
  const i18n = useMemo(() => createI18n(language, setLanguage), [language]);
  return (
    <I18nContext.Provider value={i18n}>
      <div lang={LANGUAGE_FORMATS[language].region}>{children}</div>
    </I18nContext.Provider>
  );
}

/** The language of Office; that of the browser where there is no Office. */
function languageOfOffice(): string {
  return officeContext()?.displayLanguage ?? navigator.language;
}

/** Translation functions and formats of the pane's language; throws outside of I18nProvider. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error("useI18n is used outside of I18nProvider");
  return i18n;
}

function createI18n(language: Language, setLanguage: (language: Language) => void): I18n {
  return {
    language,
    setLanguage,
    t: (key, params) => translate(PANE_COMMON_TEXTS, language, key, params),
    tCount: (key, count, params) => translateCount(PANE_COMMON_TEXTS, language, key, count, params),
    ...formattersOf(language),
  };
}
