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
export function Summary({ figures }: { readonly figures: DashboardMetrics }) {
  const { say, sayCount } = useWords(FIGURES);
  const { reportsLatest: part, reportsLatestDue: whole, conflicts } = figures;
  return (
    <>
      <Verdict figures={figures} />
      <People figures={figures} />
      {whole > 0 && <Text>{say("reports", { part, whole })}</Text>}
      {conflicts > 0 && <Text>{sayCount("conflicts", conflicts)}</Text>}
      <RolesSection roles={figures.roles} />
      <IndicatorsSection figures={figures} />
      <CanvasSection canvas={figures.canvas} />
      <LateStepsSection late={figures.late} />
    </>
  );
}
