import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { guideAddress } from "../../../catalogue/guides";
import { GUIDES_TEXTS } from "../../../languages/texts/guides";
import { PANE_HELP_TEXTS } from "../../../languages/texts/pane/help";
import { LISTED_GUIDES } from "../../help/chapters";
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

/** The pages that are deployed with the pane, besides the guides. */
const PAGES = [
  { textKey: "help.support", page: "assets/support.html" },
  { textKey: "help.privacy", page: "assets/privacy.html" },
] as const;

/** Links to the guides in the pane's language, one for each person. */
export function GuideLinks() {
  const { language } = useI18n();
  const links = LISTED_GUIDES.map((guide) => ({
    text: GUIDES_TEXTS[language].names[guide],
    address: guideAddress(guide, language),
  }));
  return <LinkList links={links} />;
}

/** Links to the support and privacy pages. */
export function SupportLinks() {
  const { language } = useI18n();
  const { t } = useMessages(PANE_HELP_TEXTS);
  return (
    <LinkList
      links={PAGES.map(({ textKey, page }) => ({ text: t(textKey), address: `${page}#${language}` }))}
    />
  );
}

/** Links that open in a browser window. */
function LinkList({
  links,
}: {
  readonly links: readonly { readonly text: string; readonly address: string }[];
}) {
  const styles = useStyles();
  const { t } = useMessages(PANE_HELP_TEXTS);
  return (
    <ul className={styles.list}>
      {links.map(({ text, address }) => (
        <li key={address}>
          <Link className={styles.link} href={address} target="_blank" rel="noopener">
            {text} ({t("help.newWindow")})
          </Link>
        </li>
      ))}
    </ul>
  );
}
