import { Button } from "@fluentui/react-components";
import { PANE_ROWS_TEXTS } from "../../languages/texts/pane/rows";
import type { useShowRows } from "../hooks/useShowRows";
import { useMessages } from "../i18n/useMessages";
import { ErrorBar } from "./ErrorBar";
import { NoticeBar } from "./NoticeBar";

/** Says which rows alone are shown, with a button that shows all; or why no rows are. */
export function ShownRowsNotice({ rows }: { readonly rows: ReturnType<typeof useShowRows> }) {
  const { t, tCount } = useMessages(PANE_ROWS_TEXTS);
  const { shown, notice, failure } = rows;
  return (
    <>
      {failure !== null && <ErrorBar title={t("failed")} error={failure} />}
      {notice !== null && <NoticeBar role="status">{t(notice.id, { sheet: notice.sheet })}</NoticeBar>}
      {shown !== null && (
        <NoticeBar role="status" actions={<Button onClick={rows.showAll}>{t("showAll")}</Button>}>
          {tCount("shown", shown.count, { sheet: shown.sheet, about: shown.about })}
        </NoticeBar>
      )}
    </>
  );
}
