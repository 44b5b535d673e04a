import { makeStyles, tokens } from "@fluentui/react-components";
import type { RefusedDecoration } from "../../excel";
import { PANE_DECORATIONS_TEXTS } from "../../languages/texts/pane/decorations";
import type { DecorationTask } from "../hooks/useFinishDecorations";
import { useMessages } from "../i18n/useMessages";
import { TaskNotice } from "./TaskNotice";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface DecorationNoticeProps {
  readonly refused: readonly RefusedDecoration[];
  readonly hasUnfinishedSteps: boolean;
  readonly task: DecorationTask;
}

/** Says what Excel refused of the workbook's formatting, with a button to try again, until all of it is done. */
export default function DecorationNotice({ refused, hasUnfinishedSteps, task }: DecorationNoticeProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_DECORATIONS_TEXTS);
  const { state, finish } = task;
  // A kind that is refused on a sheet several times is said once.
  const sentences = new Set(refused.map(({ kind, sheet }) => t(`kind.${kind}`, { sheet })));
  return (
    <TaskNotice
      state={state}
      isLeft={refused.length > 0 || hasUnfinishedSteps}
      title={t("title")}
      texts={{ done: t("ended"), failed: t("failed"), run: t("finish"), running: t("finishing") }}
      onRun={finish}
    >
      {refused.length > 0 && t(state.phase === "done" ? "still" : "why")}
      <ul className={styles.list}>
        {[...sentences].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {hasUnfinishedSteps && <li>{t("unfinishedSteps")}</li>}
      </ul>
    </TaskNotice>
  );
}
