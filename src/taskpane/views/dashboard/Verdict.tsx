import { Text } from "@fluentui/react-components";
import { VERDICTS } from "../../../catalogue/readiness";
import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import type { DashboardMetrics } from "../../../model/dashboard";
import { StateWord } from "../../components/StateWord";
import { useMessages } from "../../i18n/useMessages";

/** Whether the initiative is ready, and the items that decide. */
export function Verdict({ figures }: { readonly figures: DashboardMetrics }) {
  const { t } = useMessages(PANE_FIGURES_TEXTS);
  const { verdict, verdictItems } = figures;
  return (
    <div>
      <Text>{t("verdict.title")} </Text>
      <StateWord states={VERDICTS} id={verdict} />
      {verdictItems !== "" && <Text block>{verdictItems}</Text>}
    </div>
  );
}
