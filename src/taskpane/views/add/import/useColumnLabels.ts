import { useMemo } from "react";
import { columnLetters } from "../../../../blueprint/formula";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { useMessages } from "../../../i18n/useMessages";

/** What each column of a file is called: by its caption, with its letters where that stands more than once. */
export function useColumnLabels(captions: readonly string[]): (index: number) => string {
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  return useMemo(() => {
    const times = new Map<string, number>();
    for (const caption of captions) times.set(caption, (times.get(caption) ?? 0) + 1);
    return (index) => {
      const caption = captions[index] ?? "";
      if (caption === "") return t("columns.unnamed", { number: index + 1 });
      return times.get(caption) === 1
        ? caption
        : t("columns.twice", { caption, letters: columnLetters(index) });
    };
  }, [captions, t]);
}
