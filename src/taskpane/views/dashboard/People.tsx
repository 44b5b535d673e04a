import { Text } from "@fluentui/react-components";
import { FIGURES } from "../../../locales/figures";
import type { DashboardMetrics } from "../../../model/dashboard";
import { useWords } from "../../language/useWords";

/** Who carries most, and what the initiative would lose with one person. */
export function People({ metrics }: { readonly metrics: DashboardMetrics }) {
  const { say, sayCount } = useWords(FIGURES);
  const { busiestPerson: person, busiestCarries, busiestFalls, worstPerson, worstRoles } = metrics;
  const busiest =
    person === ""
      ? say("busiest.none")
      : `${sayCount("busiest.carries", busiestCarries, { person })} ${sayCount("busiest.falls", busiestFalls)}`;
  return (
    <>
      <Text>{busiest}</Text>
      {worstPerson !== "" && <Text>{say("worst", { person: worstPerson, roles: worstRoles })}</Text>}
    </>
  );
}
