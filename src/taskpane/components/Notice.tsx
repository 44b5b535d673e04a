import { makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { useSpeech } from "../language/LanguageContext";

const useStyles = makeStyles({
  heading: { margin: 0 },
  notice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

const WORDS = {
  notExcel: { title: "pane.notExcel.title", text: "pane.notExcel.text" },
  newer: { title: "situation.newer.title", text: "situation.newer.text" },
} as const;

/** Where nothing can be done in the workbook: why, and the way on. */
export function Notice({ situation }: { readonly situation: keyof typeof WORDS }) {
  const styles = useStyles();
  const { say } = useSpeech();
  const { title, text } = WORDS[situation];
  return (
    <div className={styles.notice} role="status">
      <Subtitle1 as="h1" block className={styles.heading}>
        {say(title)}
      </Subtitle1>
      <Text>{say(text)}</Text>
    </div>
  );
}
