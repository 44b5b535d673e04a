import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useKeepFocus } from "../hooks/useKeepFocus";
import type { TaskState } from "../hooks/useTask";
import { ErrorBar } from "./ErrorBar";
import { NoticeBar } from "./NoticeBar";

const useStyles = makeStyles({
  notice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, outlineStyle: "none" },
});

interface TaskNoticeProps {
  readonly state: TaskState;
  /** whether there is anything left to do */
  readonly isLeft: boolean;
  readonly title: string;
  readonly texts: {
    readonly done: string;
    readonly failed: string;
    /** of the button, while the task can be started and while it runs */
    readonly run: string;
    readonly running: string;
  };
  onRun(): void;
  /** what is left to do, and why */
  readonly children: ReactNode;
}

/** Offers a task that is left to do, until it is done; says why it failed. */
export function TaskNotice({ state, isLeft, title, texts, onRun, children }: TaskNoticeProps) {
  const styles = useStyles();
  const isBusy = state.phase === "busy";
  // The button disappears with what is done.
  const focusHandlers = useKeepFocus<HTMLDivElement>((notice) => notice);
  if (!isLeft && state.phase !== "done") return null;
  return (
    <div tabIndex={-1} className={styles.notice} {...focusHandlers}>
      {isLeft ? (
        <>
          {state.phase === "failed" && <ErrorBar title={texts.failed} error={state.error} />}
          <NoticeBar
            intent="warning"
            title={title}
            actions={
              <Button onClick={onRun} disabledFocusable={isBusy}>
                {isBusy ? texts.running : texts.run}
              </Button>
            }
          >
            {children}
          </NoticeBar>
        </>
      ) : (
        <NoticeBar intent="success" role="status">
          {texts.done}
        </NoticeBar>
      )}
    </div>
  );
}
