import { Button } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons";
import { guideAddress } from "../../catalogue/guides";
import type { GuideChapter } from "../help/chapters";
import { useI18n } from "../i18n/I18nContext";

interface HelpLinkProps {
  /** what it is about, in the pane's words */
  readonly about: string;
  readonly chapter: GuideChapter;
}

/** A small link to the chapter of a guide in the pane's language, which opens in a browser window. */
export function HelpLink({ about, chapter: { guide, chapter } }: HelpLinkProps) {
  const { t, language } = useI18n();
  const label = t("help.about", { about });
  return (
    <Button
      as="a"
      appearance="subtle"
      size="small"
      icon={<QuestionCircleRegular />}
      href={guideAddress(guide, language, chapter)}
      target="_blank"
      rel="noopener"
      aria-label={label}
      title={label}
    />
  );
}
