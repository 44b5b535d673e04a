import { Subtitle1 } from "@fluentui/react-components";
import { useSpeech } from "../../language/LanguageContext";

/** Setup. */
export default function SetupView() {
  const { say } = useSpeech();
  return <Subtitle1 as="h1">{say("view.setup")}</Subtitle1>;
}
