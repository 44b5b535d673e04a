import { Subtitle1 } from "@fluentui/react-components";
import { useSpeech } from "../../language/LanguageContext";

/** Help. */
export default function HelpView() {
  const { say } = useSpeech();
  return <Subtitle1 as="h1">{say("view.help")}</Subtitle1>;
}
