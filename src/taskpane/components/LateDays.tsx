import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useSpeech } from "../language/LanguageContext";

const useStyles = makeStyles({
  late: { whiteSpace: "nowrap", color: tokens.colorStatusWarningForeground3 },
});

/** By how many days a step is late. */
export function LateDays({ days }: { readonly days: number }) {
  const styles = useStyles();
  const { sayCount } = useSpeech();
  return (
    <Text size={200} weight="semibold" className={styles.late}>
      {sayCount("late.days", days)}
    </Text>
  );
}
