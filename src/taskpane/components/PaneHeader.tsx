import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useSpeech } from "../language/LanguageContext";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The product's name, and a button that switches the language. */
export function PaneHeader() {
  const styles = useStyles();
  const { say, language, setLanguage } = useSpeech();
  const other = language === "en" ? "fr" : "en";
  return (
    <header className={styles.header}>
      <Text weight="semibold">{say("app.name")}</Text>
      <Button
        appearance="subtle"
        size="small"
        lang={other}
        title={say("pane.language.switchLabel")}
        onClick={() => setLanguage(other)}
      >
        {say("pane.language.switch")}
      </Button>
    </header>
  );
}
