import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { EntryCell } from "../../../../blueprint/profile";
import { PANE_ENTRY_TEXTS } from "../../../../languages/texts/pane/entry";
import { textInWords, type ProfileTexts } from "../../../form/profileForm";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";

const useStyles = makeStyles({
  changes: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
  },
});

/** What saving changes: the former and the new value of each field. */
export function ProfileChanges(props: ChangedFieldsProps) {
  const styles = useStyles();
  const { t } = useMessages(PANE_ENTRY_TEXTS);
  return (
    <div className={styles.changes} role="group" aria-label={t("edit.changes")}>
      {props.changed.length === 0 ? (
        <Text size={200}>{t("edit.nothing")}</Text>
      ) : (
        <>
          <Text size={200} weight="semibold">
            {t("edit.changes")}
          </Text>
          <ChangedFields {...props} />
        </>
      )}
    </div>
  );
}

interface ChangedFieldsProps {
  readonly changed: readonly EntryCell[];
  readonly from: ProfileTexts;
  readonly to: ProfileTexts;
}

/** The former and the new value of each field. */
export function ChangedFields({ changed, from, to }: ChangedFieldsProps) {
  const styles = useStyles();
  const i18n = useI18n();
  const { t } = useMessages(PANE_ENTRY_TEXTS);
  return (
    <ul className={styles.list}>
      {changed.map((entry) => (
        <li key={entry.name}>
          <Text size={200}>
            {t("edit.change", {
              field: entry.label[i18n.language],
              from: textInWords(entry, from, i18n) || t("edit.empty"),
              to: textInWords(entry, to, i18n) || t("edit.empty"),
            })}
          </Text>
        </li>
      ))}
    </ul>
  );
}
