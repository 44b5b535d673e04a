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
import type { UpgradeStep, WorkbookSituation } from "../../excel";
import { UPGRADE } from "../../locales/upgrade";
import { ErrorBar } from "../components/ErrorBar";
import type { Upgrade } from "../hooks/useUpgrade";
import { useSpeech } from "../language/LanguageContext";
import { useWords } from "../language/useWords";
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
  const { state, readPlan, applyPlan, dismiss } = upgrade;
  const [hasLeft, setLeft] = useState(false);
  switch (state.phase) {
    case "planned":
    case "upgrading":
      return (
        <PlanSection
          plan={state.plan}
          isUpgrading={state.phase === "upgrading"}
          error={state.phase === "planned" ? state.error : undefined}
          onUpgrade={(confirmed) => applyPlan(state.plan, confirmed)}
          onLookAgain={() => {
            setLeft(true);
            readPlan();
          }}
          onBack={() => {
            setLeft(true);
            dismiss();
          }}
        />
      );
    case "upgraded":
      return (
        <Upgraded
          steps={state.steps}
          onClose={() => {
            dismiss();
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
  const { say: sayAround } = useSpeech();
  const { say } = useWords(UPGRADE);
  const { status, refresh } = useWorkbook();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focused) note.current?.focus();
  }, [focused]);
  const obstacle = obstacleIn(status);
  return (
    <div ref={note} tabIndex={-1} className={styles.note}>
      <MessageBar layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{say("notice.title")}</MessageBarTitle>
          {(obstacle !== null || !isBrief) && say(`notice.${obstacle ?? "text"}`)}
        </MessageBarBody>
        <MessageBarActions>
          {obstacle === null ? (
            <Button disabledFocusable={isPlanning} onClick={onSee}>
              {say("notice.see")}
            </Button>
          ) : (
            <Button onClick={() => void refresh()}>{sayAround("pane.lookAgain")}</Button>
          )}
        </MessageBarActions>
      </MessageBar>
      {isPlanning && <Spinner size="small" label={say("notice.reading")} />}
      {error !== undefined && <ErrorBar title={say("notice.failed")} error={error} />}
    </div>
  );
}

/** What keeps a workbook from being upgraded. */
function obstacleIn({ readOnly, structureProtected }: WorkbookSituation) {
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
  const { say } = useWords(UPGRADE);
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <div ref={note} tabIndex={-1} className={styles.note}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          {say(steps.length === 0 ? "upgraded.nothing" : "upgraded")}
          {steps.length > 0 && <StepList steps={steps} isDone />}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={onClose}>{say("upgraded.close")}</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
