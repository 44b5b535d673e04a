import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { translate } from "../languages/messages";
import { PANE_PREVIEW_TEXTS } from "../languages/texts/pane/preview";
import type { Language } from "../languages";
import type { SelectedCell } from "./useSelectedCell";
import { SCREEN_READER_ONLY } from "../taskpane/components/screenReaderOnly";

const useStyles = makeStyles({
  hidden: SCREEN_READER_ONLY,
});

interface CellAnnouncementProps {
  readonly cell: SelectedCell | null;
  readonly language: Language;
}

/** Announces the current cell and what it shows to screen readers, which do not see the drawn cells; its sheet where that is new. */
export function CellAnnouncement({ cell, language }: CellAnnouncementProps) {
  const styles = useStyles();
  const lastSheet = useRef<string | undefined>(undefined);
  useEffect(() => {
    lastSheet.current = cell?.sheetId;
  }, [cell]);
  return (
    <div className={styles.hidden} aria-live="polite">
      {cell && textOf(cell, cell.sheetId !== lastSheet.current, language)}
    </div>
  );
}

function textOf(
  { address, content, result, choices }: SelectedCell,
  isNewSheet: boolean,
  language: Language,
) {
  const place = isNewSheet ? address : address.slice(address.lastIndexOf("!") + 1);
  const text = result ?? content;
  const said =
    text === ""
      ? translate(PANE_PREVIEW_TEXTS, language, "cell.blank", { address: place })
      : translate(PANE_PREVIEW_TEXTS, language, "cell.current", { address: place, text });
  return choices ? `${said} ${translate(PANE_PREVIEW_TEXTS, language, "cell.list")}` : said;
}
