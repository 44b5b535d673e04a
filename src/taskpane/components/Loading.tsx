import { Spinner } from "@fluentui/react-components";
import { useSpeech } from "../language/LanguageContext";

/** That something is under way, and what. */
export function Loading({ words }: { readonly words: "pane.loading" | "pane.opening" }) {
  const { say } = useSpeech();
  return <Spinner label={say(words)} />;
}
