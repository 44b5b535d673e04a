import { useMemo } from "react";
import { LANGUAGE_FORMATS } from "../../../../languages/texts/format";
import { useI18n } from "../../../i18n/I18nContext";

const MAX_DECIMALS = 6;

/** Writes numbers as the language of the pane does. */
export function useNumbers() {
  const { language } = useI18n();
  return useMemo(() => {
    const { region } = LANGUAGE_FORMATS[language];
    const plain = new Intl.NumberFormat(region, { maximumFractionDigits: MAX_DECIMALS });
    const signed = new Intl.NumberFormat(region, {
      maximumSignificantDigits: 6,
      signDisplay: "exceptZero",
    });
    const share = new Intl.NumberFormat(region, {
      style: "percent",
      maximumFractionDigits: 0,
      signDisplay: "exceptZero",
    });
    return {
      number: (value: number) => plain.format(value),
      change: (value: number) => signed.format(value),
      percentChange: (value: number) => share.format(value),
    };
  }, [language]);
}
