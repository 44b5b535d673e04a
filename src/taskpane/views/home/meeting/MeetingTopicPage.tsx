import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { PANE_MEETING_TEXTS } from "../../../../languages/texts/pane/meeting";
import { pointKey, type MeetingPoint, type MeetingTopic } from "../../../../model/meeting";
import { ErrorBar } from "../../../components/ErrorBar";
import { readTexts } from "../../../drafts/readDraft";
import { useDraft } from "../../../drafts/useDraft";
import { useLatestRef } from "../../../hooks/useLatestRef";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { DecisionForm, DECISION_FIELDS, type DecisionTexts } from "./DecisionForm";
import { DecisionLines } from "./DecisionLines";
import { pointText } from "../../../pointText";
import type { useDecisions } from "./useDecisions";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  point: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  decide: { alignSelf: "flex-start" },
  secondary: { color: tokens.colorNeutralForeground3 },
});

interface MeetingTopicPageProps {
  readonly topic: MeetingTopic;
  readonly points: readonly MeetingPoint[];
  readonly decisions: ReturnType<typeof useDecisions>;
}

/** The points of a topic, each with what was decided about it and a form for a further decision. */
export function MeetingTopicPage({ topic, points, decisions }: MeetingTopicPageProps) {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_MEETING_TEXTS);
  const draft = useDraft(`meeting.${topic}`, (stored) => readTexts(stored, ["point", ...DECISION_FIELDS]));
  const [open, setOpen] = useState(draft.restored?.["point"]);
  const [texts, setTexts] = useState<DecisionTexts>(draft.restored ?? {});
  const { written, outcome, write, undo } = decisions;

  const change = (point: string, changed: DecisionTexts) => {
    setTexts(changed);
    draft.save({ ...changed, point });
  };
  const close = () => {
    setOpen(undefined);
    setTexts({});
    draft.remove();
  };
  const latest = useLatestRef({ open, texts });
  /** What was typed since a decision was sent stays, for the next one. */
  const startNext = (point: string, sent: DecisionTexts) => {
    const now = latest.current;
    if (now.open !== point) return;
    const newer = Object.entries(now.texts).filter(([id, text]) => text !== sent[id as keyof DecisionTexts]);
    if (newer.length === 0) close();
    else change(point, Object.fromEntries(newer));
  };
  return (
    <div className={styles.page}>
      {points.length === 0 && <Text className={styles.secondary}>{t(`meeting.nothing.${topic}`)}</Text>}
      <ul className={styles.list}>
        {points.map((point) => {
          const key = pointKey(point);
          const sentence = pointText(point, language);
          return (
            <li key={key} className={styles.point}>
              <Text>{sentence}</Text>
              <DecisionLines decisions={written.filter((decision) => decision.point === key)} onUndo={undo} />
              {open === key ? (
                <DecisionForm
                  about={sentence}
                  texts={texts}
                  isBusy={outcome.phase === "busy"}
                  onChange={(changed) => change(key, changed)}
                  onSave={(decision) => void write(point, key, decision, () => startNext(key, texts))}
                  onCancel={close}
                />
              ) : (
                <Button
                  size="small"
                  className={styles.decide}
                  aria-label={t("decide.for", { point: sentence })}
                  // One decision is written at a time, so that nothing typed is lost.
                  disabledFocusable={open !== undefined}
                  onClick={() => setOpen(key)}
                >
                  {t("decide")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <div role="status">
        {outcome.phase === "written" && (
          <Text>{t("decision.written", { sheet: outcome.entry.sheet, row: String(outcome.entry.row) })}</Text>
        )}
        {outcome.phase === "undone" && <Text>{t("decision.undone")}</Text>}
      </div>
      {(outcome.phase === "failed" || outcome.phase === "undoFailed") && (
        <div role="alert">
          <ErrorBar
            title={t(outcome.phase === "failed" ? "decision.failed" : "decision.undoFailed")}
            error={outcome.error}
          />
        </div>
      )}
    </div>
  );
}
