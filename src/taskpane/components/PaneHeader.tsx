import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { LANGUAGES } from "../../languages";
import { translate } from "../../languages/messages";
import { LANGUAGE_FORMATS } from "../../languages/texts/format";
import { PANE_COMMON_TEXTS } from "../../languages/texts/pane/common";
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

/** The product's name, and a button for each other language. */
export function PaneHeader() {
  const styles = useStyles();
  const { t, language, setLanguage } = useI18n();
  return (
    <header className={styles.header}>
      <Text weight="semibold">{t("app.name")}</Text>
      <div>
        {LANGUAGES.filter((other) => other !== language).map((other) => (
          <Button
            key={other}
            appearance="subtle"
            size="small"
            lang={other}
            title={translate(PANE_COMMON_TEXTS, other, "pane.language.show")}
            onClick={() => setLanguage(other)}
          >
            {LANGUAGE_FORMATS[other].name}
          </Button>
        ))}
      </div>
    </header>
  );
}
