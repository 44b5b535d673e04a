import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { PANE_FIGURES_TEXTS } from "../../languages/texts/pane/figures";
import { useMessages } from "../i18n/useMessages";

/** Says that somebody else has changed the workbook, until dismissed. */
export function RemoteChangesNotice({ onDismiss }: { onDismiss(): void }) {
  const { t } = useMessages(PANE_FIGURES_TEXTS);
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{t("figures.others")}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onDismiss}>{t("figures.othersSeen")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
