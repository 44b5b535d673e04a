import { makeStyles, tokens } from "@fluentui/react-components";
import type { EntryRows } from "../../../../excel";
import { membersIn } from "../../../../model/entry/interview";
import { DraftNotice } from "../../../drafts/DraftNotice";
import { useEntryRows, type EntryRowsState } from "../../../hooks/useEntryRows";
import { RowsSlot } from "../many/RowsSlot";
import { SaveOutcome } from "../many/SaveOutcome";
import { QuestionStep } from "./QuestionStep";
import { ResultsStep } from "./ResultsStep";
import { ReviewStep } from "./ReviewStep";
import { StartStep } from "./StartStep";
import { useInterview } from "./useInterview";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
});

const TABLES = ["Ratings"] as const;

/** The readiness interview: one item after the other, for one member or several; then what came of it. */
export default function InterviewPanel() {
  const state = useEntryRows(TABLES);
  return <RowsSlot state={state}>{(rows) => <InterviewSteps rows={rows} state={state} />}</RowsSlot>;
}

interface InterviewStepsProps {
  readonly rows: EntryRows<"Ratings">;
  readonly state: EntryRowsState<"Ratings">;
}

function InterviewSteps({ rows, state }: InterviewStepsProps) {
  const styles = useStyles();
  const interview = useInterview(rows, state);
  const { draft, discard, begin, goTo, saving } = interview;
  const { step, session } = interview.interview;
  const { phase } = saving.state;
  const isWritten = phase === "saved" || phase === "undoing" || phase === "undone" || phase === "undoFailed";
  const again = () => {
    saving.reset();
    goTo({ step: "start", item: 0, member: 0 });
  };
  return (
    <div className={styles.view}>
      <DraftNotice draft={draft} onDiscard={discard} />
      {!isWritten && step === "start" && (
        <StartStep session={session} known={membersIn(rows.rows.Ratings)} onBegin={begin} />
      )}
      {!isWritten && step === "question" && <QuestionStep interview={interview} />}
      {!isWritten && step === "review" && <ReviewStep interview={interview} />}
      <SaveOutcome state={saving.state} onUndo={(saved) => void saving.undo(saved)} />
      {isWritten && <ResultsStep version={rows} onAgain={again} />}
    </div>
  );
}
