import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useI18n } from "../i18n/I18nContext";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The product's name, and the other language one button away. */
export function PaneHeader() {
  const styles = useStyles();
  const { t, language, setLanguage } = useI18n();
  const other = language === "en" ? "fr" : "en";
  return (
    <header className={styles.header}>
      <Text weight="semibold">{t("app.name")}</Text>
      <Button
        appearance="subtle"
        size="small"
        lang={other}
        title={t("pane.language.switchLabel")}
        onClick={() => setLanguage(other)}
      >
        {t("pane.language.switch")}
      </Button>
    </header>
  );
}
