import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";

export type StateTone = "good" | "attention" | "bad" | "none";

/** The same marks as in the workbook, so that a state is never told by colour alone. */
const MARKS: Readonly<Record<StateTone, string>> = { good: "●", attention: "▲", bad: "■", none: "○" };

const useStyles = makeStyles({
  word: { whiteSpace: "nowrap" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  attention: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
});

interface StateWordProps {
  readonly tone: StateTone;
  readonly word: string;
}

/** A state: mark, word and colour. */
export function StateWord({ tone, word }: StateWordProps) {
  const styles = useStyles();
  return (
    <Text size={200} weight="semibold" className={mergeClasses(styles.word, styles[tone])}>
      <span aria-hidden="true">{MARKS[tone]} </span>
      {word}
    </Text>
  );
}
