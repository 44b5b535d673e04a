import { quote } from "../../../languages/formatting";
import { LANGUAGE_FORMATS } from "../../../languages/texts/format";
import { PANE_CHECK_TEXTS } from "../../../languages/texts/pane/check";
import { isoOf } from "../../../model/days";
import type { Fix } from "../../../model/issues/issue";
import type { CellContent } from "../../../model/check/types";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";

/** The change of a cell by a correction: old and new content. */
export function FixChange({ fix }: { readonly fix: Fix }) {
  const { t } = useMessages(PANE_CHECK_TEXTS);
  const { language } = useI18n();
  const numbers = new Intl.NumberFormat(LANGUAGE_FORMATS[language].region, {
    maximumFractionDigits: 10,
    useGrouping: false,
  });
  const format = (content: CellContent, isDay: boolean) => {
    if (content === "") return t("fix.empty");
    if (typeof content === "number") return isDay ? isoOf(content) : numbers.format(content);
    // Makes invisible spaces visible, since some corrections concern only those.
    const visible = String(content).replace(/^ +| +$/g, (spaces) => "␣".repeat(spaces.length));
    const text = visible.replace(/[\u00A0\u202F]/g, "⍽").replace(/[\u200B\u2060\uFEFF\u00AD]/g, "¤");
    return quote(text, language);
  };
  const { from, to, kind } = fix;
  return <>{t("fix.change", { from: format(from, false), to: format(to, kind === "date") })}</>;
}
