import { Text } from "@fluentui/react-components";
import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import type { DashboardMetrics } from "../../../model/dashboard";
import { useMessages } from "../../i18n/useMessages";

/** Who carries most, and what the initiative would lose with one person. */
export function People({ figures }: { readonly figures: DashboardMetrics }) {
  const { t, tCount } = useMessages(PANE_FIGURES_TEXTS);
  const { busiestPerson: person, busiestCarries, busiestFalls, worstPerson, worstRoles } = figures;
  const busiest =
    person === ""
      ? t("busiest.none")
      : `${tCount("busiest.carries", busiestCarries, { person })} ${tCount("busiest.falls", busiestFalls)}`;
  return (
    <>
      <Text>{busiest}</Text>
      {worstPerson !== "" && <Text>{t("worst", { person: worstPerson, roles: worstRoles })}</Text>}
    </>
  );
}
