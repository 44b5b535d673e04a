import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { ColumnState } from "../../excel";
import type { LeftPart, RepairPlan, RepairStep } from "../../excel/repair";
import { leftPartText, repairStepText } from "../../excel/repair/repairText";
import { PANE_REPAIR_TEXTS } from "../../languages/texts/pane/repair";
import { ErrorBar } from "../components/ErrorBar";
import { NoticeBar } from "../components/NoticeBar";
import { useRepair, type Repair } from "../hooks/useRepair";
import { isSameColumn } from "../hooks/useUpgrade";
import { TitleWithHelp } from "../components/TitleWithHelp";
import { HELP_CHAPTERS } from "../help/chapters";
import { useI18n } from "../i18n/I18nContext";
import { useMessages } from "../i18n/useMessages";
import { ColumnQuestions } from "../upgrade/ColumnQuestions";
import { useWorkbook } from "../workbook/WorkbookContext";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, outlineStyle: "none" },
  look: { alignSelf: "flex-start" },
  progress: { justifyContent: "flex-start" },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  // Stacked and equally wide, however long their labels are.
  actions: {
    display: "grid",
    justifyContent: "start",
    gridTemplateColumns: "minmax(0, max-content)",
    gap: tokens.spacingVerticalS,
  },
});

interface RepairPanelProps {
  /** whether the workbook is so damaged that it is not recognised as one of Ensemble's without a closer look */
  readonly isLost?: boolean;
  /** Called when the workbook is repaired. */
  onRepaired?(): void;
}

/** Repair: looks for damage, says what it would do, and does it. */
export default function RepairPanel({ isLost = false, onRepaired = noReaction }: RepairPanelProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_REPAIR_TEXTS);
  const id = useId();
  const { status } = useWorkbook();
  const isUnfinished = status.kind === "ours" && status.hasUnfinishedRepair;
  const repair = useRepair(onRepaired);
  const { state, look } = repair;
  const part = useRef<HTMLDivElement>(null);
  const { phase } = state;
  // The button that was clicked is gone.
  useEffect(() => {
    if (phase === "planned" || phase === "repairing" || phase === "repaired") part.current?.focus();
  }, [phase]);
  const isIdle = phase !== "planned" && phase !== "repairing";
  return (
    <section className={styles.section} aria-labelledby={id}>
      <TitleWithHelp level={2} title={t("title")} id={id} chapter={HELP_CHAPTERS.repair} />
      {isLost && phase !== "repaired" && <NoticeBar intent="warning">{t("lost")}</NoticeBar>}
      {isUnfinished && isIdle && <NoticeBar intent="warning">{t("unfinished")}</NoticeBar>}
      <Text>{t("lead")}</Text>
      {isIdle && (
        <Button className={styles.look} disabledFocusable={phase === "looking"} onClick={look}>
          {t(phase === "idle" || phase === "looking" ? "look" : "lookAgain")}
        </Button>
      )}
      <div role="status">
        {phase === "looking" && <Spinner className={styles.progress} size="small" label={t("looking")} />}
        {phase === "nothing" && <Text>{t("nothing")}</Text>}
      </div>
      {phase === "lookFailed" && <ErrorBar title={t("lookFailed")} error={state.error} />}
      <div ref={part} tabIndex={-1} className={styles.part}>
        {phase === "planned" && <PlanPart {...repair} plan={state.plan} error={state.error} />}
        {phase === "repairing" && (
          <>
            <Spinner className={styles.progress} size="small" label={t("repairing")} />
            <Text>{t("repairingHint")}</Text>
          </>
        )}
        {phase === "repaired" && (
          <>
            <NoticeBar intent="success">
              {t("done")}
              <StepList steps={state.report.steps} />
            </NoticeBar>
            <LeftList left={state.report.left} />
          </>
        )}
      </div>
    </section>
  );
}

function noReaction(): void {
  // Nobody waits for the repair.
}

interface PlanPartProps extends Pick<Repair, "look" | "repair" | "dismiss"> {
  readonly plan: RepairPlan;
  /** the error of the last attempt */
  readonly error: unknown;
}

/** The plan: its steps, what it leaves, the columns to confirm, and the buttons. */
function PlanPart({ plan, error, look, repair, dismiss }: PlanPartProps) {
  const styles = useStyles();
  const { t, tCount } = useMessages(PANE_REPAIR_TEXTS);
  const id = useId();
  const [confirmed, setConfirmed] = useState<readonly ColumnState[]>([]);
  const { steps, left, questions, isFirstPart } = plan;
  const openCount = questions.filter((column) => !confirmed.some((one) => isSameColumn(one, column))).length;
  return (
    <>
      {steps.length > 0 && (
        <>
          <Text weight="semibold">{t("plan")}</Text>
          <StepList steps={steps} />
          {isFirstPart && <Text>{t("first")}</Text>}
        </>
      )}
      <LeftList left={left} />
      {questions.length > 0 && (
        <ColumnQuestions
          questions={questions}
          confirmed={confirmed}
          onChange={setConfirmed}
          onRefresh={look}
        />
      )}
      {error !== undefined && <ErrorBar title={t("failed")} error={error} />}
      {steps.length > 0 && <Text>{t("copy")}</Text>}
      <div className={styles.actions}>
        {steps.length > 0 && (
          <Button
            appearance="primary"
            disabledFocusable={openCount > 0}
            {...(openCount > 0 && { "aria-describedby": `${id}-open` })}
            onClick={() => repair(confirmed)}
          >
            {t(error === undefined ? "do" : "again")}
          </Button>
        )}
        <Button onClick={dismiss}>{t("back")}</Button>
      </div>
      {openCount > 0 && (
        <Text size={200} id={`${id}-open`}>
          {tCount("open", openCount)}
        </Text>
      )}
    </>
  );
}

function StepList({ steps }: { readonly steps: readonly RepairStep[] }) {
  const styles = useStyles();
  const { language } = useI18n();
  return (
    <ol className={styles.list}>
      {steps.map((step, index) => (
        <li key={index}>
          <Text>{repairStepText(step, language)}</Text>
        </li>
      ))}
    </ol>
  );
}

/** What a repair leaves as it is; nothing where there is nothing. */
function LeftList({ left }: { readonly left: readonly LeftPart[] }) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_REPAIR_TEXTS);
  if (left.length === 0) return null;
  return (
    <>
      <Text weight="semibold">{t("left")}</Text>
      <ul className={styles.list}>
        {left.map((part, index) => (
          <li key={index}>
            <Text>{leftPartText(part, language)}</Text>
          </li>
        ))}
      </ul>
    </>
  );
}
