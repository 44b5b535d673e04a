import { Button } from "@fluentui/react-components";
import { useI18n } from "../i18n/I18nContext";
import { useWorkbook } from "../workbook/WorkbookContext";
import { NoticeBar } from "./NoticeBar";

/** Says that a workbook of a newer version is read-only, with a button to check again once the add-in is updated. */
export default function NewerVersionNotice() {
  const { t } = useI18n();
  const { refresh } = useWorkbook();
  return (
    <NoticeBar
      intent="warning"
      title={t("situation.newer.title")}
      actions={<Button onClick={() => void refresh()}>{t("pane.lookAgain")}</Button>}
    >
      {t("situation.newer.text")}
    </NoticeBar>
  );
}
