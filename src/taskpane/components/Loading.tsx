import { Spinner } from "@fluentui/react-components";
import { useSpeech } from "../language/LanguageContext";

/** A spinner with a label. */
export function Loading({ words }: { readonly words: "pane.loading" | "pane.opening" }) {
  const { say } = useSpeech();
  return <Spinner label={say(words)} />;
}
