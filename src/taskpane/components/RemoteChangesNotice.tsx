import { Button } from "@fluentui/react-components";
import { PANE_FIGURES_TEXTS } from "../../languages/texts/pane/figures";
import { useMessages } from "../i18n/useMessages";
import { NoticeBar } from "./NoticeBar";

/** Says that somebody else has changed the workbook, until dismissed. */
export function RemoteChangesNotice({ onDismiss }: { onDismiss(): void }) {
  const { t } = useMessages(PANE_FIGURES_TEXTS);
  return (
    <NoticeBar actions={<Button onClick={onDismiss}>{t("figures.othersSeen")}</Button>}>
      {t("figures.others")}
    </NoticeBar>
  );
}
