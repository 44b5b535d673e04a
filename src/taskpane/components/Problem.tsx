import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useContext, type ReactNode } from "react";
import { WorkbookError } from "../../excel";
import { useI18n } from "../i18n/I18nContext";
import { explain } from "../problems";
import { OpenViewContext } from "../workbook/WorkbookContext";

interface ProblemProps {
  readonly title: string;
  readonly error: unknown;
  /** a way out that one click takes */
  readonly action?: ReactNode;
}

/** What went wrong, in words, with what to do next: columns are confirmed in the view Check, which one click opens. */
export function Problem({ title, error, action }: ProblemProps) {
  const { language, t } = useI18n();
  const open = useContext(OpenViewContext);
  const isToConfirm = error instanceof WorkbookError && error.code === "columnsUnconfirmed";
  const way =
    action ??
    (isToConfirm && open !== null && (
      <Button onClick={() => open("check")}>{t("pane.openView", { view: t("view.check") })}</Button>
    ));
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {explain(error, language)}
      </MessageBarBody>
      {way !== false && <MessageBarActions>{way}</MessageBarActions>}
    </MessageBar>
  );
}
