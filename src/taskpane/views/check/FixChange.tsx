import { quote } from "../../../languages/formatting";
import { LANGUAGE_FORMATS } from "../../../languages/texts/format";
import { PANE_CHECK_TEXTS } from "../../../languages/texts/pane/check";
import { isoOf } from "../../../model/days";
import type { Fix } from "../../../model/issues/issue";
import type { CellContent } from "../../../model/check/types";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";

/** What a correction makes of a cell: from, to. */
export function FixChange({ fix }: { readonly fix: Fix }) {
  const { t } = useMessages(PANE_CHECK_TEXTS);
  const { language } = useI18n();
  const numbers = new Intl.NumberFormat(LANGUAGE_FORMATS[language].region, {
    maximumFractionDigits: 10,
    useGrouping: false,
  });
  const shown = (content: CellContent, isDay: boolean) => {
    if (content === "") return t("fix.empty");
    if (typeof content === "number") return isDay ? isoOf(content) : numbers.format(content);
    // Spaces that nobody sees are what some corrections are about.
    const visible = String(content).replace(/^ +| +$/g, (spaces) => "␣".repeat(spaces.length));
    const text = visible.replace(/[\u00A0\u202F]/g, "⍽").replace(/[\u200B\u2060\uFEFF\u00AD]/g, "¤");
    return quote(text, language);
  };
  const { from, to, kind } = fix;
  return <>{t("fix.change", { from: shown(from, false), to: shown(to, kind === "date") })}</>;
}
