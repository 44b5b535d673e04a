import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useSpeech } from "../language/LanguageContext";
import { useWorkbook } from "../workbook/WorkbookContext";

/** Says that a workbook of a newer version is read-only, with a button to check again once the add-in is updated. */
export default function NewerVersionNotice() {
  const { say } = useSpeech();
  const { refresh } = useWorkbook();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say("situation.newer.title")}</MessageBarTitle>
        {say("situation.newer.text")}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void refresh()}>{say("pane.lookAgain")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
