import { useMemo } from "react";
import { columnLetters } from "../../../../blueprint/formula";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { useMessages } from "../../../i18n/useMessages";

/** The label of each column of a file: its header, with its column letters if the header is not unique. */
export function useColumnLabels(headers: readonly string[]): (index: number) => string {
  const { t } = useMessages(PANE_IMPORT_TEXTS);
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const header of headers) counts.set(header, (counts.get(header) ?? 0) + 1);
    return (index) => {
      const header = headers[index] ?? "";
      if (header === "") return t("columns.unnamed", { number: index + 1 });
      return counts.get(header) === 1
        ? header
        : t("columns.twice", { header, letters: columnLetters(index) });
    };
  }, [headers, t]);
}
