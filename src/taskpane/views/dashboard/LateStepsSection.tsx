import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { FIGURES } from "../../../locales/figures";
import type { LateStep } from "../../../model/dashboard";
import { TitledList } from "../../components/TitledList";
import { MetricRow } from "../../components/MetricRow";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";

const useStyles = makeStyles({
  late: { color: tokens.colorStatusWarningForeground3 },
});

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

/** By how many days a step is late. */
function LateDays({ days }: { readonly days: number }) {
  const styles = useStyles();
  const { sayCount } = useWords(FIGURES);
  return (
    <Text size={200} weight="semibold" className={styles.late}>
      {sayCount("late.days", days)}
    </Text>
  );
}
