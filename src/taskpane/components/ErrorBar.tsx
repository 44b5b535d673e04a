import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useContext, type ReactNode } from "react";
import { WorkbookError } from "../../excel";
import { useSpeech } from "../language/LanguageContext";
import { errorText } from "../errorText";
import { OpenViewContext } from "../workbook/WorkbookContext";

interface ErrorBarProps {
  readonly title: string;
  readonly error: unknown;
  /** a way out that one click takes */
  readonly action?: ReactNode;
}

/** What went wrong, in words, with what to do next: columns are confirmed in the view Check, which one click opens. */
export function ErrorBar({ title, error, action }: ErrorBarProps) {
  const { language, say } = useSpeech();
  const open = useContext(OpenViewContext);
  const needsConfirmation = error instanceof WorkbookError && error.code === "columnsUnconfirmed";
  const shownAction =
    action ??
    (needsConfirmation && open !== null && (
      <Button onClick={() => open("check")}>{say("pane.openView", { view: say("view.check") })}</Button>
    ));
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {errorText(error, language)}
      </MessageBarBody>
      {shownAction !== false && <MessageBarActions>{shownAction}</MessageBarActions>}
    </MessageBar>
  );
}
