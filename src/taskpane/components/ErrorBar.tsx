import { Button } from "@fluentui/react-components";
import { useContext, type ReactNode } from "react";
import { WorkbookError } from "../../excel";
import { useI18n } from "../i18n/I18nContext";
import { errorText } from "../errorText";
import { OpenViewContext } from "../workbook/WorkbookContext";
import { NoticeBar } from "./NoticeBar";

interface ErrorBarProps {
  readonly title: string;
  readonly error: unknown;
  /** a button that helps to resolve the error */
  readonly action?: ReactNode;
}

/** Explains an error and what to do next; for unconfirmed columns it offers to open the view Check. */
export function ErrorBar({ title, error, action }: ErrorBarProps) {
  const { language, t } = useI18n();
  const openView = useContext(OpenViewContext);
  const needsConfirmation = error instanceof WorkbookError && error.code === "columnsUnconfirmed";
  const shownAction =
    action ??
    (needsConfirmation && openView !== null && (
      <Button onClick={() => openView("check")}>{t("pane.openView", { view: t("view.check") })}</Button>
    ));
  return (
    <NoticeBar intent="error" title={title} actions={shownAction}>
      {errorText(error, language)}
    </NoticeBar>
  );
}
