import { Text } from "@fluentui/react-components";
import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import type { DashboardMetrics } from "../../../model/dashboard";
import { useMessages } from "../../i18n/useMessages";
import { CanvasSection } from "./CanvasSection";
import { IndicatorsSection } from "./IndicatorsSection";
import { LateStepsSection } from "./LateStepsSection";
import { People } from "./People";
import { RolesSection } from "./RolesSection";
import { Verdict } from "./Verdict";

/** What the sheet Dashboard shows below its headline figures, in short. */
export function Summary({ figures }: { readonly figures: DashboardMetrics }) {
  const { t, tCount } = useMessages(PANE_FIGURES_TEXTS);
  const { reportsLatest: part, reportsLatestDue: whole, conflicts } = figures;
  return (
    <>
      <Verdict figures={figures} />
      <People figures={figures} />
      {whole > 0 && <Text>{t("reports", { part, whole })}</Text>}
      {conflicts > 0 && <Text>{tCount("conflicts", conflicts)}</Text>}
      <RolesSection roles={figures.roles} />
      <IndicatorsSection figures={figures} />
      <CanvasSection canvas={figures.canvas} />
      <LateStepsSection late={figures.late} />
    </>
  );
}
