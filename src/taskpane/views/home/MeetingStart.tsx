import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { PANE_HOME_TEXTS } from "../../../languages/texts/pane/home";
import { useMessages } from "../../i18n/useMessages";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
  heading: { margin: 0 },
});

/** Offers to go through the figures in a meeting. */
export function MeetingStart({ onStart }: { onStart(): void }) {
  const styles = useStyles();
  const { t } = useMessages(PANE_HOME_TEXTS);
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h2" block className={styles.heading} id={id}>
        {t("meeting.title")}
      </Subtitle2>
      <Text>{t("meeting.text")}</Text>
      <Button onClick={onStart}>{t("meeting.start")}</Button>
    </section>
  );
}
