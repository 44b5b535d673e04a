import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import type { LateStep } from "../../../model/dashboard";
import { TitledList } from "../../components/TitledList";
import { MetricRow } from "../../components/MetricRow";
import { useI18n } from "../../i18n/I18nContext";
import { useMessages } from "../../i18n/useMessages";

const useStyles = makeStyles({
  late: { color: tokens.colorStatusWarningForeground3 },
});

/** The steps, decisions and activities whose date has passed. */
export function LateStepsSection({ late }: { readonly late: readonly LateStep[] }) {
  const { date } = useI18n();
  const { t } = useMessages(PANE_FIGURES_TEXTS);
  return (
    <TitledList title={t("late.title")} emptyText={late.length === 0 ? t("late.none") : undefined}>
      {late.map((step, index) => (
        <MetricRow
          key={index}
          name={step.step}
          status={<LateDays days={step.daysLate} />}
          details={[
            step.label,
            step.owner === ""
              ? t("late.dueNoOwner", { date: date(step.due) })
              : t("late.due", { owner: step.owner, date: date(step.due) }),
          ]}
        />
      ))}
    </TitledList>
  );
}

/** The number of days by which a step is late. */
function LateDays({ days }: { readonly days: number }) {
  const styles = useStyles();
  const { tCount } = useMessages(PANE_FIGURES_TEXTS);
  return (
    <Text size={200} weight="semibold" className={styles.late}>
      {tCount("late.days", days)}
    </Text>
  );
}
