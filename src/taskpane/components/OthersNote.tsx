import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { FIGURES } from "../../locales/figures";
import { useMessages } from "../i18n/useMessages";

/** That somebody else has changed the workbook, until the person has seen it. */
export function OthersNote({ onSeen }: { onSeen(): void }) {
  const { t } = useMessages(FIGURES);
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{t("figures.others")}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onSeen}>{t("figures.othersSeen")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
