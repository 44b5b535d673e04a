import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { sayIn } from "../locales";
import { PREVIEW } from "../locales/preview";
import type { Language } from "../model/initiative";

/** The installation guide, in each language. */
const INSTALL_PAGES = { en: "install.html", fr: "installer.html" } as const;

const useStyles = makeStyles({
  bar: { flexShrink: 0, fontSize: tokens.fontSizeBase200, minHeight: "32px" },
  words: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: "normal" },
});

interface AboutBannerProps {
  readonly language: Language;
  onHide(): void;
}

/** Says what the preview is and is not, with a link to the installation guide. */
export function AboutBanner({ language, onHide }: AboutBannerProps) {
  const styles = useStyles();
  const say = (key: keyof typeof PREVIEW.en) => sayIn(PREVIEW, language, key);
  return (
    <MessageBar className={styles.bar} intent="info" shape="square" layout="singleline">
      <MessageBarBody className={styles.words}>
        {say("banner.text")}{" "}
        <Link inline href={INSTALL_PAGES[language]} target="_blank" rel="noopener" title={say("newWindow")}>
          {say("banner.install")}
        </Link>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            aria-label={say("banner.hide")}
            icon={<DismissRegular />}
            onClick={onHide}
          />
        }
      />
    </MessageBar>
  );
}
