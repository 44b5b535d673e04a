import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { ColumnState, UpgradePlan } from "../../excel";
import { PANE_UPGRADE_TEXTS } from "../../languages/texts/pane/upgrade";
import { ErrorBar } from "../components/ErrorBar";
import { NoticeBar } from "../components/NoticeBar";
import { TitleWithHelp } from "../components/TitleWithHelp";
import { HELP_CHAPTERS } from "../help/chapters";
import { needsColumnConfirmation, isSameColumn } from "../hooks/useUpgrade";
import { useMessages } from "../i18n/useMessages";
import { ColumnQuestions } from "./ColumnQuestions";
import { StepList } from "./StepList";

const useStyles = makeStyles({
  plan: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: "none",
  },
  progress: { justifyContent: "flex-start" },
  errorElement: { outlineStyle: "none" },
  // Stacked and equally wide, however long their labels are.
  actions: {
    display: "grid",
    justifyContent: "start",
    gridTemplateColumns: "minmax(0, max-content)",
    gap: tokens.spacingVerticalS,
  },
});

interface PlanSectionProps {
  readonly plan: UpgradePlan;
  readonly isUpgrading: boolean;
  /** the error of the last attempt to apply it */
  readonly error: unknown;
  onUpgrade(confirmed: readonly ColumnState[]): void;
  /** Called to read the plan again. */
  onRefresh(): void;
  onBack(): void;
}

/** The plan of an upgrade: its steps, the columns to confirm, and the buttons. */
export function PlanSection({ plan, isUpgrading, error, onUpgrade, onRefresh, onBack }: PlanSectionProps) {
  const styles = useStyles();
  const { t, tCount } = useMessages(PANE_UPGRADE_TEXTS);
  const id = useId();
  const [confirmed, setConfirmed] = useState<readonly ColumnState[]>([]);
  const section = useRef<HTMLElement>(null);
  const errorElement = useRef<HTMLDivElement>(null);
  // The clicked button has disappeared or moved, so the focus moves to the error or the section.
  useEffect(() => (errorElement.current ?? section.current)?.focus(), [isUpgrading]);
  const { steps, questions } = plan;
  const hasFailed = error !== undefined && !needsColumnConfirmation(error);
  const openCount = questions.filter((column) => !confirmed.some((one) => isSameColumn(one, column))).length;

  return (
    <section className={styles.plan} aria-labelledby={id} ref={section} tabIndex={-1}>
      <TitleWithHelp
        level={2}
        title={t(isUpgrading ? "progress.title" : "plan.title")}
        id={id}
        chapter={HELP_CHAPTERS.upgrade}
      />
      {isUpgrading ? (
        <Spinner className={styles.progress} size="small" label={t("progress.text")} />
      ) : (
        <>
          <Text>{t("plan.lead")}</Text>
          <Text>{t("plan.copy")}</Text>
          <StepList steps={steps} />
          {questions.length > 0 && (
            <ColumnQuestions
              questions={questions}
              confirmed={confirmed}
              onChange={setConfirmed}
              onRefresh={onRefresh}
            />
          )}
          {error !== undefined && (
            <div ref={errorElement} tabIndex={-1} className={styles.errorElement}>
              {hasFailed ? (
                <ErrorBar title={t("plan.failed")} error={error} />
              ) : (
                <NoticeBar intent="warning">{t("plan.changed")}</NoticeBar>
              )}
            </div>
          )}
          <div className={styles.actions}>
            <Button
              appearance="primary"
              disabledFocusable={openCount > 0}
              {...(openCount > 0 && { "aria-describedby": `${id}-open` })}
              onClick={() => onUpgrade(confirmed)}
            >
              {t(hasFailed ? "plan.again" : "plan.do")}
            </Button>
            <Button onClick={onBack}>{t("plan.back")}</Button>
          </div>
          {openCount > 0 && (
            <Text size={200} id={`${id}-open`}>
              {tCount("questions.open", openCount)}
            </Text>
          )}
        </>
      )}
    </section>
  );
}
