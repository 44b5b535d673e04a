import { PANE_ROOM_TEXTS } from "../../languages/texts/pane/room";
import type { BeyondRoom } from "../../model/room";
import { useMakeRoom } from "../hooks/useMakeRoom";
import { useMessages } from "../i18n/useMessages";
import { useWorkbook } from "../workbook/WorkbookContext";
import { TaskNotice } from "./TaskNotice";

interface RoomNoticeProps {
  /** what there is no room for */
  readonly beyond: readonly BeyondRoom[];
  /** Called when there is room. */
  onMade(): void;
}

/** Says what the computed sheets have no room for, with a button that makes room; nothing when everything is shown. */
export function RoomNotice({ beyond, onMade }: RoomNoticeProps) {
  const { t } = useMessages(PANE_ROOM_TEXTS);
  const { status } = useWorkbook();
  const task = useMakeRoom(onMade);
  const isUnfinished = status.kind === "ours" && status.hasUnfinishedRoom;
  return (
    <TaskNotice
      state={task.state}
      isLeft={beyond.length > 0 || isUnfinished}
      title={t("title")}
      texts={{ done: t("made"), failed: t("failed"), run: t("make"), running: t("making") }}
      onRun={task.make}
    >
      {isUnfinished && <div>{t("unfinished")}</div>}
      {beyond.length > 0 && <div>{t("why")}</div>}
      {beyond.map(({ id, count }) => (
        <div key={id}>{t(id, { count })}</div>
      ))}
    </TaskNotice>
  );
}
