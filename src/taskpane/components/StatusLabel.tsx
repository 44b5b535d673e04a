import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { MARKS, type StateTerm } from "../../catalogue/term";
import { useSpeech } from "../language/LanguageContext";

const useStyles = makeStyles({
  good: { color: tokens.colorStatusSuccessForeground1 },
  attention: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
});

interface StatusLabelProps<Id extends string> {
  readonly statuses: readonly StateTerm<Id>[];
  readonly id: Id;
}

/** A state as the workbook tells it, never by colour alone: mark, word and colour. */
export function StatusLabel<Id extends string>({ statuses, id }: StatusLabelProps<Id>) {
  const styles = useStyles();
  const { language } = useSpeech();
  const state = statuses.find((each) => each.id === id)!;
  return (
    <Text size={200} weight="semibold" className={styles[state.tone]}>
      <span aria-hidden="true">{`${MARKS[state.tone]}\u00A0`}</span>
      {state.word[language]}
    </Text>
  );
}
