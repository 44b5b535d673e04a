import { Subtitle1 } from "@fluentui/react-components";
import { useSpeech } from "../../language/LanguageContext";

/** Add. */
export default function AddView() {
  const { say } = useSpeech();
  return <Subtitle1 as="h1">{say("view.add")}</Subtitle1>;
}
