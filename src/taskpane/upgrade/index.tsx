import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { UpgradeStep, WorkbookStatus } from "../../excel";
import { PANE_UPGRADE_TEXTS } from "../../languages/texts/pane/upgrade";
import { ErrorBar } from "../components/ErrorBar";
import { NoticeBar } from "../components/NoticeBar";
import type { Upgrade } from "../hooks/useUpgrade";
import { useI18n } from "../i18n/I18nContext";
import { useMessages } from "../i18n/useMessages";
import { useWorkbook } from "../workbook/WorkbookContext";
import { PlanSection } from "./PlanSection";
import { StepList } from "./StepList";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    outlineStyle: "none",
  },
});

interface UpgradePanelProps {
  readonly upgrade: Upgrade;
  /** whether to show the short form, in views other than Home */
  readonly isBrief: boolean;
  /** Called when the user wants to see the plan. */
  onShowPlan(): void;
  /** Called when the user closes the result. */
  onClose(): void;
}

/** The upgrade of a workbook of an earlier version: offer, plan, progress and result. */
export default function UpgradePanel({ upgrade, isBrief, onShowPlan, onClose }: UpgradePanelProps) {
  const { state, readPlan, applyPlan, dismiss } = upgrade;
  const [hasClosedPlan, setClosedPlan] = useState(false);
  switch (state.phase) {
    case "planned":
    case "upgrading":
      return (
        <PlanSection
          plan={state.plan}
          isUpgrading={state.phase === "upgrading"}
          error={state.phase === "planned" ? state.error : undefined}
          onUpgrade={(confirmed) => applyPlan(state.plan, confirmed)}
          onRefresh={() => {
            setClosedPlan(true);
            readPlan();
          }}
          onBack={() => {
            setClosedPlan(true);
            dismiss();
          }}
        />
      );
    case "upgraded":
      return (
        <UpgradeResult
          steps={state.steps}
          onClose={() => {
            dismiss();
            onClose();
          }}
        />
      );
    default:
      return (
        <UpgradeOffer
          isPlanning={state.phase === "planning"}
          error={state.phase === "planFailed" ? state.error : undefined}
          isBrief={isBrief}
          takesFocus={hasClosedPlan}
          onShowPlan={() => {
            setClosedPlan(false);
            onShowPlan();
          }}
        />
      );
  }
}

interface UpgradeOfferProps {
  readonly isPlanning: boolean;
  /** why the plan could not be read */
  readonly error: unknown;
  readonly isBrief: boolean;
  /** whether to take the focus, because the clicked button disappeared with the plan */
  readonly takesFocus: boolean;
  onShowPlan(): void;
}

/** Offers to upgrade a workbook of an earlier version, or explains why that is not possible yet. */
function UpgradeOffer({ isPlanning, error, isBrief, takesFocus, onShowPlan }: UpgradeOfferProps) {
  const styles = useStyles();
  const { t: tCommon } = useI18n();
  const { t } = useMessages(PANE_UPGRADE_TEXTS);
  const { status, refresh } = useWorkbook();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) notice.current?.focus();
  }, [takesFocus]);
  const obstacle = obstacleOf(status);
  return (
    <div ref={notice} tabIndex={-1} className={styles.notice}>
      <NoticeBar
        title={t("notice.title")}
        actions={
          obstacle === null ? (
            <Button disabledFocusable={isPlanning} onClick={onShowPlan}>
              {t("notice.see")}
            </Button>
          ) : (
            <Button onClick={() => void refresh()}>{tCommon("pane.lookAgain")}</Button>
          )
        }
      >
        {(obstacle !== null || !isBrief) && t(`notice.${obstacle ?? "text"}`)}
      </NoticeBar>
      {isPlanning && <Spinner size="small" label={t("notice.reading")} />}
      {error !== undefined && <ErrorBar title={t("notice.failed")} error={error} />}
    </div>
  );
}

/** The obstacle to an upgrade of the workbook, or null. */
function obstacleOf({ readOnly, structureProtected }: WorkbookStatus) {
  if (readOnly) return "readOnly";
  return structureProtected ? "structureProtected" : null;
}

interface UpgradeResultProps {
  readonly steps: readonly UpgradeStep[];
  onClose(): void;
}

/** The result of an upgrade. Takes the focus, since the plan has disappeared. */
function UpgradeResult({ steps, onClose }: UpgradeResultProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_UPGRADE_TEXTS);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div ref={notice} tabIndex={-1} className={styles.notice}>
      <NoticeBar intent="success" actions={<Button onClick={onClose}>{t("upgraded.close")}</Button>}>
        {t(steps.length === 0 ? "upgraded.nothing" : "upgraded")}
        {steps.length > 0 && <StepList steps={steps} isDone />}
      </NoticeBar>
    </div>
  );
}
