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
import { guideAddress } from "../catalogue/guides";
import { translate } from "../languages/messages";
import { PANE_PREVIEW_TEXTS } from "../languages/texts/pane/preview";
import type { Language } from "../languages";

const useStyles = makeStyles({
  bar: { flexShrink: 0, fontSize: tokens.fontSizeBase200, minHeight: "32px" },
  words: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: "normal" },
});

interface AboutBannerProps {
  readonly language: Language;
  onHide(): void;
}

/** Explains what the preview is and is not, with a link to the installation guide. */
export function AboutBanner({ language, onHide }: AboutBannerProps) {
  const styles = useStyles();
  const t = (key: keyof typeof PANE_PREVIEW_TEXTS.en) => translate(PANE_PREVIEW_TEXTS, language, key);
  return (
    <MessageBar className={styles.bar} intent="info" shape="square" layout="singleline">
      <MessageBarBody className={styles.words}>
        {t("banner.text")}{" "}
        <Link
          inline
          href={guideAddress("install", language)}
          target="_blank"
          rel="noopener"
          title={t("newWindow")}
        >
          {t("banner.install")}
        </Link>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            aria-label={t("banner.hide")}
            icon={<DismissRegular />}
            onClick={onHide}
          />
        }
      />
    </MessageBar>
  );
}
