import { Button } from "@fluentui/react-components";
import { calculateAutomatically, recalculate } from "../../excel";
import { PANE_FIGURES_TEXTS } from "../../languages/texts/pane/figures";
import { useTask } from "../hooks/useTask";
import { useMessages } from "../i18n/useMessages";
import { ErrorBar } from "./ErrorBar";
import { NoticeBar } from "./NoticeBar";

interface ManualCalculationNoticeProps {
  /** whether something changed since the figures were calculated */
  readonly isStale: boolean;
  /** Reads the figures again. */
  onCalculated(): void;
}

/** Says that Excel calculates only when asked, with buttons to calculate now and to let Excel do so by itself. */
export function ManualCalculationNotice({ isStale, onCalculated }: ManualCalculationNoticeProps) {
  const { t } = useMessages(PANE_FIGURES_TEXTS);
  const { state, run } = useTask();
  const calculateBy = (work: () => Promise<void>) =>
    void run(async () => {
      await work();
      onCalculated();
    });
  const isBusy = state.phase === "busy";
  return (
    <>
      <NoticeBar
        intent={isStale ? "warning" : "info"}
        actions={
          <>
            <Button disabledFocusable={isBusy} onClick={() => calculateBy(recalculate)}>
              {t("manual.calculate")}
            </Button>
            <Button disabledFocusable={isBusy} onClick={() => calculateBy(calculateAutomatically)}>
              {t("manual.automatic")}
            </Button>
          </>
        }
      >
        {t(isStale ? "manual.stale" : "manual.current")}
      </NoticeBar>
      {state.phase === "failed" && <ErrorBar title={t("manual.failed")} error={state.error} />}
    </>
  );
}
