import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { FIGURES } from "../../locales/figures";
import { useWords } from "../language/useWords";

/** Says that somebody else has changed the workbook, until dismissed. */
export function RemoteChangesNotice({ onDismiss }: { onDismiss(): void }) {
  const { say } = useWords(FIGURES);
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{say("figures.others")}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={onDismiss}>{say("figures.othersSeen")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
