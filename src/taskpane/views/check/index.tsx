import { Subtitle1 } from "@fluentui/react-components";
import { useSpeech } from "../../language/LanguageContext";

/** Check. */
export default function CheckView() {
  const { say } = useSpeech();
  return <Subtitle1 as="h1">{say("view.check")}</Subtitle1>;
}
