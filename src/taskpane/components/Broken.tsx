import { Button } from "@fluentui/react-components";
import { useI18n } from "../i18n/I18nContext";
import { NoticeText } from "./Notice";

interface BrokenProps {
  /** whether it could not even be fetched */
  readonly offline: boolean;
  readonly error: unknown;
  onAgain(): void;
}

/** In place of a part of the pane that failed: what it means, and the way on. */
export function Broken({ offline, error, onAgain }: BrokenProps) {
  const { t } = useI18n();
  const code = error instanceof Error ? error.message : String(error);
  return (
    <NoticeText
      alert
      title={t(offline ? "pane.offline.title" : "pane.broken.title")}
      text={offline ? t("pane.offline.text") : t("pane.broken.text", { code })}
    >
      <Button appearance="primary" onClick={onAgain}>
        {t("pane.again")}
      </Button>
    </NoticeText>
  );
}
