import { Button } from "@fluentui/react-components";
import { useSpeech } from "../language/LanguageContext";
import { NoticeText } from "./Notice";

interface BrokenProps {
  /** whether it could not even be fetched */
  readonly offline: boolean;
  readonly error: unknown;
  onAgain(): void;
}

/** In place of a part of the pane that failed: what it means, and the way on. */
export function Broken({ offline, error, onAgain }: BrokenProps) {
  const { say } = useSpeech();
  const code = error instanceof Error ? error.message : String(error);
  return (
    <NoticeText
      alert
      title={say(offline ? "pane.offline.title" : "pane.broken.title")}
      text={offline ? say("pane.offline.text") : say("pane.broken.text", { code })}
    >
      <Button appearance="primary" onClick={onAgain}>
        {say("pane.again")}
      </Button>
    </NoticeText>
  );
}
