import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useI18n } from "../i18n/I18nContext";
import { useWorkbook } from "../workbook/WorkbookContext";

/** Says that a workbook of a newer version is read-only, with a button to check again once the add-in is updated. */
export default function NewerVersionNotice() {
  const { t } = useI18n();
  const { refresh } = useWorkbook();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t("situation.newer.title")}</MessageBarTitle>
        {t("situation.newer.text")}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void refresh()}>{t("pane.lookAgain")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
