import { Text } from "@fluentui/react-components";
import { FIGURES } from "../../../locales/figures";
import type { DashboardMetrics } from "../../../model/dashboard";
import { useWords } from "../../language/useWords";
import { CanvasSection } from "./CanvasSection";
import { IndicatorsSection } from "./IndicatorsSection";
import { LateStepsSection } from "./LateStepsSection";
import { People } from "./People";
import { RolesSection } from "./RolesSection";
import { Verdict } from "./Verdict";

/** What the sheet Dashboard shows below its headline figures, in short. */
export function DashboardSummary({ metrics }: { readonly metrics: DashboardMetrics }) {
  const { say, sayCount } = useWords(FIGURES);
  const { reportsLatest: part, reportsLatestDue: whole, conflicts } = metrics;
  return (
    <>
      <Verdict metrics={metrics} />
      <People metrics={metrics} />
      {whole > 0 && <Text>{say("reports", { part, whole })}</Text>}
      {conflicts > 0 && <Text>{sayCount("conflicts", conflicts)}</Text>}
      <RolesSection roles={metrics.roles} />
      <IndicatorsSection metrics={metrics} />
      <CanvasSection canvas={metrics.canvas} />
      <LateStepsSection late={metrics.late} />
    </>
  );
}
