import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { RefusedLook } from "../../excel";
import { PANE_LOOK_TEXTS } from "../../languages/texts/pane/look";
import type { LookTask } from "../hooks/useFinishLook";
import { useMessages } from "../i18n/useMessages";
import { ErrorBar } from "./ErrorBar";
import { NoticeBar } from "./NoticeBar";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

interface LookNoticeProps {
  readonly refused: readonly RefusedLook[];
  readonly isUnended: boolean;
  readonly task: LookTask;
}

/** Says what Excel refused of the workbook's look, with a button to try again, until all of it is done. */
export default function LookNotice({ refused, isUnended, task }: LookNoticeProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_LOOK_TEXTS);
  const { state, finish } = task;
  const isBusy = state.phase === "busy";
  const isMissing = refused.length > 0 || isUnended;
  if (!isMissing && state.phase !== "done") return null;
  if (!isMissing) {
    return (
      <NoticeBar intent="success" role="status">
        {t("look.ended")}
      </NoticeBar>
    );
  }
  // A kind that is refused on a sheet several times is said once.
  const sentences = new Set(refused.map(({ kind, sheet }) => t(`kind.${kind}`, { sheet })));
  return (
    <>
      {state.phase === "failed" && <ErrorBar title={t("look.failed")} error={state.error} />}
      <NoticeBar
        intent="warning"
        title={t("look.title")}
        actions={
          <Button onClick={finish} disabledFocusable={isBusy}>
            {t(isBusy ? "look.finishing" : "look.finish")}
          </Button>
        }
      >
        {refused.length > 0 && t(state.phase === "done" ? "look.still" : "look.why")}
        <ul className={styles.list}>
          {[...sentences].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          {isUnended && <li>{t("look.unended")}</li>}
        </ul>
      </NoticeBar>
    </>
  );
}
