import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { PANE_CHECK_TEXTS } from "../../../languages/texts/pane/check";
import { ErrorBar } from "../../components/ErrorBar";
import { LazyLoad } from "../../components/LazyLoad";
import { NoticeBar } from "../../components/NoticeBar";
import { TitleWithHelp } from "../../components/TitleWithHelp";
import { HELP_CHAPTERS } from "../../help/chapters";
import { useCheck, type WorkbookCheck } from "../../hooks/useCheck";
import { useFixes } from "../../hooks/useFixes";
import { useKeepFocus } from "../../hooks/useKeepFocus";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { CheckProgressBar } from "./CheckProgressBar";
import { countsText } from "./countsText";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  check: { alignSelf: "flex-start" },
});

/** Loaded once the view shows: the messages of all issues are many. */
const loadResults = () => import("./CheckResults");
/** Loaded apart: a repair is rarely needed. */
const loadRepairPanel = () => import("../../repair");

/** Check: the issues of the entries, why they matter, and how to fix them. */
export default function CheckView() {
  const styles = useStyles();
  const { t: tCommon } = useI18n();
  const { t } = useMessages(PANE_CHECK_TEXTS);
  const checkState = useCheck();
  const { result, progress, error, check, cancel, restartWatch } = checkState;
  const fixes = useFixes(check);
  const checkAgain = () => {
    fixes.dismissFailure();
    void check();
  };
  // Its first button checks.
  const focusHandlers = useKeepFocus<HTMLDivElement>((view) => view.querySelector("button"));
  return (
    <div className={styles.view} {...focusHandlers}>
      <TitleWithHelp level={1} title={tCommon("view.check")} chapter={HELP_CHAPTERS.check} />
      <Text>{t("lead")}</Text>
      <Button
        appearance="primary"
        className={styles.check}
        disabledFocusable={progress !== null}
        onClick={checkAgain}
      >
        {t(result ? "again" : "first")}
      </Button>
      {progress && <CheckProgressBar progress={progress} onCancel={cancel} />}
      <div role="status">
        <CheckStatus {...checkState} />
      </div>
      {error !== null && <ErrorBar title={t("failed")} error={error} />}
      {result && (
        <LazyLoad load={loadResults} placeholder={null}>
          {(CheckResults) => (
            <CheckResults
              result={result}
              fixes={fixes}
              isChecking={progress !== null}
              onChanged={checkAgain}
              onWritten={restartWatch}
            />
          )}
        </LazyLoad>
      )}
      <LazyLoad load={loadRepairPanel} placeholder={null}>
        {(RepairPanel) => <RepairPanel onRepaired={checkAgain} />}
      </LazyLoad>
    </div>
  );
}

/** How far a check is, else the result of the last one and whether it is outdated; screen readers announce it. */
function CheckStatus({ result, progress, outdated, cancelled }: WorkbookCheck) {
  const { language } = useI18n();
  const { t, tCount } = useMessages(PANE_CHECK_TEXTS);
  if (progress) return progress.total > 0 ? <Text size={200}>{t("progress", { ...progress })}</Text> : null;
  const counts = result && countsText(result, language);
  return (
    <>
      {cancelled && <Text block>{t("cancelled")}</Text>}
      {result && (
        <Text block>
          {result.issues.length === 0
            ? tCount("nothing", result.rows)
            : t("found", { counts: counts ?? "", rows: result.rows })}
        </Text>
      )}
      {result && outdated && <NoticeBar intent="warning">{t("outdated")}</NoticeBar>}
    </>
  );
}
