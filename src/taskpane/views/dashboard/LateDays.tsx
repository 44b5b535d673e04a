import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { FIGURES } from "../../../locales/figures";
import { useWords } from "../../language/useWords";

const useStyles = makeStyles({
  late: { color: tokens.colorStatusWarningForeground3 },
});

/** By how many days a step is late. */
export function LateDays({ days }: { readonly days: number }) {
  const styles = useStyles();
  const { sayCount } = useWords(FIGURES);
  return (
    <Text size={200} weight="semibold" className={styles.late}>
      {sayCount("late.days", days)}
    </Text>
  );
}
