import { COVERAGES } from "../../../catalogue/roles";
import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import { isAtStart, type DashboardMetrics } from "../../../model/dashboard";
import { TitledList } from "../../components/TitledList";
import { MetricRow } from "../../components/MetricRow";
import { StatusLabel } from "../../components/StatusLabel";
import { useMessages } from "../../i18n/useMessages";

/** The backbone roles: their coverage, their holders, and what needs attention. */
export function RolesSection({ metrics }: { readonly metrics: DashboardMetrics }) {
  const { t } = useMessages(PANE_FIGURES_TEXTS);
  return (
    <TitledList title={t("roles.title")}>
      {metrics.roles.map((role) => (
        <MetricRow
          key={role.label}
          name={role.label}
          status={<StatusLabel statuses={COVERAGES} id={role.coverage} isAtStart={isAtStart(metrics)} />}
          details={[
            role.who === "" ? t("roles.nobody") : role.who,
            ...(role.watch === "" ? [] : [role.watch]),
          ]}
        />
      ))}
    </TitledList>
  );
}
