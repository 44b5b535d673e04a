import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { PANE_HELP_TEXTS } from "../../../languages/texts/pane/help";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  link: { display: "inline-block", lineHeight: "24px" },
});

/** The pages that are deployed with the pane. */
const PAGES = [
  { textKey: "help.support", page: "assets/support.html" },
  { textKey: "help.privacy", page: "assets/privacy.html" },
] as const;

/** Links to the support and privacy pages, which open in a browser window. */
export function SupportLinks() {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_HELP_TEXTS);
  return (
    <ul className={styles.list}>
      {PAGES.map(({ textKey, page }) => (
        <li key={page}>
          <Link className={styles.link} href={`${page}#${language}`} target="_blank" rel="noopener">
            {t(textKey)} ({t("help.newWindow")})
          </Link>
        </li>
      ))}
    </ul>
  );
}
