import { FIGURES } from "../../../locales/figures";
import type { LateStepMetrics } from "../../../model/dashboard";
import { FigureList } from "../../components/FigureList";
import { FigureRow } from "../../components/FigureRow";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import { LateDays } from "./LateDays";

/** The steps, decisions and activities whose date has passed. */
export function LateStepsSection({ late }: { readonly late: readonly LateStepMetrics[] }) {
  const { date } = useSpeech();
  const { say } = useWords(FIGURES);
  return (
    <FigureList title={say("late.title")} empty={late.length === 0 ? say("late.none") : undefined}>
      {late.map((step, index) => (
        <FigureRow
          key={index}
          name={step.step}
          state={<LateDays days={step.daysLate} />}
          details={[
            step.label,
            step.owner === ""
              ? say("late.dueNoOwner", { date: date(step.due) })
              : say("late.due", { owner: step.owner, date: date(step.due) }),
          ]}
        />
      ))}
    </FigureList>
  );
}
