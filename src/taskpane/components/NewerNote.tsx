import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useI18n } from "../i18n/I18nContext";
import { useWorkbook } from "../workbook/WorkbookContext";

/** That a workbook of a newer version is read only, and the way on once the add-in is as new. */
export default function NewerNote() {
  const { t } = useI18n();
  const { look } = useWorkbook();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t("situation.newer.title")}</MessageBarTitle>
        {t("situation.newer.text")}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void look()}>{t("pane.lookAgain")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
