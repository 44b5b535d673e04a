import { Text } from "@fluentui/react-components";
import { VERDICTS } from "../../../catalogue/readiness";
import { FIGURES } from "../../../locales/figures";
import type { DashboardMetrics } from "../../../model/dashboard";
import { StatusLabel } from "../../components/StatusLabel";
import { useWords } from "../../language/useWords";

/** Whether the initiative is ready, and the items that decide. */
export function Verdict({ metrics }: { readonly metrics: DashboardMetrics }) {
  const { say } = useWords(FIGURES);
  const { verdict, verdictItems } = metrics;
  return (
    <div>
      <Text>{say("verdict.title")} </Text>
      <StatusLabel statuses={VERDICTS} id={verdict} />
      {verdictItems !== "" && <Text block>{verdictItems}</Text>}
    </div>
  );
}
