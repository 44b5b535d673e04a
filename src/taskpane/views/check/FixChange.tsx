import { quote } from "../../../languages/formatting";
import { LANGUAGE_FORMATS } from "../../../languages/texts/format";
import { PANE_CHECK_TEXTS } from "../../../languages/texts/pane/check";
import { isoOf } from "../../../model/days";
import type { Fix } from "../../../model/issues/issue";
import type { CellContent } from "../../../model/check/types";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";

/** The change of a cell by a correction: old and new content. */
export function FixChange({ fix: { from, to, kind } }: { readonly fix: Fix }) {
  const { t } = useMessages(PANE_CHECK_TEXTS);
  const format = useContentFormat();
  return <>{t("fix.change", { from: format(from, false), to: format(to, kind === "date") })}</>;
}

/** What a cell would hold after one of several possible corrections. */
export function CorrectedContent({ fix: { to, kind } }: { readonly fix: Fix }) {
  const { t } = useMessages(PANE_CHECK_TEXTS);
  const format = useContentFormat();
  return <>{t("fix.choose", { to: format(to, kind === "date") })}</>;
}

/** Formats the content of a cell in the reader's language. */
function useContentFormat(): (content: CellContent, isDay: boolean) => string {
  const { t } = useMessages(PANE_CHECK_TEXTS);
  const { language } = useI18n();
  const numbers = new Intl.NumberFormat(LANGUAGE_FORMATS[language].region, {
    maximumFractionDigits: 10,
    useGrouping: false,
  });
  return (content, isDay) => {
    if (content === "") return t("fix.empty");
    if (typeof content === "number") return isDay ? isoOf(content) : numbers.format(content);
    // Makes invisible spaces visible, since some corrections concern only those.
    const visible = String(content).replace(/^ +| +$/g, (spaces) => "␣".repeat(spaces.length));
    const text = visible.replace(/[\u00A0\u202F]/g, "⍽").replace(/[\u200B\u2060\uFEFF\u00AD]/g, "¤");
    return quote(text, language);
  };
}
