import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { PANE_FIGURES_TEXTS } from "../../languages/texts/pane/figures";
import { useMessages } from "../i18n/useMessages";

/** That somebody else has changed the workbook, until the person has seen it. */
export function OthersNote({ onSeen }: { onSeen(): void }) {
  const { t } = useMessages(PANE_FIGURES_TEXTS);
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{t("figures.others")}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onSeen}>{t("figures.othersSeen")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
