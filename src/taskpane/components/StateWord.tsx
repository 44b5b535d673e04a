import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { STATUS_ICONS, type StatusTerm } from "../../catalogue/term";
import { useI18n } from "../i18n/I18nContext";

const useStyles = makeStyles({
  good: { color: tokens.colorStatusSuccessForeground1 },
  attention: { color: tokens.colorStatusWarningForeground3 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
});

interface StateWordProps<Id extends string> {
  readonly states: readonly StatusTerm<Id>[];
  readonly id: Id;
}

/** A state as the workbook tells it, never by colour alone: mark, word and colour. */
export function StateWord<Id extends string>({ states, id }: StateWordProps<Id>) {
  const styles = useStyles();
  const { language } = useI18n();
  const state = states.find((each) => each.id === id)!;
  return (
    <Text size={200} weight="semibold" className={styles[state.tone]}>
      <span aria-hidden="true">{`${STATUS_ICONS[state.tone]}\u00A0`}</span>
      {state.label[language]}
    </Text>
  );
}
