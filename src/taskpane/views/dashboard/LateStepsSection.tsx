import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import type { LateStepMetrics } from "../../../model/dashboard";
import { FigureList } from "../../components/FigureList";
import { FigureRow } from "../../components/FigureRow";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";
import { LateDays } from "./LateDays";

/** The steps, decisions and activities whose date has passed. */
export function LateStepsSection({ late }: { readonly late: readonly LateStepMetrics[] }) {
  const { date } = useI18n();
  const { t } = useMessages(PANE_FIGURES_TEXTS);
  return (
    <FigureList title={t("late.title")} empty={late.length === 0 ? t("late.none") : undefined}>
      {late.map((step, index) => (
        <FigureRow
          key={index}
          name={step.step}
          state={<LateDays days={step.daysLate} />}
          details={[
            step.label,
            step.owner === ""
              ? t("late.dueNoOwner", { date: date(step.due) })
              : t("late.due", { owner: step.owner, date: date(step.due) }),
          ]}
        />
      ))}
    </FigureList>
  );
}
