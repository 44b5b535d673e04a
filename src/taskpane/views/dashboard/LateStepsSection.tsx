import { FIGURES } from "../../../locales/figures";
import type { LateStep } from "../../../model/dashboard";
import { TitledList } from "../../components/TitledList";
import { MetricRow } from "../../components/MetricRow";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import { LateDays } from "./LateDays";

/** The steps, decisions and activities whose date has passed. */
export function LateStepsSection({ late }: { readonly late: readonly LateStep[] }) {
  const { date } = useSpeech();
  const { say } = useWords(FIGURES);
  return (
    <TitledList title={say("late.title")} emptyText={late.length === 0 ? say("late.none") : undefined}>
      {late.map((step, index) => (
        <MetricRow
          key={index}
          name={step.step}
          status={<LateDays days={step.daysLate} />}
          details={[
            step.label,
            step.owner === ""
              ? say("late.dueNoOwner", { date: date(step.due) })
              : say("late.due", { owner: step.owner, date: date(step.due) }),
          ]}
        />
      ))}
    </TitledList>
  );
}
