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

/** The pages that are shipped beside the pane. */
const PAGES = [
  { words: "help.support", page: "assets/support.html" },
  { words: "help.privacy", page: "assets/privacy.html" },
] as const;

/** The pages of support and privacy, which open beside Excel. */
export function SupportLinks() {
  const styles = useStyles();
  const { language } = useI18n();
  const { t } = useMessages(PANE_HELP_TEXTS);
  return (
    <ul className={styles.list}>
      {PAGES.map(({ words, page }) => (
        <li key={page}>
          <Link className={styles.link} href={`${page}#${language}`} target="_blank" rel="noopener">
            {t(words)} ({t("help.newWindow")})
          </Link>
        </li>
      ))}
    </ul>
  );
}
