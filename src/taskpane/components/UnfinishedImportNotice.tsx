import { PANE_UNFINISHED_IMPORT_TEXTS } from "../../languages/texts/pane/unfinishedImport";
import type { UnfinishedImportTask } from "../hooks/useUnfinishedImport";
import { useMessages } from "../i18n/useMessages";
import { TaskNotice } from "./TaskNotice";

interface UnfinishedImportNoticeProps {
  /** whether anything of an import may be left */
  readonly isLeft: boolean;
  readonly task: UnfinishedImportTask;
}

/** Says that an import was cut off, with a button that removes what it left, until that is done. */
export default function UnfinishedImportNotice({ isLeft, task }: UnfinishedImportNoticeProps) {
  const { t } = useMessages(PANE_UNFINISHED_IMPORT_TEXTS);
  return (
    <TaskNotice
      state={task.state}
      isLeft={isLeft}
      title={t("title")}
      texts={{ done: t("removed"), failed: t("failed"), run: t("remove"), running: t("removing") }}
      onRun={task.remove}
    >
      {t("why")}
    </TaskNotice>
  );
}
