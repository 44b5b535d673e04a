import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ListedEntry, NewEntry } from "../../../../excel";
import { PANE_ENTRY_TEXTS } from "../../../../languages/texts/pane/entry";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import type { FormField } from "../entry/forms";
import type { FormValues } from "../entry/readEntry";
import { valueInWords } from "./entryTexts";

const useStyles = makeStyles({
  changes: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

interface ChangeListProps {
  readonly changed: readonly FormField[];
  /** as it was read */
  readonly entry: ListedEntry;
  /** as they were typed */
  readonly values: NewEntry;
  readonly texts: FormValues;
}

/** What saving changes: the former and the new value of each field. */
export function ChangeList({ changed, entry, values, texts }: ChangeListProps) {
  const styles = useStyles();
  const i18n = useI18n();
  const { t } = useMessages(PANE_ENTRY_TEXTS);
  return (
    <div className={styles.changes} role="group" aria-label={t("edit.changes")}>
      {changed.length === 0 ? (
        <Text size={200}>{t("edit.nothing")}</Text>
      ) : (
        <>
          <Text size={200} weight="semibold">
            {t("edit.changes")}
          </Text>
          <ul className={styles.list}>
            {changed.map(({ column }) => {
              const from = valueInWords(column, entry, i18n);
              const typed = values[column.id] === undefined ? (texts[column.id] ?? "").trim() : "";
              const to = typed || valueInWords(column, { values }, i18n);
              return (
                <li key={column.id}>
                  <Text size={200}>
                    {t("edit.change", {
                      field: column.captions[i18n.language],
                      from: from || t("edit.empty"),
                      to: to || t("edit.empty"),
                    })}
                  </Text>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}
