import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { readFigures } from "../../../../excel";
import { PANE_MEETING_TEXTS } from "../../../../languages/texts/pane/meeting";
import { elementAt } from "../../../../model/collections";
import type { Figures } from "../../../../model/figures";
import { MEETING_TOPICS, meetingAgenda } from "../../../../model/meeting";
import { ErrorBar } from "../../../components/ErrorBar";
import { Loading } from "../../../components/Loading";
import { TitleWithHelp } from "../../../components/TitleWithHelp";
import { HELP_CHAPTERS } from "../../../help/chapters";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { CopyForMail } from "../../../mail/CopyForMail";
import { copiedMail } from "../../../mail/mailText";
import { MeetingTopicPage } from "./MeetingTopicPage";
import { DecisionLines, decisionLine } from "./DecisionLines";
import { useDecisions } from "./useDecisions";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  heading: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  secondary: { color: tokens.colorNeutralForeground3 },
});

/** The pages of a meeting: its topics, then the decisions. */
const PAGES = [...MEETING_TOPICS, "decisions"] as const;

interface MeetingProps {
  onEnd(): void;
}

/** Goes through the topics of a meeting, and writes decisions to Debrief as it goes. */
export default function Meeting({ onEnd }: MeetingProps) {
  const { t } = useMessages(PANE_MEETING_TEXTS);
  const [figures, setFigures] = useState<Figures | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    readFigures().then(
      ({ figures: read }) => isCurrent && setFigures(read),
      (failure: unknown) => isCurrent && setError(failure),
    );
    return () => {
      isCurrent = false;
    };
  }, [attempt]);
  if (figures !== null) return <OpenMeeting figures={figures} onEnd={onEnd} />;
  if (error === null) return <Loading messageKey="pane.loading" />;
  const tryAgain = () => {
    setError(null);
    setAttempt(attempt + 1);
  };
  return (
    <ErrorBar
      title={t("meeting.failed")}
      error={error}
      action={
        <>
          <Button onClick={tryAgain}>{t("meeting.again")}</Button>
          <Button onClick={onEnd}>{t("meeting.end")}</Button>
        </>
      }
    />
  );
}

function OpenMeeting({ figures, onEnd }: MeetingProps & { readonly figures: Figures }) {
  const styles = useStyles();
  const { language, date } = useI18n();
  const { t } = useMessages(PANE_MEETING_TEXTS);
  const [index, setIndex] = useState(0);
  const decisions = useDecisions(figures.language);
  const heading = useRef<HTMLHeadingElement>(null);
  const page = elementAt(PAGES, index);
  const agenda = meetingAgenda(figures);
  useEffect(() => heading.current?.focus(), [index]);

  const compose = () => {
    const params = { date: date(figures.reportDate), initiative: figures.initiative };
    const lines = decisions.written.map((decision) => decisionLine(decision, language));
    const mail = copiedMail({ heading: t("mail.subject", params), sections: [{ lines }] });
    return Promise.resolve(lines.length === 0 ? null : mail);
  };
  const next = PAGES[index + 1];
  return (
    <div className={styles.view}>
      <TitleWithHelp level={1} title={t("meeting.title")} chapter={HELP_CHAPTERS.meeting} />
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        <Subtitle2>
          {t("meeting.step", { step: index + 1, count: PAGES.length, topic: t(`topic.${page}`) })}
        </Subtitle2>
      </h2>
      {page === "decisions" ? (
        <>
          <DecisionLines decisions={decisions.written} onUndo={decisions.undo} />
          {decisions.written.length === 0 && (
            <Text className={styles.secondary}>{t("meeting.nothing.decisions")}</Text>
          )}
          <CopyForMail
            label={t("decision.copy")}
            compose={compose}
            emptyText={t("meeting.nothing.decisions")}
          />
        </>
      ) : (
        <MeetingTopicPage key={page} topic={page} points={agenda[page]} decisions={decisions} />
      )}
      <div className={styles.buttons}>
        {index > 0 && <Button onClick={() => setIndex(index - 1)}>{t("meeting.before")}</Button>}
        {next && (
          <Button appearance="primary" onClick={() => setIndex(index + 1)}>
            {t("meeting.next", { topic: t(`topic.${next}`) })}
          </Button>
        )}
        <Button onClick={onEnd}>{t("meeting.end")}</Button>
      </div>
    </div>
  );
}
