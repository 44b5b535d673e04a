import { Text } from "@fluentui/react-components";
import { importIssueText, type ImportPreview } from "../../../../excel/import";
import { PANE_IMPORT_TEXTS } from "../../../../languages/texts/pane/import";
import { useI18n } from "../../../i18n/I18nContext";
import { useMessages } from "../../../i18n/useMessages";
import { useStepStyles } from "./useStepStyles";

/** The issues of all rows that are set aside, most frequent first, each with the first row that it affects. */
export function IssueSummary({ issues }: Pick<ImportPreview, "issues">) {
  const styles = useStepStyles();
  const { language } = useI18n();
  const { t, tCount } = useMessages(PANE_IMPORT_TEXTS);
  return (
    <section aria-label={t("preview.issues")} className={styles.group}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {t("preview.issues")}
      </Text>
      <ul className={styles.list}>
        {issues.map(({ key, rows, line, first }) => (
          <li key={key}>{tCount("preview.issue", rows, { line, text: importIssueText(first, language) })}</li>
        ))}
      </ul>
    </section>
  );
}
