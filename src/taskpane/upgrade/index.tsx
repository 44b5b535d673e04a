import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { UpgradeStep, WorkbookStatus } from "../../excel";
import { PANE_UPGRADE_TEXTS } from "../../languages/texts/pane/upgrade";
import { Problem } from "../components/Problem";
import type { Upgrade } from "../hooks/useUpgrade";
import { useI18n } from "../i18n/I18nContext";
import { useMessages } from "../i18n/useMessages";
import { useWorkbook } from "../workbook/WorkbookContext";
import { PlanSection } from "./PlanSection";
import { StepList } from "./StepList";

const useStyles = makeStyles({
  note: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    outlineStyle: "none",
  },
});

interface UpgradePanelProps {
  readonly upgrade: Upgrade;
  /** whether there is little room: the plan is shown elsewhere */
  readonly isBrief: boolean;
  /** Called when the person wants to see what would change. */
  onSee(): void;
  /** Called when the person has seen that the workbook was upgraded. */
  onSeen(): void;
}

/** The upgrade of a workbook of an earlier version: offered, told step by step, carried out. */
export default function UpgradePanel({ upgrade, isBrief, onSee, onSeen }: UpgradePanelProps) {
  const { state, readPlan, carryOut, leave } = upgrade;
  const [hasLeft, setLeft] = useState(false);
  switch (state.phase) {
    case "planned":
    case "upgrading":
      return (
        <PlanSection
          plan={state.plan}
          isUpgrading={state.phase === "upgrading"}
          error={state.phase === "planned" ? state.error : undefined}
          onUpgrade={(confirmed) => carryOut(state.plan, confirmed)}
          onLookAgain={() => {
            setLeft(true);
            readPlan();
          }}
          onBack={() => {
            setLeft(true);
            leave();
          }}
        />
      );
    case "upgraded":
      return (
        <Upgraded
          steps={state.steps}
          onClose={() => {
            leave();
            onSeen();
          }}
        />
      );
    default:
      return (
        <Offer
          isPlanning={state.phase === "planning"}
          error={state.phase === "planFailed" ? state.error : undefined}
          isBrief={isBrief}
          focused={hasLeft}
          onSee={() => {
            setLeft(false);
            onSee();
          }}
        />
      );
  }
}

interface OfferProps {
  readonly isPlanning: boolean;
  /** what kept the plan from being read */
  readonly error: unknown;
  readonly isBrief: boolean;
  /** whether the focus comes here, as what was pressed is gone with the plan */
  readonly focused: boolean;
  onSee(): void;
}

/** That the workbook was made by an earlier version, and that it can be upgraded; or why that has to wait. */
function Offer({ isPlanning, error, isBrief, focused, onSee }: OfferProps) {
  const styles = useStyles();
  const { t: tCommon } = useI18n();
  const { t } = useMessages(PANE_UPGRADE_TEXTS);
  const { situation, look } = useWorkbook();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused) note.current?.focus();
  }, [focused]);
  const obstacle = obstacleIn(situation);
  return (
    <div ref={note} tabIndex={-1} className={styles.note}>
      <MessageBar layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t("notice.title")}</MessageBarTitle>
          {(obstacle !== null || !isBrief) && t(`notice.${obstacle ?? "text"}`)}
        </MessageBarBody>
        <MessageBarActions>
          {obstacle === null ? (
            <Button disabledFocusable={isPlanning} onClick={onSee}>
              {t("notice.see")}
            </Button>
          ) : (
            <Button onClick={() => void look()}>{tCommon("pane.lookAgain")}</Button>
          )}
        </MessageBarActions>
      </MessageBar>
      {isPlanning && <Spinner size="small" label={t("notice.reading")} />}
      {error !== undefined && <Problem title={t("notice.failed")} error={error} />}
    </div>
  );
}

/** What keeps a workbook from being upgraded. */
function obstacleIn({ readOnly, structureProtected }: WorkbookStatus) {
  if (readOnly) return "readOnly";
  return structureProtected ? "structureProtected" : null;
}

interface UpgradedProps {
  readonly steps: readonly UpgradeStep[];
  onClose(): void;
}

/** What was done. The plan that was carried out is gone, so the focus comes here. */
function Upgraded({ steps, onClose }: UpgradedProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_UPGRADE_TEXTS);
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div ref={note} tabIndex={-1} className={styles.note}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          {t(steps.length === 0 ? "upgraded.nothing" : "upgraded")}
          {steps.length > 0 && <StepList steps={steps} isDone />}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={onClose}>{t("upgraded.close")}</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
