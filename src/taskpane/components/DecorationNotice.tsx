import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RefusedDecoration } from "../../excel";
import { PANE_DECORATIONS_TEXTS } from "../../languages/texts/pane/decorations";
import type { DecorationTask } from "../hooks/useFinishDecorations";
import { useMessages } from "../i18n/useMessages";
import { ErrorBar } from "./ErrorBar";
import { NoticeBar } from "./NoticeBar";

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
  const isBusy = state.phase === "busy";
  const isMissing = refused.length > 0 || hasUnfinishedSteps;
  if (!isMissing && state.phase !== "done") return null;
  if (!isMissing) {
    return (
      <NoticeBar intent="success" role="status">
        {t("ended")}
      </NoticeBar>
    );
  }
  // A kind that is refused on a sheet several times is said once.
  const sentences = new Set(refused.map(({ kind, sheet }) => t(`kind.${kind}`, { sheet })));
  return (
    <>
      {state.phase === "failed" && <ErrorBar title={t("failed")} error={state.error} />}
      <NoticeBar
        intent="warning"
        title={t("title")}
        actions={
          <Button onClick={finish} disabledFocusable={isBusy}>
            {t(isBusy ? "finishing" : "finish")}
          </Button>
        }
      >
        {refused.length > 0 && t(state.phase === "done" ? "still" : "why")}
        <ul className={styles.list}>
          {[...sentences].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {hasUnfinishedSteps && <li>{t("unfinishedSteps")}</li>}
        </ul>
      </NoticeBar>
    </>
  );
}
