import { Text } from "@fluentui/react-components";
import { VERDICTS } from "../../catalogue/readiness";
import type { VerdictId } from "../../model/dashboard";
import { useSpeech } from "../language/LanguageContext";
import { StateWord } from "./StateWord";

/** Whether the initiative is ready, and the items that decide. */
export function Verdict({ verdict, items }: { readonly verdict: VerdictId; readonly items: string }) {
  const { say } = useSpeech();
  return (
    <div>
      <Text>{say("verdict.title")} </Text>
      <StateWord states={VERDICTS} id={verdict} />
      {items !== "" && <Text block>{items}</Text>}
    </div>
  );
}
