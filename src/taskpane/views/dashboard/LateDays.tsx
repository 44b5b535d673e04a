import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { PANE_FIGURES_TEXTS } from "../../../languages/texts/pane/figures";
import { useMessages } from "../../i18n/useMessages";

const useStyles = makeStyles({
  late: { color: tokens.colorStatusWarningForeground3 },
});

/** By how many days a step is late. */
export function LateDays({ days }: { readonly days: number }) {
  const styles = useStyles();
  const { tCount } = useMessages(PANE_FIGURES_TEXTS);
  return (
    <Text size={200} weight="semibold" className={styles.late}>
      {tCount("late.days", days)}
    </Text>
  );
}
