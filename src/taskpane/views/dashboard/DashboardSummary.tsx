import { Text } from "@fluentui/react-components";
import { VERDICTS } from "../../../catalogue/readiness";
import type { Concern } from "../../../excel";
import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import type { DashboardMetrics } from "../../../model/dashboard";
import { StatusLabel } from "../../components/StatusLabel";
import { useMessages } from "../../i18n/useMessages";
import { CanvasSection } from "./CanvasSection";
import { IndicatorsSection } from "./IndicatorsSection";
import { LateStepsSection } from "./LateStepsSection";
import { RolesSection } from "./RolesSection";

interface DashboardSummaryProps {
  readonly metrics: DashboardMetrics;
  /** Shows only the rows that a figure is about. */
  onShow(concern: Concern, about: string): void;
}

/** A summary of what the Dashboard sheet shows below its headline figures. */
export function DashboardSummary({ metrics, onShow }: DashboardSummaryProps) {
  const { t, tCount } = useMessages(PANE_FIGURES_TEXTS);
  const { reportsLatest: part, reportsLatestDue: whole, conflicts } = metrics;
  return (
    <>
      <Verdict metrics={metrics} />
      <People metrics={metrics} />
      {whole > 0 && <Text>{t("reports", { part, whole })}</Text>}
      {conflicts > 0 && <Text>{tCount("conflicts", conflicts)}</Text>}
      <RolesSection metrics={metrics} />
      <IndicatorsSection metrics={metrics} onShow={onShow} />
      <CanvasSection metrics={metrics} />
      <LateStepsSection late={metrics.late} />
    </>
  );
}

/** Whether the initiative is ready, and the decisive items. */
function Verdict({ metrics }: { readonly metrics: DashboardMetrics }) {
  const { t } = useMessages(PANE_FIGURES_TEXTS);
  const { verdict, verdictItems } = metrics;
  return (
    <div>
      <Text>{t("verdict.title")} </Text>
      <StatusLabel statuses={VERDICTS} id={verdict} />
      {verdictItems !== "" && <Text block>{verdictItems}</Text>}
    </div>
  );
}

/** The person with the most roles, and the person whose loss would affect the most roles. */
function People({ metrics }: { readonly metrics: DashboardMetrics }) {
  const { t, tCount } = useMessages(PANE_FIGURES_TEXTS);
  const { busiestPerson: person, busiestCarries, busiestFalls, worstPerson, worstRoles } = metrics;
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
