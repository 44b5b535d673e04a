import { Button } from "@fluentui/react-components";
import { PANE_UNFINISHED_IMPORT_TEXTS } from "../../languages/texts/pane/unfinishedImport";
import type { UnfinishedImportTask } from "../hooks/useUnfinishedImport";
import { useMessages } from "../i18n/useMessages";
import { ErrorBar } from "./ErrorBar";
import { NoticeBar } from "./NoticeBar";

interface UnfinishedImportNoticeProps {
  /** whether anything of an import may be left */
  readonly isLeft: boolean;
  readonly task: UnfinishedImportTask;
}

/** Says that an import was cut off, with a button that removes what it left, until that is done. */
export default function UnfinishedImportNotice({ isLeft, task }: UnfinishedImportNoticeProps) {
  const { t } = useMessages(PANE_UNFINISHED_IMPORT_TEXTS);
  const { state, remove } = task;
  const isBusy = state.phase === "busy";
  if (!isLeft && state.phase !== "done") return null;
  if (!isLeft) {
    return (
      <NoticeBar intent="success" role="status">
        {t("removed")}
      </NoticeBar>
    );
  }
  return (
    <>
      {state.phase === "failed" && <ErrorBar title={t("failed")} error={state.error} />}
      <NoticeBar
        intent="warning"
        title={t("title")}
        actions={
          <Button onClick={remove} disabledFocusable={isBusy}>
            {t(isBusy ? "removing" : "remove")}
          </Button>
        }
      >
        {t("why")}
      </NoticeBar>
    </>
  );
}
