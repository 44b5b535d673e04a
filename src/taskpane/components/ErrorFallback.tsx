import { Button } from "@fluentui/react-components";
import { useSpeech } from "../language/LanguageContext";
import { StatusScreen } from "./StatusScreen";

interface ErrorFallbackProps {
  /** whether it could not even be fetched */
  readonly isOffline: boolean;
  readonly error: unknown;
  onRetry(): void;
}

/** Replaces a part of the pane that failed: explains the error and offers a retry. */
export function ErrorFallback({ isOffline, error, onRetry }: ErrorFallbackProps) {
  const { say } = useSpeech();
  const code = error instanceof Error ? error.message : String(error);
  return (
    <StatusScreen
      isAlert
      title={say(isOffline ? "pane.offline.title" : "pane.broken.title")}
      text={isOffline ? say("pane.offline.text") : say("pane.broken.text", { code })}
    >
      <Button appearance="primary" onClick={onRetry}>
        {say("pane.again")}
      </Button>
    </StatusScreen>
  );
}
