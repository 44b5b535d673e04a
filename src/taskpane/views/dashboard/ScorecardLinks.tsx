import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { chooseScorecard, goTo, LOCATIONS } from "../../../excel";
import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import { ErrorBar } from "../../components/ErrorBar";
import { useTask } from "../../hooks/useTask";
import { useMessages } from "../../i18n/useMessages";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  secondary: { color: tokens.colorNeutralForeground3 },
});

/** Shows the scorecards of the indicators; `shown` is the code of the one that was shown last from here. */
export function useScorecards(codes: readonly string[]) {
  const [shown, setShown] = useState<string | null>(null);
  const { state, run } = useTask();
  const show = (code: string) =>
    void run(async () => {
      await chooseScorecard(code);
      setShown(code);
      await goTo(LOCATIONS.scorecard);
    });
  const place = shown === null ? -1 : codes.indexOf(shown);
  return { shown: place < 0 ? null : shown, before: codes[place - 1], after: codes[place + 1], state, show };
}

/** After a scorecard was shown: the one before and the one after it, and how to print it. */
export function ScorecardLinks({ scorecards }: { readonly scorecards: ReturnType<typeof useScorecards> }) {
  const styles = useStyles();
  const { t } = useMessages(PANE_FIGURES_TEXTS);
  const { shown, before, after, state, show } = scorecards;
  const isBusy = state.phase === "busy";
  return (
    <>
      <Text role="status" size={200} className={styles.secondary}>
        {shown !== null && t("scorecard.shown", { code: shown })}
      </Text>
      {shown !== null && (
        <div className={styles.buttons}>
          <Button
            size="small"
            disabledFocusable={isBusy || before === undefined}
            onClick={() => before !== undefined && show(before)}
          >
            {t("scorecard.before")}
          </Button>
          <Button
            size="small"
            disabledFocusable={isBusy || after === undefined}
            onClick={() => after !== undefined && show(after)}
          >
            {t("scorecard.after")}
          </Button>
        </div>
      )}
      {state.phase === "failed" && <ErrorBar title={t("scorecard.failed")} error={state.error} />}
    </>
  );
}
