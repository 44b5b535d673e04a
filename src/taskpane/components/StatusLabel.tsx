import { Text } from "@fluentui/react-components";
import { STATUS_ICONS, type StatusTerm } from "../../catalogue/term";
import { shownTone } from "../../model/dashboard";
import { useI18n } from "../i18n/I18nContext";
import { useToneStyles } from "./toneStyles";

interface StatusLabelProps<Id extends string> {
  readonly statuses: readonly StatusTerm<Id>[];
  readonly id: Id;
  /** whether nothing has begun: see `shownTone` */
  readonly isAtStart?: boolean;
}

/** A status as the workbook shows it, never by colour alone: icon, label and colour. */
export function StatusLabel<Id extends string>({ statuses, id, isAtStart = false }: StatusLabelProps<Id>) {
  const styles = useToneStyles();
  const { language } = useI18n();
  const status = statuses.find((each) => each.id === id);
  if (!status) throw new RangeError(`No status has the id ${id}`);
  const tone = shownTone(status.tone, isAtStart);
  return (
    <Text size={200} weight="semibold" className={styles[tone]}>
      <span aria-hidden="true">{`${STATUS_ICONS[tone]}\u00A0`}</span>
      {status.label[language]}
    </Text>
  );
}
