import { Subtitle1 } from "@fluentui/react-components";
import { useSpeech } from "../../language/LanguageContext";

/** Home. */
export default function HomeView() {
  const { say } = useSpeech();
  return <Subtitle1 as="h1">{say("view.home")}</Subtitle1>;
}
