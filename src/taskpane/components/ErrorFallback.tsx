import { Button } from "@fluentui/react-components";
import { useI18n } from "../i18n/I18nContext";
import { StatusScreen } from "./StatusScreen";

interface ErrorFallbackProps {
  /** whether the code could not be downloaded */
  readonly isOffline: boolean;
  readonly error: unknown;
  onRetry(): void;
}

/** Replaces a part of the pane that failed: explains the error and offers a retry. */
export function ErrorFallback({ isOffline, error, onRetry }: ErrorFallbackProps) {
  const { t } = useI18n();
  const message = error instanceof Error ? error.message : String(error);
  return (
    <StatusScreen
      isAlert
      title={t(isOffline ? "pane.offline.title" : "pane.broken.title")}
      text={isOffline ? t("pane.offline.text") : t("pane.broken.text", { code: message })}
    >
      <Button appearance="primary" onClick={onRetry}>
        {t("pane.again")}
      </Button>
    </StatusScreen>
  );
}
